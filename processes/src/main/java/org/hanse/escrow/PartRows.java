package org.hanse.escrow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code escrow.part}: what claims hold back. */
@Repository
class PartRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    PartRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Part(UUID claim, Money amount, EscrowState state) {}

    boolean hold(EscrowRow row, UUID claim, Money amount) {
        return jdbc.sql("insert into escrow.part (deal_id, claim_id, amount_minor, state, held_at)"
                                + " values (?, ?, ?, 'DISPUTED', ?) on conflict do nothing")
                        .params(row.id(), claim, amount.getAmountMinorLong(), OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    Optional<Part> find(EscrowRow row, UUID claim) {
        return jdbc.sql("select amount_minor, state from escrow.part where deal_id = ? and claim_id = ?")
                .params(row.id(), claim)
                .query((rs, n) -> new Part(
                        claim,
                        Money.ofMinor(row.currency(), rs.getLong("amount_minor")),
                        EscrowState.valueOf(rs.getString("state"))))
                .optional();
    }

    void settle(EscrowRow row, Part part, EscrowState to, Money buyer, Money supplier) {
        EscrowState next = Lifecycle.next(Lifecycle.Of.CLAIM, part.state(), Lifecycle.Event.SETTLED, to);
        jdbc.sql("update escrow.part set state = ?, buyer_minor = ?, supplier_minor = ?, settled_at = ?"
                        + " where deal_id = ? and claim_id = ?")
                .params(
                        next.name(),
                        buyer.getAmountMinorLong(),
                        supplier.getAmountMinorLong(),
                        OffsetDateTime.now(clock),
                        row.id(),
                        part.claim())
                .update();
    }

    /** Whether a settlement of the deal gave the buyer a part and the supplier another. */
    boolean anySplit(EscrowRow row) {
        return jdbc.sql("select exists (select from escrow.part where deal_id = ? and state = 'SPLIT')")
                .param(row.id())
                .query(Boolean.class)
                .single();
    }
}
