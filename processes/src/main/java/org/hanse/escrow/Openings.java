package org.hanse.escrow;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.hanse.audit.Journal;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.ledger.Ledger;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.pricing.CommissionTariff;
import org.hanse.screening.Screenings;
import org.hanse.tax.PlatformCompany;
import org.hanse.tax.Supply;
import org.hanse.tax.TaxTreatments;
import org.hanse.tax.Treatment;
import org.hanse.tax.VatAnswer;
import org.hanse.tax.VatCheck;
import org.hanse.tax.VatChecks;
import org.hanse.workflow.Decisions;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens an escrow between companies that are screened clear: freezes the commission tariff and the treatment of its VAT as they stand on that day. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Openings {

    private static final BigDecimal MILLI_PERCENT = new BigDecimal("100000");

    private final EscrowRows escrows;
    private final EscrowHolders holders;
    private final Ledger ledger;
    private final Companies companies;
    private final Deals deals;
    private final Decisions decisions;
    private final TaxTreatments treatments;
    private final VatChecks vatChecks;
    private final PlatformCompany platform;
    private final Screenings screenings;
    private final Journal journal;
    private final Clock clock;

    Openings(
            EscrowRows escrows,
            EscrowHolders holders,
            Ledger ledger,
            Companies companies,
            Deals deals,
            Decisions decisions,
            TaxTreatments treatments,
            VatChecks vatChecks,
            PlatformCompany platform,
            Screenings screenings,
            Journal journal,
            Clock clock) {
        this.escrows = escrows;
        this.holders = holders;
        this.ledger = ledger;
        this.companies = companies;
        this.deals = deals;
        this.decisions = decisions;
        this.treatments = treatments;
        this.vatChecks = vatChecks;
        this.platform = platform;
        this.screenings = screenings;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens with the deal's own terms; a second call changes nothing. */
    void open(DealId id) {
        if (escrows.find(id).isEmpty()) {
            Deal deal = deals.get(id);
            open(new EscrowTerms(id, deal.reference(), deal.buyer(), deal.seller(), deal.total(), deals.fundBy(id)));
        }
    }

    /** Opens, and asks the buyer to pay; a second call changes nothing. */
    void open(EscrowTerms terms) {
        bothClear(terms);
        EscrowHolder holder = holders.forCurrency(terms.due().getCurrencyUnit().getCode());
        if (escrows.find(terms.deal()).isPresent() || !escrows.insert(terms, commission(terms), holder)) {
            return;
        }
        ledger.open(terms.deal(), terms.buyer(), terms.supplier());
        EscrowRow row = escrows.move(
                escrows.lock(terms.deal()), Lifecycle.Event.CONTRACT_SIGNED, EscrowState.AWAITING_FUNDS, null);
        journal.record(
                "escrow.opened",
                row.id(),
                Map.of(
                        "due",
                        row.due().toString(),
                        "reference",
                        row.reference(),
                        "commission",
                        row.commission().toString()));
    }

    /** The guard of rules R4.1 row 1, once more in the transaction that opens. */
    private void bothClear(EscrowTerms terms) {
        if (escrows.find(terms.deal()).isEmpty()
                && !(screenings.letsTrade(terms.buyer(), "contract")
                        && screenings.letsTrade(terms.supplier(), "contract"))) {
            throw new Refusal(EscrowReason.PARTY_NOT_CLEAR, terms.dealReference());
        }
    }

    /** The commission on so much, by the tariff of today. */
    Money commissionOn(DealId deal, Money due) {
        return tariff(deal, due).total();
    }

    private CommissionTerms commission(EscrowTerms terms) {
        Tariff tariff = tariff(terms.deal(), terms.due());
        return new CommissionTerms(tariff.name(), tariff.total(), treatment(terms));
    }

    /** What a tariff makes of an amount. */
    private record Tariff(String name, Money total) {}

    private Tariff tariff(DealId deal, Money due) {
        Map<String, Object> hit = decisions.one(
                "commission-rate",
                deal.toString(),
                Map.of(
                        "level",
                        "bronze",
                        "goodsValue",
                        due.getAmountMajorLong(),
                        "currency",
                        due.getCurrencyUnit().getCode()));
        BigDecimal rate = number(hit.get("percentMilli")).divide(MILLI_PERCENT);
        Money total = CommissionTariff.of(new CommissionTariff.Model.Percent(rate))
                .commission(due, number(hit.get("discountPercent")));
        String name = hit.get("tariff") + ": "
                + rate.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
        return new Tariff(name, total);
    }

    private Treatment treatment(EscrowTerms terms) {
        Company supplier = companies.get(terms.supplier());
        Optional<VatCheck> number = number(terms.supplier());
        return treatments.decide(
                terms.deal().toString(),
                Supply.service(
                        platform.country(),
                        supplier.country(),
                        number.map(VatCheck::number).orElse(null),
                        number.map(VatCheck::standing).orElse(VatAnswer.Standing.UNKNOWN),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    private Optional<VatCheck> number(CompanyId company) {
        return vatChecks.of(company);
    }

    private static BigDecimal number(@org.jspecify.annotations.Nullable Object value) {
        return new BigDecimal(String.valueOf(value));
    }
}
