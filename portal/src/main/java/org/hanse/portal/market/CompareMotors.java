package org.hanse.portal.market;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hanse.portal.demo.Story;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 1,000 motors: three terms in three currencies, opened; the nominally cheapest offer is the last at the door. */
@Component
@Profile("demo")
class CompareMotors implements Story {

    private static final String BUYER = "jana";
    private static final String RFQS = "rfqs/";
    private static final int ORDER = 22;

    private final Desk desk;

    CompareMotors(Desk desk) {
        this.desk = desk;
    }

    private record Offer(
            String who,
            String price,
            String currency,
            String incoterm,
            String origin,
            @Nullable String proof,
            int days,
            @Nullable String afterEntry) {

        Map<String, Object> said() {
            Map<String, Object> said = new HashMap<>(Map.of(
                    "lines", List.of(Map.of("no", 1, "price", price)),
                    "currency", currency,
                    "incoterm", incoterm,
                    "origin", origin,
                    "leadDays", days));
            if (proof != null) {
                said.put("proof", proof);
            }
            if (afterEntry != null) {
                said.put("afterEntry", afterEntry);
            }
            return said;
        }
    }

    private static final List<Offer> OFFERS = List.of(
            new Offer("chen", "468.00", "CNY", "EXW", "CN", null, 42, null),
            new Offer("lan", "68.50", "USD", "FOB", "VN", null, 45, null),
            new Offer("elif", "71.90", "EUR", "DAP", "TR", "A.TR", 12, "1150.00"));

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String key() {
        return "compare";
    }

    @Override
    public Set<String> firms() {
        return Set.of("travekran", "yunling", "catlai", "ege");
    }

    @Override
    public String tell() {
        Waiting waiting = new Waiting(() -> {});
        String rfq = desk.post(BUYER, "rfqs", request()).path("id").asString();
        for (Offer offer : OFFERS) {
            waiting.done(() -> desk.post(offer.who(), RFQS + rfq + "/quotations", offer.said()));
        }
        waiting.done(() -> desk.post(BUYER, RFQS + rfq + "/opening", Map.of()));
        return "/rfqs/" + rfq + "/comparison";
    }

    private Map<String, Object> request() {
        return Map.of(
                "lines",
                List.of(Map.of("product", "Three-phase motor 1.5 kW, IE4", "quantity", 1000, "hsCode", "850152")),
                "suppliers",
                OFFERS.stream()
                        .map(offer -> Map.of("supplier", desk.company(offer.who())))
                        .toList());
    }
}
