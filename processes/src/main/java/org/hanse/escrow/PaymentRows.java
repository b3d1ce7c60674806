package org.hanse.escrow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code escrow.payment} and {@code escrow.instruction}. Callers hold the deal's row lock when they write. */
@Repository
class PaymentRows {

    private static final String READ =
            "select p.*, a.currency from escrow.payment p" + " join escrow.account a on a.deal_id = p.deal_id where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Payment get(UUID id) {
        return one("p.id = :key", id).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    Optional<Payment> byEndToEndId(String endToEndId) {
        return one("p.id = (select payment_id from escrow.instruction where end_to_end_id = :key)", endToEndId);
    }

    List<Payment> of(DealId deal) {
        return jdbc.sql(READ + "p.deal_id = ? order by p.requested_at, p.id")
                .param(deal.value())
                .query((row, n) -> payment(row))
                .list();
    }

    Optional<Payment> find(DealId deal, PaymentKind kind, String key) {
        return of(deal).stream()
                .filter(payment -> payment.kind() == kind && payment.key().equals(key))
                .findFirst();
    }

    /** Sum of what was asked for and is not yet posted: it is held, but no longer free. */
    Money requested(EscrowRow row) {
        return of(row.deal()).stream()
                .filter(payment -> payment.state() == EscrowState.REQUESTED)
                .map(Payment::gross)
                .reduce(Money.zero(row.currency()), Money::plus);
    }

    Payment insert(
            EscrowRow row,
            PaymentKind kind,
            String key,
            @Nullable UUID claim,
            Shares shares,
            EscrowState state,
            String evidence) {
        UUID id = Ids.next();
        boolean posted = state != EscrowState.REQUESTED;
        jdbc.sql(
                        "insert into escrow.payment (id, deal_id, kind, key, claim_id, gross_minor, commission_minor, vat_minor,"
                                + " net_minor, state, evidence, requested_at, released_at) values (:id, :deal, :kind, :key, :claim,"
                                + " :gross, :commission, :vat, :net, :state, :evidence, :now, :released)")
                .param("id", id)
                .param("deal", row.id())
                .param("kind", kind.code())
                .param("key", key)
                .param("claim", claim, Types.OTHER)
                .param("gross", shares.gross().getAmountMinorLong())
                .param("commission", shares.commission().getAmountMinorLong())
                .param("vat", shares.vat().getAmountMinorLong())
                .param("net", shares.net().getAmountMinorLong())
                .param("state", state.name())
                .param("evidence", evidence)
                .param("now", now())
                .param("released", posted ? now() : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        return get(id);
    }

    /** Writes what the release came to, once it is posted. */
    void released(Payment payment, Shares shares) {
        jdbc.sql(
                        "update escrow.payment set commission_minor = ?, vat_minor = ?, net_minor = ?, released_at = ? where id = ?")
                .params(
                        shares.commission().getAmountMinorLong(),
                        shares.vat().getAmountMinorLong(),
                        shares.net().getAmountMinorLong(),
                        now(),
                        payment.id())
                .update();
    }

    /** Moves a payment on, as the table of states allows. */
    Payment move(Payment payment, Lifecycle.Event event, EscrowState to) {
        EscrowState next = Lifecycle.next(Lifecycle.Of.PAYOUT, payment.state(), event, to);
        int changed = jdbc.sql("update escrow.payment set state = ? where id = ? and state = ?")
                .params(next.name(), payment.id(), payment.state().name())
                .update();
        if (changed == 0) {
            throw new Refusal(KernelReason.CHANGED_MEANWHILE);
        }
        return get(payment.id());
    }

    void approve(Payment payment, @Nullable UUID first, @Nullable UUID second) {
        jdbc.sql("update escrow.payment set first_by = :first, second_by = :second where id = :id")
                .param("first", first, Types.OTHER)
                .param("second", second, Types.OTHER)
                .param("id", payment.id())
                .update();
    }

    /** Keeps which account the payee has named for the payment. @param account null: the one on file */
    void nameAccount(UUID payment, @Nullable UUID account) {
        jdbc.sql("update escrow.payment set named_account = :account where id = :id")
                .param("account", account, Types.OTHER)
                .param("id", payment)
                .update();
    }

    /** The account that the payee has named for the payment; empty: the one on file. */
    Optional<UUID> namedAccount(UUID payment) {
        return jdbc.sql("select named_account from escrow.payment where id = ? and named_account is not null")
                .param(payment)
                .query(UUID.class)
                .optional();
    }

    void sent(Payment payment, PaymentInstruction instruction) {
        jdbc.sql("insert into escrow.instruction (end_to_end_id, payment_id, amount_minor, payee_name, payee_account,"
                        + " sent_at) values (:id, :payment, :amount, :name, :account, :now)")
                .param("id", instruction.endToEndId())
                .param("payment", payment.id())
                .param("amount", instruction.amount().getAmountMinorLong())
                .param("name", instruction.creditorName())
                .param("account", instruction.creditor().number())
                .param("now", now())
                .update();
        jdbc.sql(
                        "update escrow.payment set end_to_end_id = ?, sent_at = ?, bank_status = null, bank_reason = null where id = ?")
                .params(instruction.endToEndId(), now(), payment.id())
                .update();
    }

    /** What the bank has said of one instruction so far. */
    record Heard(String endToEndId, boolean booked, boolean rejected, boolean returned) {

        boolean nothing() {
            return !booked && !rejected && !returned;
        }
    }

    Heard heard(String endToEndId) {
        return jdbc.sql("select booked_at is not null as b, rejected_at is not null as r, returned_at is not null as t"
                        + " from escrow.instruction where end_to_end_id = ?")
                .param(endToEndId)
                .query((row, n) -> new Heard(endToEndId, row.getBoolean("b"), row.getBoolean("r"), row.getBoolean("t")))
                .single();
    }

    void booked(String endToEndId) {
        stamp("booked_at", endToEndId);
        jdbc.sql("update escrow.payment set booked_at = ? where end_to_end_id = ?")
                .params(now(), endToEndId)
                .update();
    }

    void rejected(String endToEndId) {
        stamp("rejected_at", endToEndId);
    }

    void returned(String endToEndId) {
        stamp("returned_at", endToEndId);
    }

    /** Keeps the bank's words; the payment shows those about its last instruction. */
    void status(String endToEndId, String status, @Nullable String reason) {
        for (String table : List.of("escrow.instruction", "escrow.payment")) {
            jdbc.sql("update " + table + " set bank_status = :status, bank_reason = :reason where end_to_end_id = :id")
                    .param("status", status)
                    .param("reason", reason, Types.VARCHAR)
                    .param("id", endToEndId)
                    .update();
        }
    }

    private void stamp(String column, String endToEndId) {
        jdbc.sql("update escrow.instruction set " + column + " = ? where end_to_end_id = ?")
                .params(now(), endToEndId)
                .update();
    }

    private Optional<Payment> one(String where, Object key) {
        return jdbc.sql(READ + where)
                .param("key", key)
                .query((row, n) -> payment(row))
                .optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Payment payment(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new Payment(
                row.getObject("id", UUID.class),
                new DealId(row.getObject("deal_id", UUID.class)),
                PaymentKind.of(row.getString("kind")),
                row.getString("key"),
                row.getObject("claim_id", UUID.class),
                Money.ofMinor(currency, row.getLong("gross_minor")),
                Money.ofMinor(currency, row.getLong("commission_minor")),
                Money.ofMinor(currency, row.getLong("vat_minor")),
                Money.ofMinor(currency, row.getLong("net_minor")),
                EscrowState.valueOf(row.getString("state")),
                row.getString("evidence"),
                row.getObject("first_by", UUID.class),
                row.getObject("second_by", UUID.class),
                row.getString("end_to_end_id"),
                row.getString("bank_status"),
                row.getString("bank_reason"),
                java.util.Objects.requireNonNull(instant(row, "requested_at")),
                instant(row, "released_at"),
                instant(row, "sent_at"),
                instant(row, "booked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
