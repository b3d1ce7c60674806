package org.hanse.portal.market;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.portal.demo.Cast;
import org.hanse.portal.market.NextStep.Played;
import org.hanse.portal.web.Patience;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.Rfqs;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Lets the invited suppliers of a simple request answer, one at each call, in the order in which they were asked. Prices
 * are the usual ones of the goods, a little dearer with each. Who was invited by mail alone answers with the mail's link.
 */
@Component
@Profile("demo")
class NextAnswer {

    private static final Duration LONGEST = Duration.ofSeconds(12);
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final String RFQS = "rfqs/";
    private static final String STATE = "state";
    private static final List<String> TERMS = List.of("FCA", "DAP", "FOB");
    private static final BigDecimal DEARER = new BigDecimal("1.04");
    private static final BigDecimal USUAL = BigDecimal.TEN;
    private static final int DAYS = 14;
    private static final int LATER = 6;

    private final Patience patience = new Patience(LONGEST, PAUSE, () -> {});
    private final Desk desk;
    private final Troupe troupe;
    private final Rfqs rfqs;
    private final NextStep steps;

    NextAnswer(Desk desk, Troupe troupe, Rfqs rfqs, NextStep steps) {
        this.desk = desk;
        this.troupe = troupe;
        this.rfqs = rfqs;
        this.steps = steps;
    }

    /**
     * The next supplier quotes.
     *
     * @return step {@code quote}; {@code leaving} while the buyer may still take the request back; {@code answered} where
     *     nobody is left who could
     * @throws Refusal {@link MarketReason#NOT_OF_THE_DEMO}, {@link MarketReason#SEALED}
     */
    Played play(RfqId id, Locale locale) {
        Rfq rfq = rfqs.get(id);
        if (!"SIMPLE".equals(rfq.kind().name())) {
            throw new Refusal(MarketReason.SEALED);
        }
        String buyer = steps.person(rfq.buyer(), "buyer");
        Played[] played = new Played[1];
        troupe.perform(staff -> played[0] = answered(buyer, id, locale));
        return played[0];
    }

    private Played answered(String buyer, RfqId id, Locale locale) {
        JsonNode rfq = desk.get(buyer, RFQS + id);
        int place = 0;
        for (JsonNode asked : rfq.path("suppliers")) {
            Optional<String> who = person(asked);
            if (who.isPresent() && asked.path("answeredAt").isNull() && quoted(who.get(), id, rfq, place)) {
                String state = desk.get(buyer, RFQS + id).path(STATE).asString();
                return new Played("quote", who.get(), steps.sentence("quote", who.get(), locale), state);
            }
            place++;
        }
        String state = rfq.path(STATE).asString();
        String step = state.equals("leaving") ? state : "answered";
        return new Played(step, null, steps.sentence(step, null, locale), state);
    }

    private Optional<String> person(JsonNode asked) {
        return asked.path("supplier").isNull()
                ? Optional.empty()
                : Optional.of(steps.person(CompanyId.of(asked.path("supplier").asString()), "supplier"));
    }

    /** False where the supplier may not quote: declined, or too late. */
    private boolean quoted(String who, RfqId id, JsonNode rfq, int place) {
        try {
            patience.until(
                    () -> desk.post(who, RFQS + id + "/quotations", quotation(who, rfq, place)),
                    e -> e instanceof Refused refused && refused.mayPass());
            return true;
        } catch (Refused refused) {
            if (refused.mayPass()) {
                return false;
            }
            throw refused;
        }
    }

    private static Map<String, Object> quotation(String who, JsonNode rfq, int place) {
        List<Map<String, Object>> lines = new ArrayList<>();
        String incoterm = rfq.path("incoterm").asString(TERMS.get(place % TERMS.size()));
        String currency = "";
        for (JsonNode line : rfq.path("lines")) {
            Goods goods = Goods.like(line.path("product").asString(), null, USUAL);
            Script.Price price = Script.price(who, goods.euro().multiply(DEARER.pow(place)), incoterm, DAYS);
            currency = price.currency();
            lines.add(Map.of("no", line.path("no").asInt(), "price", price.amount()));
        }
        return Map.of(
                "lines",
                lines,
                "currency",
                rfq.path("currency").asString(currency),
                "incoterm",
                incoterm,
                "origin",
                Cast.firm(Player.firm(who).key()).country(),
                "leadDays",
                DAYS + LATER * place);
    }
}
