package org.hanse.portal.market;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import tools.jackson.databind.JsonNode;

/** Deals of the first start in which the border is the question: a code, and the proof that goods left the Union. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class BorderStories {

    private static final int DAYS = 25;
    private static final Goods CAMERAS = goods("Thermal camera 640 x 480, 30 mK", "852589", "2400.00", "1.9");
    private static final Goods GEARBOXES = goods("Planetary gearbox 10:1", "848340", "75.00", "2.6");

    /** Two codes are possible, dual use is open: held until an officer decides, with the duty difference in money. */
    @Bean
    Story camera(Stagehand stagehand) {
        Script script = new Script(
                10,
                "jana",
                List.of("xiu"),
                List.of(new Price(CAMERAS.euro(), "EUR", "FCA", DAYS)),
                CAMERAS,
                4,
                Twist.NONE);
        return stagehand.story("camera", 32, script, Stage.FUNDED, (player, deal) -> {
            stagehand.desk().post("xiu", "deals/" + deal + "/shipments", Map.of());
            stagehand.task(player, "miriam", deal, "decide-code");
        });
    }

    /** 650 gearboxes went to Baltimore 78 days ago; of five proofs that they left three are at hand. */
    @Bean
    Story export(Stagehand stagehand, Clock clock) {
        Script script = new Script(
                11,
                "grace",
                List.of("gesine"),
                List.of(new Price(GEARBOXES.euro(), "EUR", "FCA", DAYS)),
                GEARBOXES,
                650,
                Twist.OLD_EXPORT);
        return stagehand.story(
                "export", 33, script, Stage.PAPERS, (player, deal) -> prove(stagehand, player, deal, clock));
    }

    private static void prove(Stagehand stagehand, DealPlayer player, String deal, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        bring(stagehand, player, deal, "DELIVERY", "Carrier’s POD 7781-B, signed in Baltimore", today.minusDays(52));
        bring(stagehand, player, deal, "PAYMENT", "Credit of the escrow, camt.054", today.minusDays(70));
        bring(stagehand, player, deal, "IMPORT_ABROAD", "CBP form 7501, entry ABC-1234567-8", today.minusDays(50));
        stagehand.task(player, "gesine", deal, "prove-exit");
    }

    private static void bring(
            Stagehand stagehand, DealPlayer player, String deal, String kind, String reference, LocalDate issued) {
        JsonNode task = stagehand.task(player, "gesine", deal, "prove-exit");
        stagehand
                .desk()
                .post(
                        "gesine",
                        "shipments/" + task.path("businessKey").asString() + "/exit/proofs",
                        Map.of("kind", kind, "reference", reference, "issuedOn", issued.toString()));
    }

    private static Goods goods(String product, String hsCode, String euro, String kilograms) {
        return new Goods(product, hsCode, new BigDecimal(euro), new BigDecimal(kilograms));
    }
}
