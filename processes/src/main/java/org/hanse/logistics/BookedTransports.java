package org.hanse.logistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hanse.audit.Journal;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.deal.Shipment;
import org.hanse.deal.ShipmentLine;
import org.hanse.deal.Shipments;
import org.hanse.kernel.Actor;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.ShipmentId;
import org.hanse.messaging.Outbox;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.UnLocode;
import org.hanse.pricing.TransportMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bookings in PostgreSQL; the carrier is told by the outbox. */
@Service
@Transactional
class BookedTransports implements Transports, CarrierEvents {

    private static final int DAYS_TO_GET_READY = 2;
    private static final BigDecimal UNWEIGHED = BigDecimal.ONE;

    /** Where a country's containers usually sail, when nobody names a port. */
    private static final Set<String> MAIN_PORTS = Set.of(
            "BEANR", "CNYTN", "DEHAM", "ESVLC", "FRLEH", "GBFXT", "INNSA", "ITGOA", "NLRTM", "PLGDN", "TRIST", "USNYC",
            "VNCLI");

    private final TransportRows rows;
    private final Shipments shipments;
    private final Deals deals;
    private final Companies companies;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    BookedTransports(
            TransportRows rows,
            Shipments shipments,
            Deals deals,
            Companies companies,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.shipments = shipments;
        this.deals = deals;
        this.companies = companies;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void book(ShipmentId id, BookTransport order) {
        Shipment shipment = shipments.get(id);
        Deal deal = deals.get(shipment.deal());
        if (!(Scope.actor() instanceof Actor.System)
                && !deal.seller().equals(Scope.actor().companyOrNull())) {
            throw new Refusal(LogisticsReason.NOT_THE_SUPPLIER);
        }
        BookingRequest request = request(shipment, deal, order);
        if (!rows.ask(shipment, request, clock.instant())) {
            throw new Refusal(LogisticsReason.BOOKED_ALREADY, shipment.reference());
        }
        outbox.tell(Carrier.PORT, Carrier.BOOK, request.reference(), deal.id().value(), request);
        deals.note(
                deal.id(),
                id,
                "transport-asked",
                List.of(shipment.reference(), request.loadPort(), request.dischargePort()));
        journal.record("logistics.transport-asked", deal.id().value(), Map.of("booking", request.reference()));
    }

    private BookingRequest request(Shipment shipment, Deal deal, BookTransport order) {
        Company seller = companies.get(deal.seller());
        Company buyer = companies.get(deal.buyer());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new BookingRequest(
                shipment.reference().replace('/', '-') + "-T" + (rows.tries(shipment.id()) + 1),
                mode(shipment.mode()),
                party(seller),
                party(buyer),
                port(order.loadPort(), seller, "loadPort"),
                port(order.dischargePort(), buyer, "dischargePort"),
                Objects.requireNonNullElse(order.readyOn(), today.plusDays(DAYS_TO_GET_READY)),
                deal.requiredBy().isAfter(today) ? deal.requiredBy() : null,
                deal.incoterm() + " " + deal.place(),
                shipment.lines().stream().map(line -> cargo(deal, line)).toList());
    }

    private static BookingRequest.Cargo cargo(Deal deal, ShipmentLine line) {
        return new BookingRequest.Cargo(
                deal.line(line.lineNo()).product(), deal.line(line.lineNo()).hsCode(), 1, UNWEIGHED, null);
    }

    private static BookingRequest.Party party(Company company) {
        return new BookingRequest.Party(company.name(), company.address(), company.city(), company.country());
    }

    private static String port(@Nullable String named, Company company, String field) {
        if (named != null) {
            return UnLocode.find(named)
                    .map(UnLocode.Place::code)
                    .orElseThrow(() -> Refusal.of(LogisticsReason.UNKNOWN_PORT, field, named));
        }
        return UnLocode.all().stream()
                .filter(place -> place.code().startsWith(company.country()))
                .min(Comparator.comparing((UnLocode.Place place) -> !place.has(UnLocode.Function.PORT))
                        .thenComparing(place -> !MAIN_PORTS.contains(place.code()))
                        .thenComparing(UnLocode.Place::code))
                .map(UnLocode.Place::code)
                .orElseThrow(() -> Refusal.of(LogisticsReason.UNKNOWN_PORT, field, company.country()));
    }

    static BookingRequest.Mode mode(TransportMode mode) {
        return switch (mode) {
            case SEA, SEA_CONTAINER -> BookingRequest.Mode.SEA;
            case AIR -> BookingRequest.Mode.AIR;
            case ROAD -> BookingRequest.Mode.ROAD;
            case RAIL -> BookingRequest.Mode.RAIL;
        };
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Transport> of(ShipmentId shipment) {
        return rows.find(shipment);
    }

    @Override
    public void bookingAnswered(BookingAnswer answer) {
        ShipmentId id = known(answer.reference());
        if (!rows.answer(answer)) {
            return;
        }
        Shipment shipment = shipments.get(id);
        List<String> facts = answer.confirmed()
                ? List.of(
                        shipment.reference(),
                        Objects.requireNonNullElse(answer.vessel(), ""),
                        String.valueOf(Objects.requireNonNullElse(answer.departsOn(), "")))
                : List.of(shipment.reference(), Objects.requireNonNullElse(answer.reason(), ""));
        deals.note(shipment.deal(), id, answer.confirmed() ? "transport-confirmed" : "transport-declined", facts);
    }

    @Override
    public void tracked(TrackingEvent event) {
        Shipment shipment = shipments.get(known(event.reference()));
        if (!rows.hear(shipment, event, clock.instant()) || !event.actual()) {
            return;
        }
        Instant at = event.at();
        String discharge =
                rows.find(shipment.id()).map(Transport::dischargePort).orElse("");
        switch (Milestone.of(event, discharge)) {
            case DEPARTED -> shipments.shipped(shipment.id(), at);
            case DELIVERED -> {
                shipments.shipped(shipment.id(), at);
                shipments.arrived(shipment.id(), at);
            }
            case OTHER ->
                deals.note(
                        shipment.deal(),
                        shipment.id(),
                        "carrier-event",
                        List.of(shipment.reference(), event.code(), Objects.requireNonNullElse(event.location(), "")));
        }
    }

    private ShipmentId known(String reference) {
        return rows.byReference(reference).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }
}
