package org.hanse.integration.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.hanse.deal.Deals;
import org.hanse.deal.PlanShipments;
import org.hanse.deal.Shipment;
import org.hanse.deal.Shipments;
import org.hanse.deal.Trade;
import org.hanse.escrow.Bank;
import org.hanse.escrow.GermanDeal;
import org.hanse.escrow.MoneyChecks;
import org.hanse.escrow.MoneyInTests;
import org.hanse.escrow.Payment;
import org.hanse.kernel.DealId;
import org.hanse.kernel.ShipmentId;
import org.hanse.ledger.AccountKind;
import org.hanse.logistics.Carrier;
import org.hanse.logistics.Transport;
import org.hanse.logistics.Transports;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Promise X2: a conversation with a counterpart ends the same, in whatever order its messages come and however often
 * each is told; under the same message id, or told anew under another.
 */
class ConversationsInAnyOrderTest {

    private static final String ACCEPTED = "bank-accepted.xml";
    private static final String SETTLED = "bank-settled.xml";
    private static final String BOOKED = "bank-booked.xml";
    private static final String RETURNED = "bank-returned.xml";
    private static final String REJECTED = "bank-rejected.xml";
    private static final List<List<String>> PAYOUTS = List.of(
            List.of(ACCEPTED, BOOKED, SETTLED),
            List.of(ACCEPTED, BOOKED, SETTLED, RETURNED),
            List.of(ACCEPTED, REJECTED));
    private static final List<String> FUNDING = List.of("bank-credit-1.xml", "bank-credit-2.xml");
    private static final List<String> VOYAGE = List.of(
            "carrier-confirmed.json",
            "carrier-gtin.json",
            "carrier-load.json",
            "carrier-depa.json",
            "carrier-arri.json",
            "carrier-disc.json",
            "carrier-gtot.json");

    private static final Map<List<String>, String> ENDS = new HashMap<>();
    private static House house = new House();

    @BeforeContainer
    static void open() throws Exception {
        house = House.open();
    }

    @Provide
    Arbitrary<List<Recorded>> payout() {
        return Recorded.anyOrderOfOneOf(PAYOUTS);
    }

    @Provide
    Arbitrary<List<Recorded>> funding() {
        return Recorded.anyOrderOf(FUNDING);
    }

    @Provide
    Arbitrary<List<Recorded>> voyage() {
        return Recorded.anyOrderOf(VOYAGE);
    }

    @Property(tries = 60)
    void a_payout_ends_the_same(@ForAll("payout") List<Recorded> told) {
        List<String> conversation = PAYOUTS.stream()
                .filter(one -> files(told).equals(one.stream().sorted().toList()))
                .findFirst()
                .orElseThrow();
        assertThat(afterPayout(told))
                .isEqualTo(ENDS.computeIfAbsent(conversation, one -> afterPayout(Recorded.asRecorded(one))));
    }

    @Property(tries = 12)
    void funding_by_two_credits_ends_the_same(@ForAll("funding") List<Recorded> told) {
        assertThat(afterFunding(told))
                .isEqualTo(ENDS.computeIfAbsent(FUNDING, one -> afterFunding(Recorded.asRecorded(one))));
    }

    @Property(tries = 40)
    void a_voyage_ends_the_same(@ForAll("voyage") List<Recorded> told) {
        assertThat(afterVoyage(told))
                .isEqualTo(ENDS.computeIfAbsent(VOYAGE, one -> afterVoyage(Recorded.asRecorded(one))));
    }

    private static List<String> files(List<Recorded> told) {
        return told.stream().map(Recorded::file).distinct().sorted().toList();
    }

    private static String afterPayout(List<Recorded> told) {
        GermanDeal deals = house.room(GermanDeal.class);
        MoneyInTests money = house.room(MoneyInTests.class);
        DealId deal = deals.open();
        money.fund(deal);
        Payment payment = deals.release(deal, "shipment-1", "1000.00");
        Map<String, String> facts =
                Map.of("e2e", Objects.requireNonNull(payment.endToEndId()), "amount", amount(payment));
        hearBank(told, facts, payment.endToEndId());
        return end(deal);
    }

    private static String afterFunding(List<Recorded> told) {
        MoneyInTests money = house.room(MoneyInTests.class);
        DealId deal = house.room(GermanDeal.class).open();
        hearBank(told, Map.of("reference", money.reference(deal)), money.reference(deal));
        return end(deal);
    }

    private static void hearBank(List<Recorded> told, Map<String, String> facts, String of) {
        for (Recorded one : told) {
            Map<String, String> all = new HashMap<>(facts);
            all.put("message", one.id(of));
            house.hear(Bank.PORT, one.id(of), "bank-file", one.body(all));
        }
    }

    /** Payments, every account of the deal, what people have to do: all but times and ids. */
    private static String end(DealId deal) {
        MoneyInTests money = house.room(MoneyInTests.class);
        money.runPayments(deal);
        Stream<String> payments = money.payments(deal).stream()
                .map(payment -> payment.kind() + " " + payment.state() + " " + payment.net() + " " + tasks(payment));
        Stream<String> balances = Stream.of(AccountKind.values())
                .filter(AccountKind::isOfDeal)
                .map(account -> account + " " + money.balance(deal, account));
        assertThat(money.arrange(house.room(MoneyChecks.class)::broken)).isEmpty();
        return Stream.concat(payments.sorted(), balances).collect(Collectors.joining("\n"));
    }

    private static List<String> tasks(Payment payment) {
        return house.room(MoneyInTests.class)
                .arrange(() -> house.room(JdbcClient.class)
                        .sql("select task_key from workflow.inbox where business_key = ? and state = 'open' order by 1")
                        .param(payment.id().toString())
                        .query(String.class)
                        .list());
    }

    private static String amount(Payment payment) {
        return payment.net().getAmount().toPlainString();
    }

    private static String afterVoyage(List<Recorded> told) {
        Trade trade = house.room(Trade.class);
        DealId deal = trade.open(trade.castings(trade.aBuyer(), trade.aSupplier(), false, List.of()));
        ShipmentId shipment =
                trade.confirmedFundedAndPlanned(deal, new PlanShipments(null)).getFirst();
        trade.released(shipment);
        trade.handOver(shipment);
        Instant base = house.room(Clock.class)
                .instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .minus(Duration.ofHours(12));
        String reference = transport(shipment).reference();
        for (Recorded one : told) {
            String kind = one.file().equals(VOYAGE.getFirst()) ? "dcsa-booking" : "dcsa-event";
            house.hear(Carrier.PORT, one.id(reference), kind, one.body(voyageFacts(reference, base)));
        }
        return voyageEnd(deal, shipment, base);
    }

    private static Map<String, String> voyageFacts(String reference, Instant base) {
        Map<String, String> facts = new HashMap<>(Map.of("reference", reference));
        for (int hour = 1; hour <= VOYAGE.size(); hour++) {
            facts.put("at" + hour, base.plus(Duration.ofHours(hour)).toString());
        }
        return facts;
    }

    private static String voyageEnd(DealId deal, ShipmentId id, Instant base) {
        Trade trade = house.room(Trade.class);
        Shipment shipment = trade.arrange(() -> house.room(Shipments.class).get(id));
        String events = transport(id).events().stream()
                .map(event -> event.code() + " " + Duration.between(base, event.at()))
                .collect(Collectors.joining(", "));
        String timeline = trade.arrange(() -> house.room(Deals.class).timeline(deal)).stream()
                .map(entry -> entry.kind())
                .sorted()
                .collect(Collectors.joining(", "));
        return String.join(
                "\n",
                shipment.state().name(),
                "shipped " + Duration.between(base, Objects.requireNonNull(shipment.shippedAt())),
                "arrived " + Duration.between(base, Objects.requireNonNull(shipment.arrivedAt())),
                transport(id).state().name(),
                events,
                timeline);
    }

    private static Transport transport(ShipmentId shipment) {
        return house.room(Trade.class)
                .arrange(() -> house.room(Transports.class).of(shipment).orElseThrow());
    }
}
