package org.hanse.sourcing.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.Comparisons;
import org.hanse.sourcing.QuotationLine;
import org.hanse.sourcing.RfqLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The award optimiser of a request: asks {@link AwardOptimiser} with the opened offers and keeps what it answers. A
 * line carries its share of the offer's landed cost by goods value; one-off charges come with the supplier. Offers
 * without one certain cost take no part and are named.
 */
@Service
@Transactional
public class Splits {

    private final Comparisons comparisons;
    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;

    Splits(Comparisons comparisons, JsonMapper json, JdbcClient jdbc, Clock clock) {
        this.comparisons = comparisons;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Works out a split and keeps it. @throws Refusal before the opening, or for anybody but the buyer */
    public Scenario ask(RfqId rfq, AskSplit asked) {
        Comparison comparison = comparisons.of(rfq);
        if (!comparison.rfq().buyer().equals(Scope.actor().companyOrNull())) {
            throw new Refusal(KernelReason.NOT_ALLOWED);
        }
        Scenario scenario = scenario(comparison, asked);
        jdbc.sql("insert into sourcing.scenario (id, rfq_id, buyer_id, name, content, made_by, made_at)"
                        + " values (:id, :rfq, :buyer, :name, :content::jsonb, :by, :at)")
                .param("id", scenario.id())
                .param("rfq", rfq.value())
                .param("buyer", comparison.rfq().buyer().value())
                .param("name", asked.name().strip())
                .param("content", json.writeValueAsString(scenario))
                .param("by", scenario.madeBy())
                .param("at", OffsetDateTime.now(clock))
                .update();
        return scenario;
    }

    /** What was asked so far, newest first. */
    @Transactional(readOnly = true)
    public List<Scenario> of(RfqId rfq) {
        return jdbc.sql("select content from sourcing.scenario where rfq_id = ? order by id desc limit 50")
                .param(rfq.value())
                .query((row, n) -> json.readValue(row.getString("content"), Scenario.class))
                .list();
    }

    private Scenario scenario(Comparison comparison, AskSplit asked) {
        List<Comparison.Column> certain =
                comparison.columns().stream().filter(Splits::certain).toList();
        AwardQuestion question = question(comparison, certain, asked);
        AwardSplit best = AwardOptimiser.best(question);
        AwardSplit simple = AwardOptimiser.simple(question);
        return new Scenario(
                Ids.next(),
                asked,
                best.parts().stream()
                        .map(part -> part(part, comparison, certain))
                        .toList(),
                best.possible() ? Currencies.ofMinor("EUR", best.costMinor()) : null,
                simple.possible()
                        ? column(simple.parts().getFirst().supplier(), certain)
                                .supplier()
                                .name()
                        : null,
                simple.possible() ? Currencies.ofMinor("EUR", simple.costMinor()) : null,
                best.inTheWay(),
                comparison.columns().stream()
                        .filter(one -> !certain(one))
                        .map(one -> one.supplier().name())
                        .toList(),
                Scope.actor() instanceof Actor.Person person
                        ? person.name()
                        : Scope.actor().auditName(),
                Instant.now(clock));
    }

    private static AwardQuestion question(Comparison comparison, List<Comparison.Column> certain, AskSplit asked) {
        List<AwardQuestion.Lot> lots = comparison.rfq().lines().stream()
                .map(line -> lot(line, Boolean.TRUE.equals(asked.divisible())))
                .toList();
        List<AwardQuestion.Supplier> suppliers = certain.stream()
                .map(one -> new AwardQuestion.Supplier(
                        one.offer().id().toString(),
                        one.supplier().country(),
                        comparison.rates().toEuro(one.offer().charges()).getAmountMinorLong(),
                        0,
                        null))
                .toList();
        List<AwardQuestion.Offer> offers = new ArrayList<>();
        certain.forEach(one -> shares(comparison, one)
                .forEach((line, cost) -> lots.stream()
                        .filter(lot -> lot.id().equals(Integer.toString(line)))
                        .forEach(lot -> offers.add(new AwardQuestion.Offer(
                                lot.id(), one.offer().id().toString(), cost, lot.quantity())))));
        return new AwardQuestion(lots, suppliers, offers, asked.limits());
    }

    /** A quantity that is no whole number goes to one supplier as it is. */
    private static AwardQuestion.Lot lot(RfqLine line, boolean divisible) {
        BigDecimal quantity = line.quantity().stripTrailingZeros();
        boolean whole = quantity.scale() <= 0;
        return new AwardQuestion.Lot(
                Integer.toString(line.no()), whole ? quantity.longValueExact() : 1, divisible && whole);
    }

    /** The offer's landed cost without its one-off charges, by line in proportion to goods value, in cent. */
    private static Map<Integer, Long> shares(Comparison comparison, Comparison.Column column) {
        List<QuotationLine> lines = column.offer().lines();
        long landed = Objects.requireNonNull(column.cost())
                .low()
                .minus(comparison.rates().toEuro(column.offer().charges()))
                .getAmountMinorLong();
        BigDecimal whole =
                lines.stream().map(line -> line.amount().getAmount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<Integer, Long> shares = new LinkedHashMap<>();
        long rest = landed;
        for (int i = 0; i < lines.size(); i++) {
            QuotationLine line = lines.get(i);
            long share = i == lines.size() - 1
                    ? rest
                    : BigDecimal.valueOf(landed)
                            .multiply(line.amount().getAmount())
                            .divide(whole, 0, RoundingMode.HALF_UP)
                            .longValueExact();
            shares.put(line.no(), share);
            rest -= share;
        }
        return shares;
    }

    private static Scenario.Part part(AwardSplit.Part part, Comparison comparison, List<Comparison.Column> columns) {
        Comparison.Column column = column(part.supplier(), columns);
        Money cost = Currencies.ofMinor("EUR", part.costMinor());
        int no = Integer.parseInt(part.lot());
        RfqLine line = comparison.rfq().lines().stream()
                .filter(one -> one.no() == no)
                .findFirst()
                .orElseThrow();
        boolean whole = lot(line, false).quantity() == part.quantity();
        return new Scenario.Part(
                no,
                column.offer().id(),
                column.supplier().name(),
                whole ? line.quantity() : BigDecimal.valueOf(part.quantity()),
                cost);
    }

    private static Comparison.Column column(String quotation, List<Comparison.Column> columns) {
        return columns.stream()
                .filter(one -> one.offer().id().equals(UUID.fromString(quotation)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean certain(Comparison.Column column) {
        return column.awardable() && certainCost(column) != null;
    }

    private static @Nullable Money certainCost(Comparison.Column column) {
        return column.cost() != null && column.cost().ranks() ? column.cost().low() : null;
    }
}
