package org.hanse.escrow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.tax.Treatment;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code escrow.account}: its row is the one lock of a deal's money. */
@Repository
class EscrowRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    EscrowRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks the deal's row until the end of the transaction. @throws Refusal {@link EscrowReason#NO_ESCROW} */
    EscrowRow lock(DealId deal) {
        return read("deal_id = :key for update", deal.value()).orElseThrow(() -> new Refusal(EscrowReason.NO_ESCROW));
    }

    EscrowRow get(DealId deal) {
        return find(deal).orElseThrow(() -> new Refusal(EscrowReason.NO_ESCROW));
    }

    Optional<EscrowRow> find(DealId deal) {
        return read("deal_id = :key", deal.value());
    }

    Optional<EscrowRow> byReference(CreditorReference reference) {
        return read("reference = :key", reference.text());
    }

    /** Writes a new row in the state before the first. @return false where there is one already */
    boolean insert(EscrowTerms terms, CommissionTerms commission, EscrowHolder holder) {
        Treatment vat = commission.vat();
        return jdbc.sql("""
                                insert into escrow.account (deal_id, deal_reference, reference, buyer_id, supplier_id, holder_id,
                                  currency, due_minor, state, tariff, commission_minor, commission_open_minor, gross_open_minor,
                                  vat_category, vat_rate, vat_exemption, vat_note, four_eyes_above_minor, tolerance_minor,
                                  tolerate_sepa, funding_due_at, opened_at)
                                select :deal, :dealReference, :reference, :buyer, :supplier, :holder, :currency, :due, 'CREATED',
                                  :tariff, :commission, :commission, :due, :category, :rate, :exemption, :note,
                                  coalesce(s.four_eyes_above_minor, 0), coalesce(s.tolerance_minor, 0),
                                  coalesce(s.tolerate_sepa, false), :fundBy, :now
                                from (select 1) as one left join lateral (select * from escrow.setting
                                  where currency = :currency and valid_from <= :now order by valid_from desc limit 1) s on true
                                on conflict (deal_id) do nothing
                                """)
                        .param("deal", terms.deal().value())
                        .param("dealReference", terms.dealReference())
                        .param(
                                "reference",
                                CreditorReference.of(terms.plainReference()).text())
                        .param("buyer", terms.buyer().value())
                        .param("supplier", terms.supplier().value())
                        .param("holder", holder.id())
                        .param("currency", terms.due().getCurrencyUnit().getCode())
                        .param("due", terms.due().getAmountMinorLong())
                        .param("tariff", commission.tariff())
                        .param("commission", commission.total().getAmountMinorLong())
                        .param("category", vat.category().name())
                        .param("rate", vat.rate())
                        .param("exemption", vat.exemption(), Types.VARCHAR)
                        .param("note", vat.note())
                        .param("fundBy", terms.fundingDueAt().atOffset(ZoneOffset.UTC))
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Moves the escrow on, as the table of states allows. @return the row in its new state, still locked */
    EscrowRow move(EscrowRow row, Lifecycle.Event event, EscrowState to, @Nullable String why) {
        EscrowState next = Lifecycle.next(Lifecycle.Of.ESCROW, row.state(), event, to);
        EscrowState before = next == EscrowState.FROZEN ? row.state() : null;
        int changed = jdbc.sql("update escrow.account set state = :to, state_before = :before, version = version + 1"
                        + " where deal_id = :deal and state = :from")
                .param("to", next.name())
                .param("before", before == null ? null : before.name(), Types.VARCHAR)
                .param("deal", row.id())
                .param("from", row.state().name())
                .update();
        if (changed == 0) {
            throw new Refusal(KernelReason.CHANGED_MEANWHILE);
        }
        record(row, event.name(), next, why);
        return lock(row.deal());
    }

    /** Keeps an event that leaves the state as it is. */
    void record(EscrowRow row, String event, EscrowState to, @Nullable String why) {
        jdbc.sql("insert into escrow.step (deal_id, event, from_state, to_state, actor, why, at)"
                        + " values (:deal, :event, :from, :to, :actor, :why, :now)")
                .param("deal", row.id())
                .param("event", event)
                .param("from", row.state().name())
                .param("to", to.name())
                .param("actor", Scope.actor().auditName())
                .param("why", why, Types.VARCHAR)
                .param("now", now())
                .update();
    }

    /** Takes a part off what is still open, with its share of the commission. */
    void close(EscrowRow row, Money gross, Money commissionShare) {
        jdbc.sql("update escrow.account set gross_open_minor = gross_open_minor - :gross,"
                        + " commission_open_minor = commission_open_minor - :commission where deal_id = :deal")
                .param("gross", gross.getAmountMinorLong())
                .param("commission", commissionShare.getAmountMinorLong())
                .param("deal", row.id())
                .update();
    }

    void tolerate(EscrowRow row, Money shortfall) {
        jdbc.sql("update escrow.account set tolerated_minor = tolerated_minor + ? where deal_id = ?")
                .params(shortfall.getAmountMinorLong(), row.id())
                .update();
    }

    void lockRate(EscrowRow row, Money foreign) {
        jdbc.sql("update escrow.account set locked_currency = ?, locked_minor = ? where deal_id = ?")
                .params(foreign.getCurrencyUnit().getCode(), foreign.getAmountMinorLong(), row.id())
                .update();
    }

    void setTolerance(EscrowRow row, Money tolerance, boolean sepaToo) {
        jdbc.sql("update escrow.account set tolerance_minor = ?, tolerate_sepa = ? where deal_id = ?")
                .params(tolerance.getAmountMinorLong(), sepaToo, row.id())
                .update();
    }

    void freezeReason(EscrowRow row, @Nullable String reason, @Nullable UUID clearedBy) {
        jdbc.sql("update escrow.account set freeze_reason = :reason, cleared_by = :by where deal_id = :deal")
                .param("reason", reason, Types.VARCHAR)
                .param("by", clearedBy, Types.OTHER)
                .param("deal", row.id())
                .update();
    }

    void blockBuyer(EscrowRow row) {
        jdbc.sql("update escrow.account set buyer_blocked = true where deal_id = ?")
                .param(row.id())
                .update();
    }

    /** The next end-to-end id of the deal: {@code HANSE-D20260042-R1}; never given twice. */
    String nextEndToEndId(EscrowRow row) {
        int number = jdbc.sql("update escrow.account set end_to_end_ids = end_to_end_ids + 1 where deal_id = ?"
                        + " returning end_to_end_ids")
                .param(row.id())
                .query(Integer.class)
                .single();
        return "HANSE-" + row.dealReference().replaceAll("[^A-Za-z0-9]", "") + "-R" + number;
    }

    private Optional<EscrowRow> read(String where, Object key) {
        return jdbc.sql("select * from escrow.account where " + where)
                .param("key", key)
                .query((row, n) -> escrow(row))
                .optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static EscrowRow escrow(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        String before = row.getString("state_before");
        String locked = row.getString("locked_currency");
        return new EscrowRow(
                new DealId(row.getObject("deal_id", UUID.class)),
                row.getString("deal_reference"),
                row.getString("reference"),
                new CompanyId(row.getObject("buyer_id", UUID.class)),
                new CompanyId(row.getObject("supplier_id", UUID.class)),
                row.getObject("holder_id", UUID.class),
                Money.ofMinor(currency, row.getLong("due_minor")),
                EscrowState.valueOf(row.getString("state")),
                before == null ? null : EscrowState.valueOf(before),
                row.getString("tariff"),
                Money.ofMinor(currency, row.getLong("commission_minor")),
                Money.ofMinor(currency, row.getLong("commission_open_minor")),
                Money.ofMinor(currency, row.getLong("gross_open_minor")),
                CommissionTerms.treatment(
                        row.getString("vat_category"),
                        row.getBigDecimal("vat_rate"),
                        row.getString("vat_exemption"),
                        row.getString("vat_note")),
                Money.ofMinor(currency, row.getLong("four_eyes_above_minor")),
                Money.ofMinor(currency, row.getLong("tolerance_minor")),
                row.getBoolean("tolerate_sepa"),
                Money.ofMinor(currency, row.getLong("tolerated_minor")),
                locked == null ? null : Money.ofMinor(CurrencyUnit.of(locked), row.getLong("locked_minor")),
                instant(row, "funding_due_at"),
                row.getObject("cleared_by", UUID.class),
                instant(row, "opened_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
