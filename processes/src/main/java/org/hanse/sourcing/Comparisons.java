package org.hanse.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.pricing.LandedCost;
import org.hanse.pricing.LandedCostInput;
import org.hanse.pricing.RateSet;
import org.hanse.pricing.Rates;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Compares opened offers. Nothing here reads what has not been opened. */
@Service
@Transactional(readOnly = true)
public class Comparisons {

    private final RfqRows rows;
    private final QuotationRows quotations;
    private final Companies companies;
    private final Rates rates;
    private final ComparisonColumns columns;
    private final SupplierHistories histories;
    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;

    Comparisons(
            RfqRows rows,
            QuotationRows quotations,
            Companies companies,
            Rates rates,
            ComparisonColumns columns,
            SupplierHistories histories,
            JsonMapper json,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.quotations = quotations;
        this.companies = companies;
        this.rates = rates;
        this.columns = columns;
        this.histories = histories;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The comparison as it stands now, with the rates of the last opening. @throws Refusal before the opening */
    public Comparison of(RfqId id) {
        Rfq rfq = rows.get(id);
        Opening opening = opening(rfq);
        RateSet set = rates.of(opening.source(), opening.day());
        LocalDate today = clock.instant().atZone(rfq.deadlineZone()).toLocalDate();
        SupplierHistories.Book book = histories.book(id);
        Map<Quotation, LandedCostInput> inputs = new LinkedHashMap<>();
        List<Comparison.Column> unranked = new ArrayList<>();
        for (Quotation offer : quotations.offers(id)) {
            Company supplier = companies.get(offer.supplier());
            LandedCostInput input = input(rfq, offer, opening.day(), set);
            if (input != null) {
                inputs.put(offer, input);
            }
            unranked.add(columns.column(rfq, offer, supplier, input, set, today, book));
        }
        List<Comparison.Column> ranked = rank(unranked);
        return new Comparison(rfq, set, opening.at(), opening.by(), ranked, ComparisonTips.of(ranked, inputs));
    }

    /** Freezes what the buyer sees now. */
    @Transactional
    void keep(RfqId id, String occasion) {
        Comparison now = of(id);
        jdbc.sql("insert into sourcing.comparison (id, rfq_id, buyer_id, round, occasion, content, made_at)"
                        + " values (:id, :rfq, :buyer, :round, :occasion, :content::jsonb, :at)")
                .param("id", Ids.next())
                .param("rfq", id.value())
                .param("buyer", now.rfq().buyer().value())
                .param("round", now.rfq().round())
                .param("occasion", occasion)
                .param("content", json.writeValueAsString(ComparisonMemo.of(now)))
                .param("at", rows.now())
                .update();
    }

    private @Nullable LandedCostInput input(Rfq rfq, Quotation offer, LocalDate day, RateSet set) {
        return set.knows(offer.total().getCurrencyUnit()) ? columns.input(rfq, offer, day, set) : null;
    }

    static List<Comparison.Column> rank(List<Comparison.Column> columns) {
        List<Money> landed = columns.stream()
                .map(Comparison.Column::cost)
                .filter(cost -> cost != null && cost.ranks())
                .map(LandedCost::low)
                .sorted()
                .toList();
        List<Money> prices = columns.stream()
                .map(Comparison.Column::priceInEuro)
                .filter(price -> price != null)
                .sorted()
                .toList();
        return columns.stream()
                .map(one -> one.withRanks(landed, prices))
                .sorted(Comparator.comparing(
                                Comparison.Column::rank, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                        .thenComparing(one -> one.offer().submittedAt()))
                .toList();
    }

    private Opening opening(Rfq rfq) {
        return jdbc.sql("select opened_at, opened_by, rates_source, rates_day from sourcing.opening where rfq_id = ?"
                        + " order by round desc limit 1")
                .param(rfq.id().value())
                .query((row, n) -> new Opening(
                        RfqRows.instant(row, "opened_at", Instant.EPOCH),
                        row.getString("opened_by"),
                        row.getString("rates_source"),
                        row.getObject("rates_day", LocalDate.class)))
                .optional()
                .orElseThrow(() -> new Refusal(SourcingReason.TOO_EARLY_TO_OPEN, rfq.deadline()));
    }

    private record Opening(Instant at, String by, String source, LocalDate day) {}
}
