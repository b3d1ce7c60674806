package org.hanse.escrow;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is due in {@code escrow.account}, and what was due before a change that is still to be paid for. */
@Repository
class DueRows {

    private final JdbcClient jdbc;

    DueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds again if the payment for a change does not come. */
    record Pending(Money due, Money commission, UUID change) {}

    /**
     * Writes another due amount and commission, with nothing released yet; a change that is waited for keeps what was due
     * before the first of them.
     *
     * @param awaited the change that the buyer has to pay for, or null to forget none and wait for none
     */
    void change(EscrowRow row, Money due, Money commission, Instant payBy, @Nullable UUID awaited) {
        jdbc.sql(
                        "update escrow.account set due_before_minor = case when :awaited::uuid is null then null else due_minor end,"
                                + " commission_before_minor = case when :awaited::uuid is null then null else commission_minor end,"
                                + " change_id = :awaited::uuid, due_minor = :due, gross_open_minor = :due,"
                                + " commission_minor = :commission, commission_open_minor = :commission, funding_due_at = :payBy,"
                                + " version = version + 1 where deal_id = :deal")
                .param("awaited", awaited, Types.OTHER)
                .param("due", due.getAmountMinorLong())
                .param("commission", commission.getAmountMinorLong())
                .param("payBy", payBy.atOffset(ZoneOffset.UTC))
                .param("deal", row.id())
                .update();
    }

    /** What was waited for has come. */
    void settled(EscrowRow row) {
        jdbc.sql("update escrow.account set due_before_minor = null, commission_before_minor = null, change_id = null"
                        + " where deal_id = ?")
                .param(row.id())
                .update();
    }

    @Nullable
    Pending pending(EscrowRow row) {
        return jdbc
                .sql("select due_before_minor, commission_before_minor, change_id from escrow.account where deal_id = ?"
                        + " and change_id is not null")
                .param(row.id())
                .query((found, n) -> new Pending(
                        Money.ofMinor(row.currency(), found.getLong(1)),
                        Money.ofMinor(row.currency(), found.getLong(2)),
                        found.getObject(3, UUID.class)))
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }
}
