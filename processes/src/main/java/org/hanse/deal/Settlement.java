package org.hanse.deal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.workflow.Processes;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked of the escrow and what was claimed, until all of it is paid and closed. */
@Component
class Settlement {

    private final JdbcClient jdbc;
    private final DealRows deals;
    private final Diary diary;
    private final Processes processes;
    private final Journal journal;
    private final Clock clock;

    Settlement(JdbcClient jdbc, DealRows deals, Diary diary, Processes processes, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.deals = deals;
        this.diary = diary;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Writes down what is asked of the escrow; the same key with another amount is refused. */
    void ask(DealId deal, String key, Money gross) {
        jdbc.sql("insert into deal.release (deal_id, key, gross_minor, asked_at) values (:deal, :key, :gross, :now)"
                        + " on conflict do nothing")
                .param("deal", deal.value())
                .param("key", key)
                .param("gross", gross.getAmountMinorLong())
                .param("now", OffsetDateTime.now(clock))
                .update();
        long asked = jdbc.sql("select gross_minor from deal.release where deal_id = ? and key = ?")
                .params(deal.value(), key)
                .query(Long.class)
                .single();
        if (asked != gross.getAmountMinorLong()) {
            throw new Refusal(DealReason.RELEASE_DIFFERS, key);
        }
    }

    void paidOut(DealId deal, String key) {
        deals.lock(deal);
        List<Long> paid = jdbc.sql("update deal.release set paid_at = :now where deal_id = :deal and key = :key"
                        + " and paid_at is null returning gross_minor")
                .param("now", OffsetDateTime.now(clock))
                .param("deal", deal.value())
                .param("key", key)
                .query(Long.class)
                .list();
        if (paid.isEmpty()) {
            return;
        }
        String currency = deals.get(deal).total().getCurrencyUnit().getCode();
        Money gross = Currencies.ofMinor(currency, paid.getFirst());
        diary.note(deal, null, "paid-out", List.of(Texts.amount(gross)));
        wakeWhenDone(deal);
    }

    /** Opens a claim and its process {@code dispute-resolution}, whose business key is the claim's id. */
    UUID open(Deal deal, Shipment shipment, Money amount) {
        UUID id = Ids.next();
        String reason = shipment.lines().stream()
                .filter(line -> line.rejected().signum() > 0 && line.reason() != null)
                .map(line -> Texts.quantity(line.rejected()) + " × "
                        + deal.line(line.lineNo()).product() + ": " + line.reason())
                .reduce((one, two) -> one + "\n" + two)
                .orElse("");
        jdbc.sql("insert into deal.claim (id, deal_id, shipment_id, amount_minor, reason, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        deal.id().value(),
                        shipment.id().value(),
                        amount.getAmountMinorLong(),
                        reason,
                        OffsetDateTime.now(clock))
                .update();
        diary.note(
                deal.id(), shipment.id(), "claim-opened", List.of(shipment.reference(), Texts.amount(amount), reason));
        journal.record("deal.claim-opened", deal.id().value(), Map.of("claim", id.toString()));
        processes.start(
                "dispute-resolution",
                id.toString(),
                Map.of(
                        "claimId", id.toString(),
                        "dealId", deal.id().toString(),
                        "shipmentId", shipment.id().toString(),
                        "buyer", deal.buyer().toString(),
                        "seller", deal.seller().toString()));
        return id;
    }

    Claim claim(UUID id) {
        return jdbc.sql("select c.deal_id, c.shipment_id, c.amount_minor, d.currency, c.reason from deal.claim c"
                        + " join deal.deal d on d.id = c.deal_id where c.id = ?")
                .param(id)
                .query((row, n) -> new Claim(
                        id,
                        new DealId(row.getObject("deal_id", UUID.class)),
                        new ShipmentId(row.getObject("shipment_id", UUID.class)),
                        Currencies.ofMinor(row.getString("currency"), row.getLong("amount_minor")),
                        row.getString("reason")))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    void claimClosed(DealId deal, UUID claim) {
        deals.lock(deal);
        int closed = jdbc.sql("update deal.claim set closed_at = ? where id = ? and deal_id = ? and closed_at is null")
                .params(OffsetDateTime.now(clock), claim, deal.value())
                .update();
        if (closed > 0) {
            diary.note(deal, null, "claim-closed", List.of());
            wakeWhenDone(deal);
        }
    }

    /** Whether nothing is owed or disputed any more. The deal's row is locked, so that the last word wakes the process. */
    boolean done(DealId deal) {
        deals.lock(deal);
        return jdbc.sql("select not exists (select from deal.release where deal_id = :deal and paid_at is null)"
                        + " and not exists (select from deal.claim where deal_id = :deal and closed_at is null)")
                .param("deal", deal.value())
                .query(Boolean.class)
                .single();
    }

    private void wakeWhenDone(DealId deal) {
        if (done(deal)) {
            processes.correlate("deal.money-settled", deal.toString(), Map.of());
        }
    }

    List<Deals.Release> releases(DealId deal) {
        return jdbc.sql("select r.key, r.gross_minor, d.currency, r.asked_at, r.paid_at from deal.release r"
                        + " join deal.deal d on d.id = r.deal_id where r.deal_id = ? order by r.asked_at, r.key")
                .param(deal.value())
                .query((row, n) -> {
                    OffsetDateTime paid = row.getObject("paid_at", OffsetDateTime.class);
                    return new Deals.Release(
                            row.getString("key"),
                            Currencies.ofMinor(row.getString("currency"), row.getLong("gross_minor")),
                            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                            paid == null ? null : paid.toInstant());
                })
                .list();
    }
}
