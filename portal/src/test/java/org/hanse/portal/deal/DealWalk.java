package org.hanse.portal.deal;

import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.hanse.customs.PackShipment;
import org.hanse.customs.Papers;
import org.hanse.customs.PapersSupplied;
import org.hanse.customs.ReviewPapers;
import org.hanse.customs.SuppliedPaper;
import org.hanse.deal.Deals;
import org.hanse.deal.OpenDeal;
import org.hanse.deal.OrderLine;
import org.hanse.deal.PlanStep;
import org.hanse.deal.Shipment;
import org.hanse.deal.ShipmentState;
import org.hanse.deal.Shipments;
import org.hanse.identity.Accounts;
import org.hanse.kernel.Actor;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.ShipmentId;
import org.hanse.kernel.UnitPrice;
import org.hanse.portal.security.SignedIn;
import org.hanse.pricing.Incoterm;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.joda.money.Money;
import org.springframework.boot.test.context.TestComponent;

/** Brings a deal between Lübeck and Kraków to where a test begins, by the services that people use. */
@TestComponent
public class DealWalk {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Accounts accounts;
    private final SignedIn people;
    private final Deals deals;
    private final Shipments shipments;
    private final Papers papers;
    private final Tasks tasks;
    private final Clock clock;

    DealWalk(
            Accounts accounts,
            SignedIn people,
            Deals deals,
            Shipments shipments,
            Papers papers,
            Tasks tasks,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.deals = deals;
        this.shipments = shipments;
        this.papers = papers;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** 1,000 bearings at 48.75 EUR, paid directly, ordered by Jana from Zofia. */
    public DealId ordered() {
        Money total = Money.parse("EUR 48750.00");
        return as(
                "jana",
                () -> deals.open(new OpenDeal(
                        company("jana"),
                        company("zofia"),
                        null,
                        "PO 4711",
                        List.of(new OrderLine(
                                1,
                                "Bearing",
                                "848210",
                                new BigDecimal("1000"),
                                "C62",
                                UnitPrice.perOne("48.75"),
                                total,
                                "PL")),
                        total,
                        Incoterm.DAP,
                        "Lübeck",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(60),
                        "Travekran Maschinenbau\nKanalstraße 12\n23552 Lübeck",
                        false,
                        List.of(PlanStep.ALL_ON_ACCEPTANCE))));
    }

    /** The planned shipment's papers are supplied and cleared, the goods leave and arrive. */
    public void arrives(ShipmentId id) {
        await().atMost(SOON)
                .until(() -> as("zofia", () -> !papers.sheet(id).needed().isEmpty()));
        supply(id);
        await().atMost(SOON).until(() -> cleared(id));
        Scope.run(new Actor.System("test"), () -> {
            shipments.shipped(id, clock.instant());
            shipments.arrived(id, clock.instant());
        });
        await().atMost(SOON).until(() -> state(id) == ShipmentState.ARRIVED);
        task("jana", id.toString(), "receive-goods");
    }

    private void supply(ShipmentId id) {
        as("zofia", () -> {
            papers.pack(
                    id,
                    new PackShipment(
                            List.of(new PackShipment.PackedLine(
                                    1, 20, new BigDecimal("380.0"), new BigDecimal("412.0"))),
                            "cartons",
                            List.of(),
                            List.of(),
                            List.of(),
                            false,
                            false,
                            false,
                            false));
            papers.print(id, "commercial-invoice", "en");
            return papers.supply(
                    id,
                    new SuppliedPaper(
                            "transport-proof",
                            "cmr.txt",
                            "CMR 1\nGross weight: 412.0 kg\nPackages: 20\n".getBytes(StandardCharsets.UTF_8),
                            Map.of()));
        });
        TaskRow supply = task("zofia", id.toString(), "supply-papers");
        as("zofia", () -> {
            tasks.complete(supply.taskId(), new PapersSupplied());
            return true;
        });
    }

    /** Whether papers are in order; a compliance officer accepts what differs or was drawn for a look. */
    private boolean cleared(ShipmentId id) {
        as("miriam", () -> {
            TaskRow review = tasks.openOf(id.toString(), "review-papers");
            if (review != null) {
                tasks.complete(review.taskId(), new ReviewPapers(ReviewPapers.Decision.ACCEPT, "seen"));
            }
            return true;
        });
        return state(id) == ShipmentState.CLEARED;
    }

    private ShipmentState state(ShipmentId id) {
        return as("zofia", () -> shipments.get(id)).state();
    }

    /** The open task of the key, as soon as it is there. */
    public TaskRow task(String username, String businessKey, String taskKey) {
        Callable<TaskRow> open = () -> as(username, () -> tasks.openOf(businessKey, taskKey));
        return await().atMost(SOON).until(open, Objects::nonNull);
    }

    /** The shipments of a deal, as soon as there is one. */
    public Shipment shipment(DealId deal) {
        return await().atMost(SOON)
                .until(() -> as("zofia", () -> shipments.ofDeal(deal)), planned -> !planned.isEmpty())
                .getFirst();
    }

    private org.hanse.kernel.CompanyId company(String username) {
        return Objects.requireNonNull(known(username).company());
    }

    <T> T as(String username, Supplier<T> work) {
        return Scope.as(known(username).actor(), work);
    }

    private SignedIn.Known known(String username) {
        return accounts.find(username)
                .flatMap(account -> people.find(account.person()))
                .orElseThrow();
    }
}
