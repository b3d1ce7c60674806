package org.hanse.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.pricing.LandedCost;
import org.hanse.pricing.LandedCostInput;
import org.hanse.pricing.RateSet;
import org.hanse.pricing.Rates;
import org.joda.money.Money;
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
    private final PricesPaid paid;
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
            PricesPaid paid,
            JsonMapper json,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.quotations = quotations;
        this.companies = companies;
        this.rates = rates;
        this.columns = columns;
        this.histories = histories;
        this.paid = paid;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The comparison as it stands now, with the rates of the last opening, in euro. @throws Refusal before the opening */
    public Comparison of(RfqId id) {
        return of(id, WhatIf.NOTHING);
    }

    /**
     * The comparison under other assumptions; nothing is stored, and every award rests on {@link #of(RfqId)}.
     *
     * @throws Refusal before the opening, and for every company but the buyer
     */
    public Comparison of(RfqId id, WhatIf assumed) {
        Rfq rfq = rows.get(id);
        CompanyId company = Scope.actor().companyOrNull();
        if (company != null && !company.equals(rfq.buyer())) {
            throw new Refusal(KernelReason.NOT_ALLOWED);
        }
        Opening opening = opening(rfq);
        RateSet opened = rates.of(opening.source(), opening.day());
        RateSet set = assumed.rates(opened);
        set.rate(assumed.currency());
        LocalDate today = clock.instant().atZone(rfq.deadlineZone()).toLocalDate();
        SupplierHistories.Book book = histories.book(id);
        Map<Quotation, LandedCostInput> inputs = new LinkedHashMap<>();
        List<Comparison.Column> unranked = new ArrayList<>();
        for (Quotation said : quotations.offers(id)) {
            ComparisonColumns.Basis basis = columns.basis(rfq, said, opening.day(), opened, assumed);
            if (basis.input() != null) {
                inputs.put(basis.offer(), basis.input());
            }
            unranked.add(columns.column(rfq, basis, companies.get(said.supplier()), set, today, book));
        }
        List<Comparison.Column> ranked = Outliers.marked(rank(unranked));
        LocalDate due = Rates.due(opening.at());
        return new Comparison(
                rfq,
                set,
                opening.at(),
                opening.by(),
                ranked,
                ComparisonTips.of(ranked, inputs),
                paid.of(rfq),
                opening.day().isBefore(due) ? due : null,
                assumed);
    }

    /**
     * An offer that was replaced, beside the one that stands in its place.
     *
     * @throws Refusal UNKNOWN where there is no such offer, or nothing has replaced it
     */
    public Replacement replacement(RfqId id, UUID old) {
        Quotation before = quotations
                .offer(old)
                .filter(one -> one.rfq().equals(id))
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
        Quotation after = quotations.offers(id).stream()
                .filter(one -> one.invitation().equals(before.invitation())
                        && !one.id().equals(old))
                .findFirst()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
        return new Replacement(companies.get(after.supplier()), before, after);
    }

    /** What a supplier offered before, and offers now. */
    public record Replacement(Company supplier, Quotation before, Quotation after) {}

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
