package org.hanse.escrow;

import java.util.Optional;
import org.hanse.kernel.DealId;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.screening.NameScore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the deal of an incoming credit in the fixed order of rules R5.4. Steps 2 to 4 decide; step 5 proposes to a
 * person; whatever is left, or comes from somebody else than the buyer, waits in suspense with its reason.
 */
@Component
class Matching {

    private final EscrowRows escrows;
    private final CreditRows credits;
    private final Companies companies;
    private final JdbcClient jdbc;

    Matching(EscrowRows escrows, CreditRows credits, Companies companies, JdbcClient jdbc) {
        this.escrows = escrows;
        this.credits = credits;
        this.companies = companies;
        this.jdbc = jdbc;
    }

    /** What was found. */
    sealed interface Found {
        /** The deal is known and everything fits. */
        record Deal(DealId deal, String by) implements Found {}

        /** A person has to look; the proposal may be empty. */
        record Doubt(String why, @Nullable DealId proposal) implements Found {}
    }

    private record Candidate(EscrowRow row, String by) {}

    Found find(Credit credit, boolean itemised) {
        if (!itemised) {
            return new Found.Doubt("not-itemised", null);
        }
        return byReference(credit)
                .or(() -> byText(credit))
                .or(() -> byEndToEndId(credit))
                .map(candidate -> judge(credit, candidate))
                .orElseGet(() -> proposal(credit));
    }

    private Optional<Candidate> byReference(Credit credit) {
        String reference = credit.reference();
        if (reference == null) {
            return Optional.empty();
        }
        String written = reference.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
        return CreditorReference.isValid(written)
                ? escrows.byReference(new CreditorReference(written)).map(row -> new Candidate(row, "reference"))
                : Optional.empty();
    }

    private Optional<Candidate> byText(Credit credit) {
        String text = credit.remittance();
        if (text == null) {
            return Optional.empty();
        }
        return CreditorReference.foundIn(text).stream()
                .map(escrows::byReference)
                .flatMap(Optional::stream)
                .findFirst()
                .map(row -> new Candidate(row, "text"));
    }

    /** We ask buyers to use the payment reference as end-to-end id too. */
    private Optional<Candidate> byEndToEndId(Credit credit) {
        String id = credit.endToEndId();
        return id != null && CreditorReference.isValid(id)
                ? escrows.byReference(new CreditorReference(id)).map(row -> new Candidate(row, "end-to-end-id"))
                : Optional.empty();
    }

    private Found judge(Credit credit, Candidate candidate) {
        EscrowRow row = candidate.row();
        if (!row.currency().equals(credit.amount().getCurrencyUnit())) {
            return new Found.Doubt("other-currency", row.deal());
        }
        if (!Funding.isOpen(row)) {
            return new Found.Doubt("not-expected", row.deal());
        }
        return isBuyer(credit, row)
                ? new Found.Deal(row.deal(), candidate.by())
                : new Found.Doubt("other-payer", row.deal());
    }

    private boolean isBuyer(Credit credit, EscrowRow row) {
        String payer = credit.payerName();
        if (payer == null) {
            return true;
        }
        Company buyer = companies.get(row.buyer());
        String nativeName = buyer.nativeName();
        return NameScore.of(payer, buyer.name()) >= NameScore.REVIEW
                || nativeName != null && NameScore.of(payer, nativeName) >= NameScore.REVIEW;
    }

    /** Step 5: exact open amount, known account of the payer, exactly one deal. */
    private Found proposal(Credit credit) {
        java.util.List<DealId> open = jdbc.sql("""
                        select a.deal_id from escrow.account a
                          left join ledger.account l on l.deal_id = a.deal_id and l.kind = 'ESCROW' and l.currency = a.currency
                         where a.state in ('AWAITING_FUNDS', 'PARTIALLY_FUNDED') and a.currency = :currency
                           and a.due_minor - coalesce(l.balance_minor, 0) = :amount limit 2
                        """)
                .param("currency", credit.amount().getCurrencyUnit().getCode())
                .param("amount", credit.amount().getAmountMinorLong())
                .query((row, n) -> new DealId(row.getObject(1, java.util.UUID.class)))
                .list();
        if (open.size() != 1) {
            return new Found.Doubt("unknown-reference", null);
        }
        DealId only = open.getFirst();
        String account = credit.payerAccount();
        boolean known = account != null && credits.knownPayer(credit.amount(), account, only);
        return new Found.Doubt(known ? "amount-and-payer-fit" : "amount-fits", only);
    }
}
