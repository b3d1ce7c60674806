package org.hanse.deal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.hanse.customs.CustomsAnswer;
import org.hanse.customs.LiftHold;
import org.hanse.customs.PaperTrail;
import org.hanse.customs.ReviewPapers;
import org.hanse.escrow.MoneyInTests;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.ShipmentId;
import org.hanse.kernel.UnitPrice;
import org.hanse.logistics.BookTransport;
import org.hanse.logistics.BookingAnswer;
import org.hanse.logistics.CarrierEvents;
import org.hanse.logistics.HandOverGoods;
import org.hanse.logistics.Transports;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.RegisterCompany;
import org.hanse.pricing.Incoterm;
import org.hanse.workflow.EngineDriver;
import org.hanse.workflow.Processes;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets tests trade: two companies, an order, and each side's steps by the doors that people use. */
@Component
public class Trade {

    private static final Actor TEST = new Actor.System("test");

    private final Companies companies;
    private final Deals deals;
    private final Tasks tasks;
    private final Shipments shipments;
    private final Processes processes;
    private final EngineDriver engine;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final MoneyInTests money;
    private final Transports transports;
    private final CarrierEvents carrier;
    private final PaperTrail trail;

    Trade(
            Companies companies,
            Deals deals,
            Tasks tasks,
            Shipments shipments,
            Processes processes,
            EngineDriver engine,
            TransactionTemplate transaction,
            Clock clock,
            JdbcClient jdbc,
            MoneyInTests money,
            Transports transports,
            CarrierEvents carrier,
            PaperTrail trail) {
        this.companies = companies;
        this.deals = deals;
        this.tasks = tasks;
        this.shipments = shipments;
        this.processes = processes;
        this.engine = engine;
        this.transaction = transaction;
        this.clock = clock;
        this.jdbc = jdbc;
        this.money = money;
        this.transports = transports;
        this.carrier = carrier;
        this.trail = trail;
    }

    /** A verified buyer in Lübeck. */
    public CompanyId aBuyer() {
        return company("Travekran Maschinenbau", null, "DE", "Lübeck", "Europe/Berlin", "de", "EUR");
    }

    /** A verified supplier in Ningbo. */
    public CompanyId aSupplier() {
        return company("Ningbo Haiyan Castings", "宁波海雁铸造", "CN", "Ningbo", "Asia/Shanghai", "zh-CN", "CNY");
    }

    /** A verified company. */
    public CompanyId company(
            String name,
            String nativeName,
            String country,
            String city,
            String zone,
            String language,
            String currency) {
        return Scope.as(
                TEST,
                () -> companies.register(new RegisterCompany(
                        name,
                        nativeName,
                        country,
                        city,
                        "Hafenstraße 1",
                        ZoneId.of(zone),
                        Locale.forLanguageTag(language),
                        CurrencyUnit.of(currency),
                        Company.Status.VERIFIED,
                        true,
                        true)));
    }

    /** 1,000 castings at 48.75 EUR: the example of rules R4.0. */
    public OpenDeal castings(CompanyId buyer, CompanyId seller, boolean escrow, List<PlanStep> plan) {
        Money total = Money.parse("EUR 48750.00");
        return new OpenDeal(
                buyer,
                seller,
                null,
                "PO 4711",
                List.of(new OrderLine(
                        1,
                        "Casting, grey iron",
                        "732510",
                        new BigDecimal("1000"),
                        "C62",
                        UnitPrice.perOne("48.75"),
                        total,
                        "CN")),
                total,
                Incoterm.FOB,
                "Ningbo",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(60),
                "Travekran Maschinenbau\nKanalstraße 12\n23552 Lübeck",
                escrow,
                plan);
    }

    /** Opens the order as its buyer. */
    public DealId open(OpenDeal order) {
        return as(order.buyer(), "buyer", () -> deals.open(order));
    }

    /** Runs the work as a person of the company with the role. */
    public <T> T as(CompanyId company, String role, Supplier<T> work) {
        return Scope.as(new Actor.Person(PersonId.next(), "Somebody", company, Set.of(role)), work);
    }

    /** Runs the work as one of the platform's staff. */
    public <T> T asStaff(String role, Supplier<T> work) {
        return Scope.as(new Actor.Staff(PersonId.next(), "Miriam Adeyemi", Set.of(role), "test"), work);
    }

    /** Runs the work in a transaction as the system actor of tests. */
    public <T> T arrange(Supplier<T> work) {
        return Scope.as(TEST, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /** As {@link #arrange}, in the name of what the counterparts tell. */
    public void told(Runnable work) {
        Scope.run(new Actor.System("messaging"), () -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** Completes the open task of the key as a person of the company, then runs what is due. */
    public void complete(CompanyId company, String role, String businessKey, String taskKey, Object command) {
        as(company, role, () -> {
            TaskRow task = Objects.requireNonNull(tasks.openOf(businessKey, taskKey), "no open task " + taskKey);
            tasks.complete(task.taskId(), command);
            return true;
        });
        engine.runDueJobs(businessKey);
    }

    /** Gives a message to what waits under the business key, then runs what is due. */
    public boolean message(String message, String businessKey, java.util.Map<String, ?> variables) {
        boolean taken = arrange(() -> processes.correlate(message, businessKey, variables));
        engine.runDueJobs(businessKey);
        return taken;
    }

    /** The supplier confirms; the money comes; everything is planned into the given shipments. */
    public List<ShipmentId> confirmedFundedAndPlanned(DealId deal, PlanShipments plan) {
        Deal row = arrange(() -> deals.get(deal));
        complete(row.seller(), "supplier", deal.toString(), "confirm-order", new ConfirmOrder(true, "SO-9017", null));
        if (row.escrow()) {
            money.fund(deal);
        }
        complete(row.seller(), "supplier", deal.toString(), "plan-shipments", plan);
        return arrange(() -> shipments.ofDeal(deal).stream().map(Shipment::id).toList());
    }

    /** Papers and customs let the shipment go. */
    public void released(ShipmentId shipment) {
        trail.supply(shipment, "412.0");
        trail.customsSays(shipment, CustomsAnswer.Outcome.RELEASED, null, 1);
    }

    /** Papers of a shipment that crosses no customs border. */
    public void inlandPapers(ShipmentId shipment) {
        trail.supply(shipment, "412.0");
    }

    /** Compliance stops the shipment. */
    public void stopped(ShipmentId shipment) {
        trail.supply(shipment, "500.0");
        complete(
                staff("Miriam Adeyemi", "compliance-officer"),
                shipment.toString(),
                "review-papers",
                new ReviewPapers(ReviewPapers.Decision.HOLD, "Weight"));
        complete(
                staff("Ole Bruun", "compliance-officer"),
                shipment.toString(),
                "lift-hold",
                new LiftHold(false, "Weight is wrong for good"));
    }

    /** One of the platform's staff. */
    public Actor.Staff staff(String name, String role) {
        return new Actor.Staff(PersonId.next(), name, Set.of(role), "test");
    }

    /** Completes the open task of the key as the actor, then runs what is due. */
    public void complete(Actor actor, String businessKey, String taskKey, Object command) {
        Scope.run(actor, () -> {
            TaskRow task = Objects.requireNonNull(tasks.openOf(businessKey, taskKey), "no open task " + taskKey);
            tasks.complete(task.taskId(), command);
        });
        engine.runDueJobs(businessKey);
    }

    /** Ids of the claims of a deal, oldest first. */
    public List<java.util.UUID> claims(DealId deal) {
        return arrange(() -> jdbc.sql("select id from deal.claim where deal_id = ? order by opened_at, id")
                .param(deal.value())
                .query(java.util.UUID.class)
                .list());
    }

    /** The supplier books, the carrier confirms, the goods are handed over. */
    public void handOver(ShipmentId shipment) {
        book(shipment);
        Deal deal = arrange(() -> deals.get(shipments.get(shipment).deal()));
        complete(
                deal.seller(),
                "supplier",
                shipment.toString(),
                "ship-goods",
                new HandOverGoods("HNSU1234563", "SEAL1", 20, new BigDecimal("412.0")));
    }

    /** The supplier books transport and the carrier confirms. */
    public void book(ShipmentId shipment) {
        Deal deal = arrange(() -> deals.get(shipments.get(shipment).deal()));
        as(deal.seller(), "supplier", () -> {
            transports.book(shipment, new BookTransport(null, null, null));
            return true;
        });
        String reference = arrange(() -> transports.of(shipment).orElseThrow().reference());
        told(() -> carrier.bookingAnswered(
                new BookingAnswer(reference, true, "SBX1", "BLSBX1", "SANDBOX EXPRESS", "2647W", null, null, null)));
    }
}
