package org.hanse.deal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.DealId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.UnitPrice;
import org.hanse.pricing.Incoterm;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the rows of deals. */
@Repository
class DealRows {

    private static final String DEAL = """
            select id, reference, buyer_id, seller_id, rfq_id, buyer_reference, supplier_reference, state, total_minor,
                currency, incoterm, place, required_by, deliver_to, escrow, opened_at
              from deal.deal
            """;

    private final JdbcClient jdbc;

    DealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DealId id, String reference, OpenDeal order, Instant now, Instant confirmBy) {
        RfqId rfq = order.rfq();
        jdbc.sql("""
                insert into deal.deal (id, reference, buyer_id, seller_id, rfq_id, buyer_reference, state, total_minor,
                    currency, incoterm, place, required_by, deliver_to, escrow, opened_at, confirm_by)
                  values (:id, :reference, :buyer, :seller, :rfq, :buyerReference, 'ordered', :total, :currency, :incoterm,
                    :place, :requiredBy, :deliverTo, :escrow, :now, :confirmBy)
                """)
                .param("id", id.value())
                .param("reference", reference)
                .param("buyer", order.buyer().value())
                .param("seller", order.seller().value())
                .param("rfq", rfq == null ? null : rfq.value(), Types.OTHER)
                .param("buyerReference", order.buyerReference())
                .param("total", order.total().getAmountMinorLong())
                .param("currency", order.total().getCurrencyUnit().getCode())
                .param("incoterm", order.incoterm().name())
                .param("place", order.place())
                .param("requiredBy", order.requiredBy())
                .param("deliverTo", order.deliverTo())
                .param("escrow", order.escrow())
                .param("now", utc(now))
                .param("confirmBy", utc(confirmBy))
                .update();
        order.lines().forEach(line -> insert(id, line));
        order.plan()
                .forEach(step -> jdbc.sql("insert into deal.plan_step (deal_id, milestone, percent) values (?, ?, ?)")
                        .params(id.value(), step.milestone(), step.percent())
                        .update());
    }

    private void insert(DealId id, OrderLine line) {
        jdbc.sql("insert into deal.line (deal_id, no, product, hs_code, quantity, unit, price, base_quantity,"
                        + " total_minor, origin) values (:deal, :no, :product, :hs, :quantity, :unit, :price, :base,"
                        + " :total, :origin)")
                .param("deal", id.value())
                .param("no", line.no())
                .param("product", line.product())
                .param("hs", line.hsCode(), Types.VARCHAR)
                .param("quantity", line.quantity())
                .param("unit", line.unit())
                .param("price", line.price().price())
                .param("base", line.price().baseQuantity())
                .param("total", line.total().getAmountMinorLong())
                .param("origin", line.origin(), Types.CHAR)
                .update();
    }

    Deal get(DealId id) {
        return all(List.of(id.value())).stream().findFirst().orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    Optional<Deal> byReference(String reference) {
        return jdbc.sql("select id from deal.deal where reference = ?")
                .param(reference)
                .query(UUID.class)
                .optional()
                .map(id -> get(new DealId(id)));
    }

    List<Deal> page(@Nullable UUID before, int limit) {
        return all(jdbc.sql("select id from deal.deal where (:before::uuid is null or id < :before)"
                        + " order by id desc limit :limit")
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query(UUID.class)
                .list());
    }

    /** The deals of these ids, newest first, in three queries. */
    List<Deal> all(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID[] keys = ids.toArray(UUID[]::new);
        Map<UUID, List<OrderLine>> lines = lines(keys);
        Map<UUID, List<PlanStep>> plans = plans(keys);
        return jdbc.sql(DEAL + " where id = any (:ids) order by id desc")
                .param("ids", keys)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return deal(row, lines.getOrDefault(id, List.of()), plans.getOrDefault(id, List.of()));
                })
                .list();
    }

    /** Locks the deal's row until the transaction ends, so that two who decide about it come one after the other. */
    DealState lock(DealId id) {
        return jdbc.sql("select state from deal.deal where id = ? for update")
                .param(id.value())
                .query((row, n) -> state(row.getString(1)))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    void move(DealId id, DealState to) {
        DealState from = lock(id);
        if (!from.next().contains(to)) {
            throw new Refusal(DealReason.NOT_IN_THIS_STATE, reference(id));
        }
        jdbc.sql("update deal.deal set state = ? where id = ? and state = ?")
                .params(name(to), id.value(), name(from))
                .update();
    }

    /** Writes down when a step was taken; {@code column} is one of this class's own words. */
    void stamp(DealId id, Stamp stamp, Instant at) {
        jdbc.sql("update deal.deal set " + stamp.column + " = ? where id = ?")
                .params(utc(at), id.value())
                .update();
    }

    /** Moments that a deal keeps. */
    enum Stamp {
        CONFIRMED("confirmed_at"),
        SCREENED("screened_at"),
        FUNDED("funded_at"),
        CLOSED("closed_at");

        private final String column;

        Stamp(String column) {
            this.column = column;
        }
    }

    void answer(DealId id, String supplierReference, @Nullable String refusal) {
        jdbc.sql("update deal.deal set supplier_reference = :reference, refusal = :refusal where id = :id")
                .param("reference", supplierReference)
                .param("refusal", refusal, Types.VARCHAR)
                .param("id", id.value())
                .update();
    }

    Instant confirmBy(DealId id) {
        return instant(id, "confirm_by").orElseThrow();
    }

    Optional<Instant> confirmedAt(DealId id) {
        return instant(id, "confirmed_at");
    }

    /** When the time to pay began: both sides confirmed and screened clear. */
    Optional<Instant> agreedAt(DealId id) {
        return instant(id, "screened_at").or(() -> confirmedAt(id));
    }

    /** Deals that are confirmed and not yet funded of a company, on either side; at most 1,000. */
    List<DealId> confirmedOf(CompanyId company) {
        return jdbc.sql("select id from deal.deal where state = 'confirmed' and (buyer_id = :company"
                        + " or seller_id = :company) order by id limit 1000")
                .param("company", company.value())
                .query((row, n) -> new DealId(row.getObject("id", UUID.class)))
                .list();
    }

    private Optional<Instant> instant(DealId id, String column) {
        return jdbc.sql("select " + column + " from deal.deal where id = ? and " + column + " is not null")
                .param(id.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    String reference(DealId id) {
        return jdbc.sql("select reference from deal.deal where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private static Deal deal(ResultSet row, List<OrderLine> lines, List<PlanStep> plan) throws SQLException {
        UUID rfq = row.getObject("rfq_id", UUID.class);
        return new Deal(
                new DealId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                new CompanyId(row.getObject("buyer_id", UUID.class)),
                new CompanyId(row.getObject("seller_id", UUID.class)),
                rfqOrNull(rfq),
                row.getString("buyer_reference"),
                row.getString("supplier_reference"),
                state(row.getString("state")),
                lines,
                Currencies.ofMinor(row.getString("currency"), row.getLong("total_minor")),
                Incoterm.valueOf(row.getString("incoterm")),
                row.getString("place"),
                row.getObject("required_by", LocalDate.class),
                row.getString("deliver_to"),
                row.getBoolean("escrow"),
                plan,
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    private Map<UUID, List<OrderLine>> lines(UUID[] deals) {
        return jdbc
                .sql("select l.deal_id, l.no, l.product, l.hs_code, l.quantity, l.unit, l.price, l.base_quantity,"
                        + " l.total_minor, l.origin, d.currency from deal.line l join deal.deal d on d.id = l.deal_id"
                        + " where l.deal_id = any (:deals) order by l.no")
                .param("deals", deals)
                .query((row, n) -> Map.entry(
                        row.getObject("deal_id", UUID.class),
                        new OrderLine(
                                row.getInt("no"),
                                row.getString("product"),
                                row.getString("hs_code"),
                                plain(row.getBigDecimal("quantity")),
                                row.getString("unit"),
                                new UnitPrice(plain(row.getBigDecimal("price")), row.getInt("base_quantity")),
                                Currencies.ofMinor(row.getString("currency"), row.getLong("total_minor")),
                                row.getString("origin"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<UUID, List<PlanStep>> plans(UUID[] deals) {
        return jdbc
                .sql("select deal_id, milestone, percent from deal.plan_step where deal_id = any (:deals)"
                        + " order by milestone desc")
                .param("deals", deals)
                .query((row, n) ->
                        Map.entry(row.getObject("deal_id", UUID.class), new PlanStep(row.getString(2), row.getInt(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static @Nullable RfqId rfqOrNull(@Nullable UUID rfq) {
        return rfq == null ? null : new RfqId(rfq);
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static String name(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static DealState state(String name) {
        return DealState.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
