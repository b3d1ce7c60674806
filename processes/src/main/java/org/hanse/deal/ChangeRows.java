package org.hanse.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.DealId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code deal.change} and {@code deal.change_line}, and the order's rows that a change in force rewrites. */
@Repository
class ChangeRows {

    private static final String CHANGE =
            "select c.*, d.currency from deal.change c join deal.deal d on d.id = c.deal_id";

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int nextNo(DealId deal) {
        return jdbc.sql("select coalesce(max(no), 0) + 1 from deal.change where deal_id = ?")
                .param(deal.value())
                .query(Integer.class)
                .single();
    }

    void insert(OrderChange change) {
        jdbc.sql(
                        "insert into deal.change (id, deal_id, no, proposed_by, proposed_person, reason, date_before, date_after,"
                                + " total_before_minor, total_after_minor, state, proposed_at, answer_by) values (:id, :deal, :no,"
                                + " :by, :person, :reason, :dateBefore, :dateAfter, :before, :after, 'open', :now, :answerBy)")
                .param("id", change.id())
                .param("deal", change.deal().value())
                .param("no", change.no())
                .param("by", change.proposedBy().value())
                .param("person", change.proposer())
                .param("reason", change.reason())
                .param("dateBefore", change.dateBefore())
                .param("dateAfter", change.dateAfter())
                .param("before", change.totalBefore().getAmountMinorLong())
                .param("after", change.totalAfter().getAmountMinorLong())
                .param("now", DealRows.utc(change.proposedAt()))
                .param("answerBy", DealRows.utc(change.answerBy()))
                .update();
        change.lines()
                .forEach(line -> jdbc.sql("insert into deal.change_line (change_id, deal_id, line_no, quantity_before,"
                                + " quantity_after, price_before, price_after, total_before_minor, total_after_minor)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                change.id(),
                                change.deal().value(),
                                line.no(),
                                line.quantityBefore(),
                                line.quantityAfter(),
                                line.priceBefore(),
                                line.priceAfter(),
                                line.totalBefore().getAmountMinorLong(),
                                line.totalAfter().getAmountMinorLong())
                        .update());
    }

    OrderChange get(UUID id) {
        return jdbc.sql(CHANGE + " where c.id = ?")
                .param(id)
                .query((row, n) -> change(row))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    Optional<OrderChange> open(DealId deal) {
        return jdbc.sql(CHANGE + " where c.deal_id = ? and c.state in ('open', 'accepted')")
                .param(deal.value())
                .query((row, n) -> change(row))
                .optional();
    }

    List<OrderChange> of(DealId deal) {
        return jdbc.sql(CHANGE + " where c.deal_id = ? order by c.no desc limit 200")
                .param(deal.value())
                .query((row, n) -> change(row))
                .list();
    }

    /** Decides an open change. @throws Refusal {@link DealReason#CHANGE_DECIDED} */
    void decide(OrderChange change, OrderChange.State to, String answer) {
        int changed = jdbc.sql("update deal.change set state = :to, decided_at = :now, decided_person = :who,"
                        + " answer = :answer where id = :id and state = 'open'")
                .param("to", DealRows.name(to))
                .param("now", OffsetDateTime.now(clock))
                .param("who", who())
                .param("answer", answer)
                .param("id", change.id())
                .update();
        if (changed == 0) {
            throw new Refusal(DealReason.CHANGE_DECIDED, Integer.toString(change.no()));
        }
    }

    void move(OrderChange change, OrderChange.State from, OrderChange.State to) {
        int changed = jdbc.sql("update deal.change set state = ? where id = ? and state = ?")
                .params(DealRows.name(to), change.id(), DealRows.name(from))
                .update();
        if (changed == 0) {
            throw new Refusal(DealReason.CHANGE_DECIDED, Integer.toString(change.no()));
        }
    }

    /** Writes the change into the order; the engine alone may. */
    void carryOut(OrderChange change) {
        change.lines()
                .forEach(line -> line(change, line.no(), line.quantityAfter(), line.priceAfter(), line.totalAfter()));
        order(change, change.dateAfter(), change.totalAfter().getAmountMinorLong());
    }

    /** Takes the change out of the order again; the engine alone may. */
    void restore(OrderChange change) {
        change.lines()
                .forEach(
                        line -> line(change, line.no(), line.quantityBefore(), line.priceBefore(), line.totalBefore()));
        order(change, change.dateBefore(), change.totalBefore().getAmountMinorLong());
    }

    private void line(
            OrderChange change,
            int no,
            java.math.BigDecimal quantity,
            java.math.BigDecimal price,
            org.joda.money.Money total) {
        jdbc.sql("update deal.line set quantity = ?, price = ?, total_minor = ? where deal_id = ? and no = ?")
                .params(
                        quantity,
                        price,
                        total.getAmountMinorLong(),
                        change.deal().value(),
                        no)
                .update();
    }

    private void order(OrderChange change, LocalDate date, long total) {
        jdbc.sql("update deal.deal set required_by = ?, total_minor = ? where id = ?")
                .params(date, total, change.deal().value())
                .update();
    }

    /** Whose act it is, for people. */
    static String who() {
        return switch (Scope.actor()) {
            case Actor.Person person -> person.name();
            case Actor.Staff staff -> staff.name();
            case Actor.Guest guest -> guest.name();
            case Actor.Machine machine -> machine.clientId();
            case Actor.System system -> "";
        };
    }

    private OrderChange change(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String currency = row.getString("currency");
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new OrderChange(
                id,
                new DealId(row.getObject("deal_id", UUID.class)),
                row.getInt("no"),
                new CompanyId(row.getObject("proposed_by", UUID.class)),
                row.getString("proposed_person"),
                row.getString("reason"),
                row.getObject("date_before", LocalDate.class),
                row.getObject("date_after", LocalDate.class),
                Currencies.ofMinor(currency, row.getLong("total_before_minor")),
                Currencies.ofMinor(currency, row.getLong("total_after_minor")),
                lines(id, currency),
                OrderChange.State.of(row.getString("state")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("answer_by", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_person"),
                row.getString("answer"));
    }

    private List<OrderChange.Line> lines(UUID change, String currency) {
        return jdbc.sql("select * from deal.change_line where change_id = ? order by line_no")
                .param(change)
                .query((row, n) -> new OrderChange.Line(
                        row.getInt("line_no"),
                        DealRows.plain(row.getBigDecimal("quantity_before")),
                        DealRows.plain(row.getBigDecimal("quantity_after")),
                        DealRows.plain(row.getBigDecimal("price_before")),
                        DealRows.plain(row.getBigDecimal("price_after")),
                        Currencies.ofMinor(currency, row.getLong("total_before_minor")),
                        Currencies.ofMinor(currency, row.getLong("total_after_minor"))))
                .list();
    }
}
