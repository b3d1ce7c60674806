package org.hanse.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts to which companies are paid. A company claims an account; a person of the staff who did not add it
 * verifies it. Where it takes the place of another verified account of the currency, payouts to it start 24 hours later
 * only (rules R4.1, row 13), so that a swindler's change is seen in time.
 */
@Service
@Transactional
public class BankAccounts {

    /** How long a changed account waits. */
    public static final Duration COOLING_OFF = Duration.ofHours(24);

    private static final String COLUMNS = "id, holder, iban, number, bic, clearing_system, clearing_member, country,"
            + " currency, state, usable_from";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Journal journal;

    BankAccounts(JdbcClient jdbc, Clock clock, Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Adds an account as claimed.
     *
     * @throws Refusal {@link PartyReason#WRONG_IBAN}, {@link PartyReason#ACCOUNT_INCOMPLETE}
     */
    public UUID claim(CompanyId company, ClaimAccount claim) {
        String iban = claim.iban() == null ? null : checked(claim.iban());
        boolean bankKnown = claim.bic() != null || claim.clearingMember() != null;
        if ((iban == null) == (claim.number() == null) || (iban == null && !bankKnown)) {
            throw Refusal.of(PartyReason.ACCOUNT_INCOMPLETE, "iban");
        }
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into party.bank_account (id, company_id, holder, iban, number, bic, clearing_system,"
                                + " clearing_member, country, currency, state, added_by, added_at) values (:id, :company,"
                                + " :holder, :iban, :number, :bic, :system, :member, :country, :currency, 'claimed', :by, :now)")
                .param("id", id)
                .param("company", company.value())
                .param("holder", claim.holder().strip())
                .param("iban", iban, Types.VARCHAR)
                .param("number", claim.number(), Types.VARCHAR)
                .param("bic", claim.bic(), Types.VARCHAR)
                .param("system", claim.clearingSystem(), Types.VARCHAR)
                .param("member", claim.clearingMember(), Types.VARCHAR)
                .param("country", claim.country())
                .param("currency", claim.currency())
                .param("by", Scope.actor().auditName())
                .param("now", OffsetDateTime.now(clock))
                .update();
        journal.record("party.account-claimed", null, Map.of("company", company.toString(), "account", id.toString()));
        return id;
    }

    /**
     * Says that an account is the company's own.
     *
     * @param evidence what was seen: bank confirmation, call-back to a known number
     * @throws Refusal {@link PartyReason#SAME_PERSON}, {@link PartyReason#ACCOUNT_NOT_CLAIMED}
     */
    public void verify(UUID account, String evidence) {
        Scope.require("compliance-officer", "finance-officer");
        Actor actor = Scope.actor();
        Claimed claimed = jdbc.sql("select company_id, currency, added_by, exists (select from party.bank_account o"
                        + " where o.company_id = a.company_id and o.currency = a.currency and o.verified_at is not null)"
                        + " as changes from party.bank_account a where a.id = ? and a.state = 'claimed' for update")
                .param(account)
                .query((row, n) -> new Claimed(row.getString("added_by"), row.getBoolean("changes")))
                .optional()
                .orElseThrow(() -> new Refusal(PartyReason.ACCOUNT_NOT_CLAIMED));
        if (claimed.addedBy().equals(actor.auditName()) && !(actor instanceof Actor.System)) {
            throw new Refusal(PartyReason.SAME_PERSON);
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("update party.bank_account set state = 'verified', verified_at = :now, verified_by = :by,"
                        + " usable_from = :from, evidence = :evidence where id = :id")
                .param("now", now)
                .param("by", actor instanceof Actor.Staff staff ? staff.person().value() : null, Types.OTHER)
                .param("from", claimed.changes() ? now.plus(COOLING_OFF) : now)
                .param("evidence", evidence)
                .param("id", account)
                .update();
        journal.record("party.account-verified", null, Map.of("account", account.toString(), "evidence", evidence));
    }

    /** The accounts of a company, newest first; the own ones, or all for staff. */
    @Transactional(readOnly = true)
    public List<Account> of(CompanyId company) {
        return jdbc.sql("select " + COLUMNS + " from party.bank_account where company_id = ? order by id desc")
                .param(company.value())
                .query((row, n) -> account(row))
                .list();
    }

    /** The verified account to which a payout in the currency may go at this moment; the newest where there are several. */
    @Transactional(readOnly = true)
    public Optional<Account> payoutAccount(CompanyId company, String currency) {
        return jdbc.sql("select " + COLUMNS + " from party.payout_account(?, ?, ?)")
                .params(company.value(), currency, OffsetDateTime.now(clock))
                .query((row, n) -> account(row))
                .optional();
    }

    private static String checked(String iban) {
        String written = Iban.normalise(iban);
        if (!Iban.isValid(written)) {
            throw Refusal.of(PartyReason.WRONG_IBAN, "iban");
        }
        return written;
    }

    private static Account account(ResultSet row) throws SQLException {
        OffsetDateTime usable = row.getObject("usable_from", OffsetDateTime.class);
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("holder"),
                row.getString("iban"),
                row.getString("number"),
                row.getString("bic"),
                row.getString("clearing_system"),
                row.getString("clearing_member"),
                row.getString("country"),
                row.getString("currency"),
                Account.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                usable == null ? null : usable.toInstant());
    }

    private record Claimed(String addedBy, boolean changes) {}
}
