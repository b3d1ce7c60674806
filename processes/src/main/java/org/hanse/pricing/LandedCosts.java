package org.hanse.pricing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hanse.kernel.Currencies;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills in what an offer leaves open from dated tariffs and samples, so that its landed cost can be computed. */
@Service
@Transactional(readOnly = true)
public class LandedCosts {

    private final JdbcClient jdbc;
    private final Duties duties;
    private final Rates rates;
    private final Clock clock;

    LandedCosts(JdbcClient jdbc, Duties duties, Rates rates, Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * Calculates from what somebody typed, without any request; nothing is stored. The newest published exchange rates are
     * used where none were typed.
     *
     * @throws org.hanse.kernel.Refusal naming the field: a cost that the term puts on the seller and that is not zero, a
     *     currency without rate, a negative amount, a rate that is no fraction, a number that is none
     */
    public Calculated calculate(CalculateLandedCost asked) {
        LandedCostReader reader = new LandedCostReader(asked);
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        RateSet used = reader.rates(today).orElseGet(() -> rates.at(today));
        LandedCostInput input = reader.input(used);
        return new Calculated(input, LandedCost.of(input));
    }

    /** What was understood, and what comes of it. */
    public record Calculated(LandedCostInput input, LandedCost cost) {}

    /** All inputs of the landed cost; what nobody has priced stays out and counts as unknown. */
    public LandedCostInput input(Consignment goods, RateSet rates) {
        return input(goods, rates, Currencies.EUR);
    }

    /** The same, computed in another currency than the euro. */
    public LandedCostInput input(Consignment goods, RateSet rates, CurrencyUnit currency) {
        List<CostInput> costs = new ArrayList<>(goods.quoted());
        for (CostElement element : CostElement.values()) {
            boolean open = goods.term().buyerPays(element)
                    && element != CostElement.DUTY
                    && element != CostElement.INSU
                    && costs.stream().noneMatch(cost -> cost.element() == element);
            if (open) {
                sample(element, goods, rates).ifPresent(costs::add);
            }
        }
        List<LevyShare> levies = duties.shares(goods);
        return new LandedCostInput(
                goods.price(),
                goods.charges(),
                goods.term(),
                goods.afterEntry(),
                costs,
                LevyShare.mean(levies, LevyShare::duty),
                LevyShare.mean(levies, LevyShare::antiDumping),
                insurance(goods),
                importVat(goods),
                true,
                false,
                CustomsBasis.CIF,
                currency,
                levies.size() > 1 ? levies : List.of(),
                rates);
    }

    /** The usual way of a lane, or the sea where none is known. */
    public TransportMode usualMode(String from, String to) {
        return jdbc.sql("select mode from pricing.lane where from_country = :from and to_country = :to"
                        + " order by usual desc, days limit 1")
                .param("from", from)
                .param("to", to)
                .query((row, n) -> TransportMode.valueOf(row.getString("mode")))
                .optional()
                .orElse(TransportMode.SEA_CONTAINER);
    }

    /** Days from the seller's place to the buyer's door on a lane, or empty where no timetable says. */
    public Optional<Integer> transitDays(String from, String to, TransportMode mode) {
        return jdbc.sql("select days from pricing.lane where from_country = :from and to_country = :to"
                        + " order by mode = :mode desc, usual desc limit 1")
                .param("from", from)
                .param("to", to)
                .param("mode", mode.name())
                .query(Integer.class)
                .optional();
    }

    private Optional<CostInput> sample(CostElement element, Consignment goods, RateSet rates) {
        boolean customs = element == CostElement.IMPC || element == CostElement.EXPC;
        if (customs && Duties.intraUnion(goods.from(), goods.to())) {
            return Optional.of(CostInput.of(element, Mark.TARIFF, Money.zero(Currencies.EUR), "EU"));
        }
        return row(element, goods).map(row -> {
            Money share = CostRun.times(rates.toEuro(goods.price()), row.share());
            Money fixed = row.fixed();
            Money amount = fixed.plus(rates.convert(share, fixed.getCurrencyUnit()));
            return CostInput.of(element, row.mark(), amount, row.source());
        });
    }

    private BigDecimal importVat(Consignment goods) {
        return jdbc.sql("select rate from pricing.import_vat where country = :to and valid_from <= :day"
                        + " order by valid_from desc limit 1")
                .param("to", goods.to())
                .param("day", goods.day())
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    private CostInput.Rate insurance(Consignment goods) {
        return row(CostElement.INSU, goods)
                .map(row -> new CostInput.Rate(row.mark(), row.share(), row.share(), row.source()))
                .orElseGet(() -> new CostInput.Rate(Mark.UNKNOWN, BigDecimal.ZERO, null, ""));
    }

    private Optional<Row> row(CostElement element, Consignment goods) {
        return jdbc.sql(
                        "select fixed_minor, currency, share_of_value, mark, source from pricing.cost_sample"
                                + " where element = :element and coalesce(from_country, :from) = :from"
                                + " and coalesce(to_country, :to) = :to and coalesce(mode, :mode) = :mode"
                                + " and valid_from <= :day and (valid_to is null or valid_to >= :day)"
                                + " order by from_country nulls last, to_country nulls last, mode nulls last, valid_from desc limit 1")
                .param("element", element.name())
                .param("from", goods.from())
                .param("to", goods.to())
                .param("mode", goods.term().mode().name())
                .param("day", goods.day())
                .query((row, n) -> new Row(
                        Currencies.ofMinor(row.getString("currency"), row.getLong("fixed_minor")),
                        row.getBigDecimal("share_of_value").stripTrailingZeros(),
                        Mark.valueOf(row.getString("mark")),
                        row.getString("source")))
                .optional();
    }

    private record Row(Money fixed, BigDecimal share, Mark mark, String source) {}
}
