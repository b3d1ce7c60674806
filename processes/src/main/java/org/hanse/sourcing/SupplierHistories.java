package org.hanse.sourcing;

import java.util.Map;
import java.util.stream.Collectors;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Page;
import org.hanse.kernel.RfqId;
import org.hanse.party.Companies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the buyer's company itself has seen of a supplier. */
@Component
class SupplierHistories {

    private final Deals deals;
    private final Companies companies;
    private final JdbcClient jdbc;

    SupplierHistories(Deals deals, Companies companies, JdbcClient jdbc) {
        this.deals = deals;
        this.companies = companies;
        this.jdbc = jdbc;
    }

    /** Looks the orders up once for all suppliers of a request. */
    Book book(RfqId besides) {
        Map<CompanyId, Long> orders = orders();
        return supplier ->
                of(supplier, besides, orders.getOrDefault(supplier, 0L).intValue());
    }

    /** What is known of each supplier, without the request in question. */
    interface Book {
        Comparison.SupplierHistory of(CompanyId supplier);
    }

    private Comparison.SupplierHistory of(CompanyId supplier, RfqId besides, int ordered) {
        return jdbc.sql(
                        "select count(*) filter (where state = 'answered') as answered, count(*) as invited"
                                + " from sourcing.invitation where supplier_id = :supplier and rfq_id <> :besides and sent_at is not null")
                .param("supplier", supplier.value())
                .param("besides", besides.value())
                .query((row, n) -> new Comparison.SupplierHistory(
                        ordered,
                        row.getInt("answered"),
                        row.getInt("invited"),
                        companies.get(supplier).verifiedSince()))
                .single();
    }

    /** Orders by supplier among the newest 200 deals of the actor's company. */
    Map<CompanyId, Long> orders() {
        return deals.list(null, Page.MAX_SIZE).items().stream()
                .collect(Collectors.groupingBy(Deal::seller, Collectors.counting()));
    }
}
