package org.hanse.sourcing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hanse.deal.Deal;
import org.hanse.deal.DealState;
import org.hanse.deal.Deals;
import org.hanse.deal.OrderLine;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Page;
import org.hanse.party.Companies;
import org.springframework.stereotype.Component;

/** What the buyer paid for the same product last time, among the newest 200 orders; an order that came to nothing does not count. */
@Component
public class PricesPaid {

    private static final Set<DealState> NOTHING_CAME = Set.of(DealState.REFUSED, DealState.LAPSED);

    private final Deals deals;
    private final Companies companies;

    PricesPaid(Deals deals, Companies companies) {
        this.deals = deals;
        this.companies = companies;
    }

    /** The last price of each line that was bought before, by line number. */
    List<Comparison.Paid> of(Rfq rfq) {
        return lastOf(rfq.lines(), rfq.buyer(), deal -> !rfq.id().equals(deal.rfq()));
    }

    /** As {@link #of}, for lines that are still being written. */
    public List<Comparison.Paid> lastOf(List<RfqLine> lines, CompanyId buyer) {
        return lastOf(lines, buyer, deal -> true);
    }

    private List<Comparison.Paid> lastOf(List<RfqLine> lines, CompanyId buyer, Predicate<Deal> which) {
        List<Deal> bought = deals.list(null, Page.MAX_SIZE).items().stream()
                .filter(deal -> deal.buyer().equals(buyer) && which.test(deal))
                .filter(deal -> !NOTHING_CAME.contains(deal.state()))
                .sorted(Comparator.comparing(Deal::openedAt).reversed())
                .toList();
        return lines.stream().flatMap(line -> last(line, bought).stream()).toList();
    }

    private Optional<Comparison.Paid> last(RfqLine asked, List<Deal> bought) {
        return bought.stream()
                .flatMap(deal -> deal.lines().stream()
                        .filter(line -> same(asked, line))
                        .map(line -> new Comparison.Paid(
                                asked.no(),
                                line.price(),
                                line.total().getCurrencyUnit(),
                                deal.openedAt(),
                                deal.reference(),
                                companies.get(deal.seller()).name())))
                .findFirst();
    }

    private static boolean same(RfqLine asked, OrderLine bought) {
        return asked.unit().equals(bought.unit()) && words(asked.product()).equals(words(bought.product()));
    }

    private static String words(String product) {
        return product.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
