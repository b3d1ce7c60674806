package org.hanse.customs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.deal.Hold;
import org.hanse.deal.HoldDeal;
import org.hanse.deal.Holds;
import org.hanse.deal.LiftCompanyHold;
import org.hanse.deal.OpenDeal;
import org.hanse.deal.OrderLine;
import org.hanse.deal.PlanShipments;
import org.hanse.deal.ShipmentState;
import org.hanse.deal.Shipments;
import org.hanse.deal.Trade;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.workflow.EngineDriver;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@HanseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomsDocumentsProcessTest {

    @Autowired
    private Trade trade;

    @Autowired
    private CodeQuestions questions;

    @Autowired
    private Holds holds;

    @Autowired
    private PaperTrail trail;

    @Autowired
    private Papers papers;

    @Autowired
    private Deals deals;

    @Autowired
    private Shipments shipments;

    @Autowired
    private Tasks tasks;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Clock clock;

    @AfterAll
    void every_step_of_the_diagram_was_walked() {
        assertThat(engine.missed("customs-documents")).isEmpty();
    }

    @AfterEach
    void back_to_today() {
        ((TestClock) clock).reset();
    }

    @Test
    void a_green_set_goes_to_customs_without_a_person_s_look() {
        ShipmentId shipment = planned("CN", true);
        assertThat(sheet(shipment).missing()).containsExactly("bill-of-lading", "commercial-invoice", "packing-list");
        assertThatThrownBy(() -> done(shipment, "supply-papers", new PapersSupplied()))
                .isInstanceOf(Refusal.class);
        trail.supply(shipment, "412.0");
        assertThat(sheet(shipment).findings()).allMatch(Finding::settled).hasSizeGreaterThanOrEqualTo(12);
        assertThat(Objects.requireNonNull(sheet(shipment).declaration()).state())
                .isEqualTo("sent");
        trail.customsSays(shipment, CustomsAnswer.Outcome.ACCEPTED, null, 1);
        trail.customsSays(shipment, CustomsAnswer.Outcome.RELEASED, null, 2);
        trail.customsSays(shipment, CustomsAnswer.Outcome.HELD, "too late", 1);
        assertThat(sheet(shipment).outcome()).isEqualTo("released");
        assertThat(state(shipment)).isEqualTo(ShipmentState.CLEARED);
        assertThat(engine.passed("customs-documents"))
                .contains(
                        "papers-begin",
                        "determine-papers",
                        "supply-papers",
                        "compare-papers",
                        "send-declaration",
                        "wait-for-customs",
                        "release-papers",
                        "papers-released");
    }

    @Test
    void nothing_is_declared_while_a_company_holds_the_shipment() {
        ShipmentId shipment = planned("CN", true);
        DealId deal = sheet(shipment).deal();
        CompanyId buyer = trade.arrange(() -> deals.get(deal)).buyer();
        Hold hold = trade.as(
                buyer,
                "trade-compliance",
                () -> holds.hold(deal, new HoldDeal(shipment.toString(), "Is it dual use?")));
        trail.supply(shipment, "412.0");
        pass(shipment, Duration.ofDays(2));
        assertThat(sheet(shipment).declaration()).isNull();
        trade.complete(
                buyer, "trade-compliance", hold.id().toString(), "lift-company-hold", new LiftCompanyHold("It is not"));
        engine.runDueJobs(shipment.toString());
        assertThat(Objects.requireNonNull(sheet(shipment).declaration()).state())
                .isEqualTo("sent");
        assertThat(engine.passed("customs-documents")).contains("look-at-hold-again", "company-lifts");
    }

    @Test
    void goods_with_two_possible_codes_are_held_until_a_person_decides_with_a_reason() {
        ShipmentId shipment = cameras("852589");
        CodeQuestion open = trade.arrange(() -> questions.of(shipment)).getFirst();
        assertThat(open.candidates())
                .extracting(one -> one.hsCode() + " " + one.duty())
                .containsExactly("900653 EUR 2047.50", "852589 EUR 0.00");
        assertThat(open.difference()).isEqualTo(Money.parse("EUR 2047.50"));
        assertThat(open.dualUse()).isEqualTo("6A003.b");
        assertThat(moves(shipment)).contains("PLATFORM decide-code");
        assertThat(sheet(shipment).needed()).as("nothing goes on").isEmpty();
        pass(shipment, Duration.ofDays(3));
        assertThatThrownBy(() -> staff(shipment, "decide-code", code("841370", false)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(CustomsReason.NO_CANDIDATE));
        staff(shipment, "decide-code", code("900653", false));
        assertThat(sheet(shipment).lines().getFirst().hsCode()).isEqualTo("900653");
        assertThat(sheet(shipment).needed()).isNotEmpty();
        assertThat(trade.arrange(() -> questions.of(shipment))).isEmpty();
        assertThat(engine.passed("customs-documents")).contains("decide-code", "undecided-code-noted");
    }

    @Test
    void other_goods_of_the_same_code_go_on() {
        DealId deal = trade.open(camera("852589", "Webcam for meeting rooms"));
        ShipmentId shipment =
                trade.confirmedFundedAndPlanned(deal, new PlanShipments(null)).getFirst();
        assertThat(trade.arrange(() -> questions.of(shipment))).isEmpty();
        assertThat(sheet(shipment).needed()).isNotEmpty();
    }

    private static DecideCode code(String hs, boolean dualUse) {
        return new DecideCode(
                List.of(new DecideCode.Decided(1, hs, dualUse)), "Detector decides, expert of 27 November");
    }

    private ShipmentId cameras(String hs) {
        DealId deal = trade.open(camera(hs, "Thermal camera 640 x 480"));
        return trade.confirmedFundedAndPlanned(deal, new PlanShipments(null)).getFirst();
    }

    private OpenDeal camera(String hs, String product) {
        OpenDeal castings = trade.castings(trade.aBuyer(), trade.aSupplier(), false, List.of());
        OrderLine line = castings.lines().getFirst();
        return new OpenDeal(
                castings.buyer(),
                castings.seller(),
                null,
                "PO 4712",
                List.of(new OrderLine(1, product, hs, line.quantity(), line.unit(), line.price(), line.total(), "CN")),
                castings.total(),
                castings.incoterm(),
                castings.place(),
                castings.requiredBy(),
                castings.deliverTo(),
                false,
                List.of());
    }

    @Test
    void one_different_weight_is_sent_back_corrected_and_cleared() {
        ShipmentId shipment = planned("CN", true);
        trail.supply(shipment, "421.0");
        Finding weight = sheet(shipment).findings().getFirst();
        assertThat(weight.key()).isEqualTo("gross-weight");
        assertThat(weight.tolerance()).isEqualTo("2.1 kg");
        TaskRow review = trade.asStaff(
                "compliance-officer", () -> Objects.requireNonNull(tasks.openOf(shipment.toString(), "review-papers")));
        assertThat(review.arguments()).containsEntry("open", "1");
        assertThatThrownBy(() -> staff(shipment, "review-papers", review(ReviewPapers.Decision.CLEAR, null)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> staff(shipment, "review-papers", review(ReviewPapers.Decision.SEND_BACK, " ")))
                .isInstanceOf(Refusal.class);
        staff(shipment, "review-papers", review(ReviewPapers.Decision.SEND_BACK, "毛重不一致: 421.0 / 412.0 kg"));
        pass(shipment, Duration.ofDays(6));
        trail.waybill(shipment, "412.5");
        done(shipment, "correct-papers", new PapersSupplied());
        assertThat(sheet(shipment).findings()).allMatch(Finding::settled);
        assertThat(sheet(shipment).reviews())
                .extracting(PaperSheet.Review::decision)
                .containsExactly("send_back");
        assertThat(sheet(shipment).papers())
                .filteredOn(paper -> paper.kind().equals("bill-of-lading"))
                .allMatch(paper -> paper.version() == 2 && paper.readBy().equals("text"));
        assertThat(engine.passed("customs-documents")).contains("correct-papers", "late-correction-noted");
    }

    @Test
    void a_difference_is_accepted_with_a_reason_and_stays_accepted() {
        ShipmentId shipment = planned("CN", true);
        trail.supply(shipment, "421.0");
        pass(shipment, Duration.ofDays(2));
        staff(shipment, "review-papers", review(ReviewPapers.Decision.ACCEPT, "Weighed with the pallet"));
        assertThat(sheet(shipment).findings().getFirst().acceptedReason()).isEqualTo("Weighed with the pallet");
        trail.customsSays(shipment, CustomsAnswer.Outcome.REJECTED, "Code 732510 is not valid", 1);
        assertThat(moves(shipment)).contains("SUPPLIER correct-papers");
        done(shipment, "correct-papers", new PapersSupplied());
        assertThat(Objects.requireNonNull(sheet(shipment).declaration()).attempt())
                .isEqualTo(2);
        assertThat(engine.passed("customs-documents")).contains("note-late-review", "late-review-noted");
    }

    @Test
    void what_one_officer_holds_another_resumes_or_stops() {
        ShipmentId shipment = planned("CN", true);
        trail.supply(shipment, "421.0");
        var miriam = trade.staff("Miriam Adeyemi", "compliance-officer");
        var ole = trade.staff("Ole Bruun", "compliance-officer");
        trade.complete(miriam, shipment.toString(), "review-papers", review(ReviewPapers.Decision.HOLD, "Dual use?"));
        pass(shipment, Duration.ofDays(8));
        assertThatThrownBy(() -> trade.complete(miriam, shipment.toString(), "lift-hold", new LiftHold(true, "fine")))
                .isInstanceOf(Refusal.class);
        trade.complete(ole, shipment.toString(), "lift-hold", new LiftHold(true, "Not on the list"));
        trade.complete(miriam, shipment.toString(), "review-papers", review(ReviewPapers.Decision.HOLD, "Really?"));
        trade.complete(ole, shipment.toString(), "lift-hold", new LiftHold(false, "Licence refused"));
        assertThat(sheet(shipment).outcome()).isEqualTo("stopped");
        assertThat(state(shipment)).isEqualTo(ShipmentState.STOPPED);
        assertThat(engine.passed("customs-documents"))
                .contains("lift-hold", "hold-lifted", "stop-papers", "papers-stopped", "long-hold-noted");
    }

    @Test
    void a_question_of_customs_is_answered_or_overtaken() {
        ShipmentId shipment = planned("CN", true);
        trail.supply(shipment, "412.0");
        pass(shipment, Duration.ofDays(3));
        trail.customsSays(shipment, CustomsAnswer.Outcome.QUERY, "What are the castings for?", 1);
        assertThat(moves(shipment)).contains("SUPPLIER answer-customs");
        pass(shipment, Duration.ofDays(2));
        done(shipment, "answer-customs", new AnswerCustoms("Housings of pumps"));
        trail.customsSays(shipment, CustomsAnswer.Outcome.QUERY, "Which pumps?", 4);
        trail.customsSays(shipment, CustomsAnswer.Outcome.RELEASED, null, 5);
        assertThat(sheet(shipment).outcome()).isEqualTo("released");
        assertThat(engine.passed("customs-documents"))
                .contains(
                        "answer-customs",
                        "customs-said-more",
                        "note-late-answer",
                        "late-answer-noted",
                        "note-late-customs",
                        "late-customs-noted");
    }

    @Test
    void goods_without_code_or_origin_are_classified_first() {
        ShipmentId shipment = planned("CN", false);
        pass(shipment, Duration.ofDays(4));
        assertThatThrownBy(() -> done(shipment, "classify-goods", classified("12")))
                .isInstanceOf(Refusal.class);
        done(shipment, "classify-goods", classified("73251000"));
        assertThat(sheet(shipment).lines()).allMatch(line -> "73251000".equals(line.hsCode()));
        assertThat(sheet(shipment).missing()).isNotEmpty();
        pass(shipment, Duration.ofDays(6));
        assertThat(engine.passed("customs-documents"))
                .contains("late-classification-noted", "note-late-papers", "late-papers-noted");
    }

    @Test
    void goods_within_the_union_are_not_declared() {
        ShipmentId shipment = planned("PL", true);
        assertThat(sheet(shipment).missing()).containsExactlyInAnyOrder("commercial-invoice", "transport-proof");
        trail.packAndPrint(shipment);
        trade.as(
                deal(shipment).seller(),
                "supplier",
                () -> papers.supply(
                        shipment,
                        new SuppliedPaper(
                                "transport-proof",
                                "cmr.txt",
                                ("Gross weight: 412.0 kg\nPackages: 20\nContainer: HNSU1234563\n"
                                                + "Consignee: Travekran Maschinenbau\nShipper: Ningbo Haiyan Castings\n")
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                java.util.Map.of())));
        done(shipment, "supply-papers", new PapersSupplied());
        assertThat(sheet(shipment).outcome()).isEqualTo("released");
        assertThat(sheet(shipment).declaration()).isNull();
    }

    @Test
    void only_the_supplier_brings_papers_and_not_after_the_decision() {
        ShipmentId shipment = planned("CN", true);
        assertThatThrownBy(() -> trade.as(deal(shipment).buyer(), "buyer", () -> {
                    papers.pack(shipment, PaperTrail.packing());
                    return true;
                }))
                .isInstanceOf(Refusal.class);
        trail.supply(shipment, "412.0");
        trail.customsSays(shipment, CustomsAnswer.Outcome.RELEASED, null, 1);
        assertThatThrownBy(() -> trail.waybill(shipment, "412.0")).isInstanceOf(Refusal.class);
    }

    private ShipmentId planned(String country, boolean classified) {
        CompanyId buyer = trade.aBuyer();
        CompanyId seller =
                trade.company("Ningbo Haiyan Castings", "宁波海雁铸造", country, "Ningbo", "Asia/Shanghai", "zh-CN", "CNY");
        OpenDeal order = trade.castings(buyer, seller, false, List.of());
        DealId deal = trade.open(classified ? order : without(order));
        return trade.confirmedFundedAndPlanned(deal, new PlanShipments(null)).getFirst();
    }

    private static OpenDeal without(OpenDeal order) {
        List<OrderLine> lines = order.lines().stream()
                .map(line -> new OrderLine(
                        line.no(),
                        line.product(),
                        null,
                        line.quantity(),
                        line.unit(),
                        line.price(),
                        line.total(),
                        null))
                .toList();
        return new OpenDeal(
                order.buyer(),
                order.seller(),
                null,
                order.buyerReference(),
                lines,
                order.total(),
                order.incoterm(),
                order.place(),
                order.requiredBy(),
                order.deliverTo(),
                order.escrow(),
                order.plan());
    }

    private static ClassifyGoods classified(String code) {
        return new ClassifyGoods(List.of(new ClassifyGoods.ClassifiedLine(1, code, "CN")));
    }

    private static ReviewPapers review(ReviewPapers.Decision decision, String reason) {
        return new ReviewPapers(decision, reason);
    }

    private void staff(ShipmentId shipment, String task, Object command) {
        trade.complete(trade.staff("Miriam Adeyemi", "compliance-officer"), shipment.toString(), task, command);
    }

    private void done(ShipmentId shipment, String task, Object command) {
        trade.complete(deal(shipment).seller(), "supplier", shipment.toString(), task, command);
    }

    private void pass(ShipmentId shipment, Duration time) {
        ((TestClock) clock).advance(time);
        engine.runDueJobs(shipment.toString());
    }

    private Deal deal(ShipmentId shipment) {
        return trade.arrange(() -> deals.get(shipments.get(shipment).deal()));
    }

    private List<String> moves(ShipmentId shipment) {
        return trade.arrange(() -> deals.moves(shipments.get(shipment).deal())).stream()
                .map(move -> move.who() + " " + move.what())
                .toList();
    }

    private PaperSheet sheet(ShipmentId shipment) {
        return trade.arrange(() -> papers.sheet(shipment));
    }

    private ShipmentState state(ShipmentId shipment) {
        return trade.arrange(() -> shipments.get(shipment)).state();
    }
}
