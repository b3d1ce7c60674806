package org.hanse.deal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Page;
import org.hanse.kernel.Scope;
import org.hanse.kernel.ShipmentId;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of deals with whose move it is. The number of queries does not depend on the number of deals.
 */
@Service
@Transactional(readOnly = true)
public class DealLists {

    private static final String ENDED = "d.state in ('refused', 'lapsed', 'not_screened', 'not_funded', 'closed')";
    private static final String MINE = """
             exists (select from deal.move m where m.deal_id = d.id and (
                (m.who = 'buyer' and d.buyer_id = :me::uuid) or (m.who = 'supplier' and d.seller_id = :me::uuid)
                or (m.who = 'platform' and :platform)))
            """;
    private static final String FOUND = """
             (d.reference ilike :like or d.buyer_reference ilike :like or d.supplier_reference ilike :like
               or exists (select from deal.line l where l.deal_id = d.id and l.product ilike :like)
               or exists (select from party.company c where c.id in (d.buyer_id, d.seller_id)
                    and (c.name ilike :like or c.native_name ilike :like)))
            """;

    private final JdbcClient jdbc;
    private final DealRows rows;
    private final Companies companies;

    DealLists(JdbcClient jdbc, DealRows rows, Companies companies) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.companies = companies;
    }

    /** The actor's deals that the filter takes in, newest first, by key. */
    public Page<DealOverview> list(DealFilter filter, @Nullable String cursor, int size) {
        int limit = Math.clamp(size, 1, Page.MAX_SIZE);
        List<UUID> ids = ids(filter, cursor == null ? null : Ids.parse(cursor), limit + 1);
        Map<DealId, Deal> deals = rows.all(ids).stream().collect(Collectors.toMap(Deal::id, Function.identity()));
        Map<DealId, List<DealOverview.Pending>> moves = pending(ids);
        Map<CompanyId, Company> names = companies.all(deals.values().stream()
                .flatMap(deal -> List.of(deal.buyer(), deal.seller()).stream())
                .collect(Collectors.toSet()));
        List<DealOverview> found = ids.stream()
                .map(id -> Objects.requireNonNull(deals.get(new DealId(id))))
                .map(deal -> new DealOverview(
                        deal,
                        Objects.requireNonNull(names.get(deal.buyer())),
                        Objects.requireNonNull(names.get(deal.seller())),
                        moves.getOrDefault(deal.id(), List.of())))
                .toList();
        return Page.of(found, limit, one -> one.deal().id().toString());
    }

    /** How many of the actor's deals each filter takes in, without regard to words. */
    public Map<DealFilter.Which, Long> counts() {
        return jdbc.sql("select count(*), count(*) filter (where " + MINE + "), count(*) filter (where not " + ENDED
                        + " and not " + MINE + "), count(*) filter (where " + ENDED + ") from deal.deal d")
                .param("me", me())
                .param("platform", platform())
                .query((row, n) -> Map.of(
                        DealFilter.Which.ALL, row.getLong(1),
                        DealFilter.Which.MINE, row.getLong(2),
                        DealFilter.Which.WAITING, row.getLong(3),
                        DealFilter.Which.CLOSED, row.getLong(4)))
                .single();
    }

    /** What somebody else is due with next in the actor's deals, the nearest date first; at most one a deal. */
    public List<DealOverview> awaited(int size) {
        List<UUID> ids = jdbc.sql(
                        "select d.id from deal.deal d join deal.move m on m.deal_id = d.id where m.who <> 'nobody'"
                                + " and m.due is not null and not " + ENDED + " and not " + MINE
                                + " group by d.id order by min(m.due), d.id limit :size")
                .param("me", me())
                .param("platform", platform())
                .param("size", Math.clamp(size, 1, Page.MAX_SIZE))
                .query(UUID.class)
                .list();
        Map<DealId, List<DealOverview.Pending>> moves = pending(ids);
        Map<DealId, Deal> deals = rows.all(ids).stream().collect(Collectors.toMap(Deal::id, Function.identity()));
        return ids.stream()
                .map(id -> Objects.requireNonNull(deals.get(new DealId(id))))
                .map(deal -> new DealOverview(
                        deal,
                        companies.get(deal.buyer()),
                        companies.get(deal.seller()),
                        moves.getOrDefault(deal.id(), List.of())))
                .toList();
    }

    private List<UUID> ids(DealFilter filter, @Nullable UUID before, int limit) {
        String which = switch (filter.which()) {
            case ALL -> "true";
            case MINE -> MINE;
            case WAITING -> "not " + ENDED + " and not " + MINE;
            case CLOSED -> ENDED;
        };
        String words = filter.words().strip();
        return jdbc.sql("select d.id from deal.deal d where " + which + (words.isEmpty() ? "" : " and " + FOUND)
                        + " and (:before::uuid is null or d.id < :before::uuid) order by d.id desc limit :limit")
                .param("me", me())
                .param("platform", platform())
                .param(
                        "like",
                        "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("before", before == null ? null : before.toString())
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private Map<DealId, List<DealOverview.Pending>> pending(List<UUID> ids) {
        return jdbc
                .sql("select m.deal_id, m.shipment_id, m.who, m.what, m.due, d.reference"
                        + " || coalesce('/' || s.no, '') as about from deal.move m join deal.deal d on d.id = m.deal_id"
                        + " left join deal.shipment s on s.id = m.shipment_id"
                        + " where m.deal_id = any (:ids) and m.who <> 'nobody'"
                        + " order by m.due nulls last, s.no nulls last")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> {
                    UUID shipment = row.getObject("shipment_id", UUID.class);
                    OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
                    Move move = new Move(
                            shipment == null ? null : new ShipmentId(shipment),
                            Move.Who.valueOf(row.getString("who").toUpperCase(Locale.ROOT)),
                            row.getString("what"),
                            due == null ? null : due.toInstant());
                    return Map.entry(
                            new DealId(row.getObject("deal_id", UUID.class)),
                            new DealOverview.Pending(move, row.getString("about")));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static @Nullable String me() {
        CompanyId company = Scope.actor().companyOrNull();
        return company == null ? null : company.toString();
    }

    private static boolean platform() {
        return Scope.actor() instanceof Actor.Staff staff && staff.roles().contains("compliance-officer");
    }
}
