package org.hanse.escrow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code escrow.credit}. */
@Repository
class CreditRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    CreditRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a credit in suspense; empty where the bank's entry was applied before. */
    Optional<Credit> store(BankEntry entry, String identity) {
        UUID id = Ids.next();
        int fresh = jdbc.sql(
                        "insert into escrow.credit (id, identity, currency, amount_minor, booked_on, reference, remittance,"
                                + " end_to_end_id, payer_name, payer_account, sepa, state, received_at) values (:id, :identity,"
                                + " :currency, :amount, :booked, :reference, :text, :e2e, :name, :account, :sepa, 'suspense', :now)"
                                + " on conflict on constraint credit_once do nothing")
                .param("id", id)
                .param("identity", identity)
                .param("currency", entry.amount().getCurrencyUnit().getCode())
                .param("amount", entry.amount().getAmountMinorLong())
                .param("booked", entry.bookedOn())
                .param("reference", entry.reference(), Types.VARCHAR)
                .param("text", entry.text(), Types.VARCHAR)
                .param("e2e", entry.endToEndId(), Types.VARCHAR)
                .param("name", entry.otherName(), Types.VARCHAR)
                .param("account", entry.otherAccount(), Types.VARCHAR)
                .param("sepa", entry.code().endsWith("/ESCT"))
                .param("now", OffsetDateTime.now(clock))
                .update();
        return fresh == 0 ? Optional.empty() : Optional.of(get(id));
    }

    Credit get(UUID id) {
        return read("id = :key", id).stream().findFirst().orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    Credit lock(UUID id) {
        return read("id = :key for update", id).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    List<Credit> waiting() {
        return read("state = :key order by received_at, id limit 200", "suspense");
    }

    /** Ids of what waits in suspense since before the day and can still be sent back, the oldest first. */
    List<UUID> waitingBookedBefore(LocalDate day) {
        return jdbc.sql(
                        "select id from escrow.credit where state = 'suspense' and booked_on < ? and why is distinct from ?"
                                + " order by booked_on, id limit 500")
                .params(day, SuspenseTerm.NO_ACCOUNT)
                .query(UUID.class)
                .list();
    }

    List<Credit> of(DealId deal) {
        return read("deal_id = :key order by received_at, id", deal.value());
    }

    /** By the reference that the bank gave the entry. */
    Credit byBankReference(String reference) {
        return read("identity like '%|' || :key || '|%'", reference).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    Optional<Credit> byReturnId(String returnId) {
        return read("return_id = :key", returnId).stream().findFirst();
    }

    void matched(Credit credit, DealId deal, String by) {
        jdbc.sql("update escrow.credit set state = 'matched', deal_id = ?, matched_by = ?, why = null where id = ?")
                .params(deal.value(), by, credit.id())
                .update();
    }

    void suspended(Credit credit, String why, @Nullable DealId proposal) {
        jdbc.sql("update escrow.credit set why = :why, proposed_deal = :deal where id = :id")
                .param("why", why)
                .param("deal", proposal == null ? null : proposal.value(), Types.OTHER)
                .param("id", credit.id())
                .update();
    }

    void returning(Credit credit, String returnId) {
        jdbc.sql("update escrow.credit set state = 'returning', return_id = ? where id = ?")
                .params(returnId, credit.id())
                .update();
    }

    void returned(Credit credit) {
        jdbc.sql("update escrow.credit set state = 'returned' where id = ?")
                .param(credit.id())
                .update();
    }

    /** Whether an earlier credit from this account was matched to the deal's buyer. */
    boolean knownPayer(Money amount, String account, DealId deal) {
        return jdbc.sql("select exists (select from escrow.credit c join escrow.account a on a.deal_id = c.deal_id"
                        + " join escrow.account d on d.deal_id = :deal and d.buyer_id = a.buyer_id"
                        + " where c.payer_account = :account and c.currency = :currency)")
                .param("deal", deal.value())
                .param("account", account)
                .param("currency", amount.getCurrencyUnit().getCode())
                .query(Boolean.class)
                .single();
    }

    private List<Credit> read(String where, Object key) {
        return jdbc.sql("select * from escrow.credit where " + where)
                .param("key", key)
                .query((row, n) -> credit(row))
                .list();
    }

    private static Credit credit(ResultSet row) throws SQLException {
        return new Credit(
                row.getObject("id", UUID.class),
                row.getString("identity"),
                Currencies.ofMinor(row.getString("currency"), row.getLong("amount_minor")),
                row.getObject("booked_on", LocalDate.class),
                row.getString("reference"),
                row.getString("remittance"),
                row.getString("end_to_end_id"),
                row.getString("payer_name"),
                row.getString("payer_account"),
                row.getBoolean("sepa"),
                row.getString("state"),
                deal(row, "deal_id"),
                row.getString("matched_by"),
                deal(row, "proposed_deal"),
                row.getString("why"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable DealId deal(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new DealId(id);
    }
}
