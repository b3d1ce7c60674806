package org.hanse.customs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hanse.deal.Deals;
import org.hanse.deal.PlanShipments;
import org.hanse.deal.TimelineEntry;
import org.hanse.deal.Trade;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Reason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.workflow.EngineDriver;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** An export from Kiel to Baltimore at 0 %: 48,750.00 EUR, so that 9,262.50 EUR of VAT hang on the proof that it left. */
@HanseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportExitProcessTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    private Trade trade;

    @Autowired
    private PaperTrail trail;

    @Autowired
    private Papers papers;

    @Autowired
    private CustomsAnswers customs;

    @Autowired
    private ExitProofs exits;

    @Autowired
    private Deals deals;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Clock clock;

    private CompanyId seller = new CompanyId(Ids.next());
    private CompanyId buyer = new CompanyId(Ids.next());
    private DealId deal = DealId.next();

    @AfterAll
    void every_step_of_the_diagram_was_walked() {
        assertThat(engine.missed("export-exit")).isEmpty();
    }

    @AfterEach
    void back_to_today() {
        ((TestClock) clock).reset();
    }

    @Test
    void on_day_78_three_of_five_are_at_hand_and_the_vat_is_at_risk() {
        ShipmentId shipment = exported(Duration.ofDays(78));
        bring(shipment, ExitFile.Kind.DELIVERY, "POD 7781");
        bring(shipment, ExitFile.Kind.PAYMENT, "camt.054 of 2 December");
        bring(shipment, ExitFile.Kind.IMPORT_ABROAD, "CBP 7501 ABC-1234567-8");
        ExitFile file = file(shipment);
        assertThat(file.day(today())).isEqualTo(78);
        assertThat(file.days()).isEqualTo(90);
        assertThat(file.atRisk()).isEqualTo(Money.parse("EUR 9262.50"));
        assertThat(file.proofs()).hasSize(3);
        assertThat(file.state()).isEqualTo(ExitFile.State.OPEN);
        assertThat(kinds()).as("two weeks before the end").contains("exit-begins", "exit-due-soon");
        assertThat(trade.as(buyer, "buyer", () -> exits.of(shipment)))
                .as("the supplier's VAT is not the buyer's affair")
                .isEmpty();
        refused(CustomsReason.PROOF_THERE, () -> bring(shipment, ExitFile.Kind.PAYMENT, "again"));
        refused(CustomsReason.MRN_WRONG, () -> bring(shipment, ExitFile.Kind.EXIT_MESSAGE, "26DE12"));
        bring(shipment, ExitFile.Kind.CONSIGNMENT_NOTE, "CMR 4412, countersigned");
        assertThat(file(shipment).state()).as("the fourth alternative").isEqualTo(ExitFile.State.PROVED);
        assertThat(file(shipment).bookings()).isEmpty();
        assertThat(kinds()).contains("exit-proved");
    }

    @Test
    void the_exit_message_of_customs_proves_it_alone_and_twice_changes_nothing() {
        ShipmentId shipment = exported(Duration.ZERO);
        says(shipment, CustomsAnswer.Outcome.EXITED, "X1", Duration.ofDays(-3));
        says(shipment, CustomsAnswer.Outcome.EXITED, "X2", Duration.ofDays(-4));
        assertThat(file(shipment).state()).isEqualTo(ExitFile.State.PROVED);
        assertThat(file(shipment).proofs()).hasSize(1);
        pass(shipment, Duration.ofDays(120));
        assertThat(file(shipment).owed()).isEqualTo(Money.parse("EUR 0.00"));
    }

    @Test
    void missing_after_90_days_it_is_booked_as_taxed_and_exempt_again_when_the_proof_comes() {
        ShipmentId shipment = exported(Duration.ZERO);
        pass(shipment, Duration.ofDays(89));
        assertThat(file(shipment).state()).as("still in time").isEqualTo(ExitFile.State.OPEN);
        pass(shipment, Duration.ofDays(3));
        ExitFile booked = file(shipment);
        assertThat(booked.state()).isEqualTo(ExitFile.State.BOOKED);
        assertThat(booked.bookings())
                .extracting(one -> one.kind() + " " + one.category() + " " + one.percent() + " " + one.vat())
                .containsExactly("provisional S 19 EUR 9262.50");
        assertThat(booked.owed()).isEqualTo(Money.parse("EUR 9262.50"));
        pass(shipment, Duration.ofDays(91));
        assertThat(kinds()).contains("exit-overdue", "exit-unproved");
        late(shipment, ExitFile.Kind.DELIVERY, "POD 1");
        assertThat(file(shipment).state()).isEqualTo(ExitFile.State.BOOKED);
        late(shipment, ExitFile.Kind.EXIT_MESSAGE, "26DE123456789012A1");
        ExitFile restored = file(shipment);
        assertThat(restored.state()).isEqualTo(ExitFile.State.RESTORED);
        assertThat(restored.bookings())
                .extracting(one -> one.kind() + " " + one.category() + " " + one.vat())
                .containsExactly("provisional S EUR 9262.50", "restored G EUR -9262.50");
        assertThat(restored.owed()).isEqualTo(Money.parse("EUR 0.00"));
    }

    @Test
    void customs_may_say_it_late_too() {
        ShipmentId shipment = exported(Duration.ofDays(100));
        assertThat(file(shipment).state()).isEqualTo(ExitFile.State.BOOKED);
        says(shipment, CustomsAnswer.Outcome.EXITED, "late", Duration.ZERO);
        assertThat(file(shipment).state()).isEqualTo(ExitFile.State.RESTORED);
    }

    @Test
    void an_import_has_nothing_to_prove() {
        DealId imported = trade.open(trade.castings(trade.aBuyer(), trade.aSupplier(), false, List.of()));
        ShipmentId shipment = trade.confirmedFundedAndPlanned(imported, new PlanShipments(null))
                .getFirst();
        trade.released(shipment);
        assertThat(trade.arrange(() -> exits.of(shipment))).isEqualTo(Optional.empty());
    }

    private ShipmentId exported(Duration ago) {
        seller = trade.company("Motoren Nord", null, "DE", "Kiel", "Europe/Berlin", "de", "EUR");
        buyer = trade.company("Harborline Fluid", null, "US", "Baltimore", "America/New_York", "en", "USD");
        deal = trade.open(trade.castings(buyer, seller, false, List.of()));
        ShipmentId shipment =
                trade.confirmedFundedAndPlanned(deal, new PlanShipments(null)).getFirst();
        trail.supply(shipment, "412.0");
        if (trade.arrange(() -> papers.sheet(shipment)).declaration() == null) {
            trade.complete(
                    trade.staff("Miriam Adeyemi", "compliance-officer"),
                    shipment.toString(),
                    "review-papers",
                    new ReviewPapers(ReviewPapers.Decision.ACCEPT, "seen"));
        }
        says(shipment, CustomsAnswer.Outcome.RELEASED, "R", ago);
        engine.runDueJobs(shipment.toString());
        return shipment;
    }

    private void says(ShipmentId shipment, CustomsAnswer.Outcome outcome, String id, Duration ago) {
        String reference = trade.arrange(
                () -> java.util.Objects.requireNonNull(papers.sheet(shipment).declaration())
                        .localReference());
        trade.told(() -> customs.answered(new CustomsAnswer(
                id + reference,
                reference,
                "26DE0000000000000A",
                outcome,
                null,
                clock.instant().minus(ago))));
        engine.runDueJobs(shipment.toString());
    }

    private void bring(ShipmentId shipment, ExitFile.Kind kind, String reference) {
        trade.complete(
                seller, "supplier", shipment.toString(), "prove-exit", new BringExitProof(kind, reference, today()));
    }

    private void late(ShipmentId shipment, ExitFile.Kind kind, String reference) {
        trade.complete(
                seller, "supplier", shipment.toString(), "prove-exit-late", new BringExitProof(kind, reference, null));
    }

    private ExitFile file(ShipmentId shipment) {
        return trade.as(seller, "supplier", () -> exits.of(shipment)).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BERLIN);
    }

    private void pass(ShipmentId shipment, Duration time) {
        ((TestClock) clock).advance(time);
        engine.runDueJobs(shipment.toString());
    }

    private List<String> kinds() {
        return trade.arrange(() -> deals.timeline(deal)).stream()
                .map(TimelineEntry::kind)
                .toList();
    }

    private static void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
