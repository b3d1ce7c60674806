package org.hanse.deal;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Scope;
import org.hanse.kernel.ShipmentId;
import org.hanse.party.Company;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timeline of a deal, whose move it is, and its parties. */
@Repository
class Diary {

    private final JdbcClient jdbc;
    private final Clock clock;

    Diary(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(DealId deal, @Nullable ShipmentId shipment, String kind, List<String> arguments) {
        note(deal, shipment, kind, arguments, clock.instant());
    }

    void note(DealId deal, @Nullable ShipmentId shipment, String kind, List<String> arguments, Instant at) {
        jdbc.sql("insert into deal.timeline (id, deal_id, shipment_id, at, kind, arguments, who)"
                        + " values (:id, :deal, :shipment, :at, :kind, :arguments, :who)")
                .param("id", Ids.next())
                .param("deal", deal.value())
                .param("shipment", shipment == null ? null : shipment.value(), Types.OTHER)
                .param("at", DealRows.utc(at))
                .param("kind", kind)
                .param("arguments", arguments.toArray(String[]::new))
                .param("who", who(Scope.actor()))
                .update();
    }

    private static String who(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.name();
            case Actor.Staff staff -> staff.name();
            case Actor.Guest guest -> guest.name();
            case Actor.Machine machine -> machine.clientId();
            case Actor.System system -> "";
        };
    }

    List<TimelineEntry> timeline(DealId deal) {
        return jdbc.sql("select at, kind, arguments, shipment_id, who from deal.timeline where deal_id = ?"
                        + " order by at, id limit 1000")
                .param(deal.value())
                .query((row, n) -> new TimelineEntry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        List.of((String[]) row.getArray("arguments").getArray()),
                        shipmentOrNull(row.getObject("shipment_id", UUID.class)),
                        row.getString("who")))
                .list();
    }

    void expect(DealId deal, Move move) {
        ShipmentId shipment = move.shipment();
        Instant by = move.by();
        jdbc.sql(
                        "insert into deal.move (deal_id, shipment_id, who, what, due) values (:deal, :shipment, :who, :what, :due)"
                                + " on conflict on constraint move_once do update"
                                + " set who = excluded.who, what = excluded.what, due = excluded.due")
                .param("deal", deal.value())
                .param("shipment", shipment == null ? null : shipment.value(), Types.OTHER)
                .param("who", DealRows.name(move.who()))
                .param("what", move.what())
                .param("due", by == null ? null : DealRows.utc(by), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Moves that somebody has, shipments before the deal, the nearest date first. */
    List<Move> moves(DealId deal) {
        return jdbc.sql("select m.shipment_id, m.who, m.what, m.due from deal.move m"
                        + " left join deal.shipment s on s.id = m.shipment_id"
                        + " where m.deal_id = ? and m.who <> 'nobody'"
                        + " order by m.due nulls last, s.no nulls last")
                .param(deal.value())
                .query((row, n) -> {
                    OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
                    return new Move(
                            shipmentOrNull(row.getObject("shipment_id", UUID.class)),
                            Move.Who.valueOf(row.getString("who").toUpperCase(Locale.ROOT)),
                            row.getString("what"),
                            due == null ? null : due.toInstant());
                })
                .list();
    }

    List<DealParty> parties(Deal deal, Company buyer, Company seller) {
        List<DealParty> named = jdbc.sql("select role, company_id, name, native_name, country, address from deal.party"
                        + " where deal_id = ? order by role")
                .param(deal.id().value())
                .query((row, n) -> new DealParty(
                        row.getString("role"),
                        companyOrNull(row.getObject("company_id", UUID.class)),
                        row.getString("name"),
                        row.getString("native_name"),
                        row.getString("country"),
                        row.getString("address")))
                .list();
        Set<String> roles = named.stream().map(DealParty::role).collect(Collectors.toSet());
        List<DealParty> all = new ArrayList<>(named);
        List.of("seller", "exporter", "shipper").stream()
                .filter(role -> !roles.contains(role))
                .forEach(role -> all.add(card(role, seller, address(seller))));
        List.of("buyer", "importer").stream()
                .filter(role -> !roles.contains(role))
                .forEach(role -> all.add(card(role, buyer, address(buyer))));
        if (!roles.contains("consignee")) {
            String to = deal.deliverTo().isBlank() ? address(buyer) : deal.deliverTo();
            all.add(card("consignee", buyer, to));
        }
        return all;
    }

    private static DealParty card(String role, Company company, String address) {
        return new DealParty(role, company.id(), company.name(), company.nativeName(), company.country(), address);
    }

    private static String address(Company company) {
        return (company.address() + "\n" + company.city()).strip();
    }

    private static @Nullable ShipmentId shipmentOrNull(@Nullable UUID id) {
        return id == null ? null : new ShipmentId(id);
    }

    private static @Nullable CompanyId companyOrNull(@Nullable UUID id) {
        return id == null ? null : new CompanyId(id);
    }
}
