package org.hanse.portal.market;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hanse.portal.demo.Story;
import org.hanse.portal.market.DealPlayer.Stage;
import org.hanse.portal.market.DealStory.Stagehand;
import org.hanse.portal.market.Script.Price;
import org.hanse.portal.market.Script.Twist;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The deals of the first start: one for each thing that can be seen, none of them long. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DealStories {

    private static final int DAYS = 25;
    private static final BigDecimal DEARER = new BigDecimal("1.4");

    private static final Goods CASTINGS = goods("Cast iron bracket", "732510", "48.75", "2.9");
    private static final Goods SENSORS = goods("Pressure sensor G 1/4, 0–10 bar", "903180", "6.90", "0.6356");
    private static final Goods GEARBOXES = goods("Planetary gearbox 10:1", "848340", "75.00", "2.6");
    private static final Goods TILES = goods("Glazed floor tile 60 x 60 cm, per box", "690721", "16.40", "24.0");
    private static final Goods BEARINGS = goods("Deep groove ball bearing 6205", "848210", "2.10", "0.13");
    private static final Goods BATTERIES = goods("Lithium-ion battery pack 48 V, 20 Ah", "850760", "186.00", "8.4");
    private static final Goods PUMPS = goods("Centrifugal pump 0.75 kW", "841370", "129.00", "14.0");

    /** 960 of 1,000 have arrived, 20 of them broken: 45,825.00 paid, 975.00 in claim, 1,950.00 still to come. */
    @Bean
    Story castings(Stagehand stagehand) {
        Script script = script(1, Twist.SECOND_AT_SEA, "jana", CASTINGS, 1000, "wei", "arjun");
        return stagehand.story(
                "castings",
                20,
                script,
                Stage.RECEIVED,
                (player, deal) -> stagehand.released(player, "jana", deal, "45825.00"));
    }

    /** The waybill's weight differs from that of the other papers. */
    @Bean
    Story sensors(Stagehand stagehand) {
        return stagehand.story(
                "sensors", 21, script(2, Twist.PAPERS_DIFFER, "jana", SENSORS, 600, "xiu", "lan"), Stage.PAPERS);
    }

    /** 48,750.00 came from the parent company, without the reference. */
    @Bean
    Story suspense(Stagehand stagehand) {
        return stagehand.story(
                "suspense",
                23,
                script(3, Twist.NONE, "lotte", GEARBOXES, 650, "elif", "zofia"),
                Stage.CONFIRMED,
                (player, deal) -> player.payWithoutReference("Brugse Groep Holding", "Gearboxes for Brugge, PO 2207"));
    }

    /** The payee's account is closed (AC04); a new one is named and waits for the call-back. */
    @Bean
    Story returned(Stagehand stagehand) {
        return stagehand.story(
                "returned",
                24,
                script(4, Twist.PAYOUT_RETURNED, "lotte", BEARINGS, 900, "zofia", "elif"),
                Stage.RECEIVED,
                (player, deal) -> newAccount(stagehand, player, deal));
    }

    private static void newAccount(Stagehand stagehand, DealPlayer player, String deal) {
        String task = stagehand
                .task(player, "zofia", deal, "give-payout-account")
                .path("taskId")
                .asString();
        stagehand
                .desk()
                .post(
                        "zofia",
                        "tasks/" + task + "/completion",
                        Map.of("keep", false, "holder", "Kraków Łożyska", "iban", "PL27114020040000300201355387"));
        stagehand.task(player, "tomasz", deal, "confirm-payout-account");
    }

    /** Evidence of both sides is in, the mediator has proposed 70/30. */
    @Bean
    Story tiles(Stagehand stagehand) {
        return stagehand.story(
                "tiles",
                25,
                script(5, Twist.IN_MEDIATION, "lotte", TILES, 400, "carmen", "elif"),
                Stage.RECEIVED,
                (player, deal) -> stagehand.task(player, "lotte", deal, "answer-proposal-as-buyer"));
    }

    /** Dangerous goods: what the supplier still has to bring stands on the page. */
    @Bean
    Story batteries(Stagehand stagehand) {
        return stagehand.story(
                "batteries", 26, script(6, Twist.DANGEROUS, "carmen", BATTERIES, 40, "chen", "lan"), Stage.PAPERS);
    }

    /** Ordered; the supplier has to confirm. */
    @Bean
    Story bearings(Stagehand stagehand) {
        return stagehand.story(
                "bearings", 27, script(7, Twist.NONE, "carmen", BEARINGS, 900, "zofia", "elif"), Stage.ORDERED);
    }

    /** Confirmed; the buyer has to pay. */
    @Bean
    Story gearboxes(Stagehand stagehand) {
        return stagehand.story(
                "gearboxes", 28, script(8, Twist.NONE, "jana", GEARBOXES, 60, "elif", "zofia"), Stage.CONFIRMED);
    }

    /** Closed and rated: everything can be looked at afterwards. */
    @Bean
    Story pumps(Stagehand stagehand) {
        return stagehand.story("pumps", 29, script(9, Twist.NONE, "lotte", PUMPS, 20, "arjun", "murat"), Stage.CLOSED);
    }

    /** A script whose second supplier is so much dearer that the first one gets the order. */
    private static Script script(
            int no, Twist twist, String buyer, Goods goods, int pieces, String first, String second) {
        List<Price> prices = List.of(
                price(first, goods.euro()),
                price(second, goods.euro().multiply(DEARER).setScale(2, java.math.RoundingMode.HALF_UP)));
        return new Script(no, buyer, List.of(first, second), prices, goods, pieces, twist);
    }

    /** Castings are quoted in euro, so that the story's sums are those of the rules; all else in the own currency. */
    private static Price price(String who, BigDecimal euro) {
        return who.equals("wei") ? new Price(euro, "EUR", "FCA", DAYS) : Script.price(who, euro, "FCA", DAYS);
    }

    private static Goods goods(String product, String hsCode, String euro, String kilograms) {
        return new Goods(product, hsCode, new BigDecimal(euro), new BigDecimal(kilograms));
    }
}
