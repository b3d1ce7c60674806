package org.hanse.portal.market;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.deal.OrderLine;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.party.Companies;
import org.hanse.portal.demo.Cast;
import org.hanse.portal.market.DealMoves.Done;
import org.hanse.portal.market.Script.Twist;
import org.hanse.portal.web.Patience;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Plays the next step of a deal for whoever's move it is, so that one person can drive a deal alone: by the calls that
 * those people would make, with their own log-ins. Meanwhile the sandbox's counterparts answer at once. Only deals between
 * companies of the {@link Cast} are played, and only for who may see the deal.
 */
@Component
@Profile("demo")
class NextStep {

    private static final Duration LONGEST = Duration.ofSeconds(12);
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Set<String> OVER = Set.of("closed", "cancelled", "refused");
    private static final String HANSE = "Hanse";

    private final Patience patience = new Patience(LONGEST, PAUSE, () -> {});
    private final Patience shortly = new Patience(AFTERWARDS, PAUSE, () -> {});
    private final Set<String> inPlay = ConcurrentHashMap.newKeySet();
    private final Desk desk;
    private final Troupe troupe;
    private final Deals deals;
    private final Companies companies;
    private final MessageSource messages;

    NextStep(Desk desk, Troupe troupe, Deals deals, Companies companies, MessageSource messages) {
        this.desk = desk;
        this.troupe = troupe;
        this.deals = deals;
        this.companies = companies;
        this.messages = messages;
    }

    /**
     * What was done.
     *
     * @param step the task's key; {@code book-transport}, {@code pay}, {@code assign-credit}; {@code waits},
     *     {@code finished} or {@code by-hand} where nothing was done
     * @param as username of whoever did it, or null
     * @param sentence the same in one sentence, in the caller's language
     * @param state of the deal afterwards
     */
    record Played(String step, @Nullable String as, String sentence, String state) {}

    /**
     * Plays the next step; waits up to twelve seconds for the sandbox where it is the sandbox's move.
     *
     * @throws Refusal {@link MarketReason#NOT_OF_THE_DEMO}, {@link MarketReason#PLAYED_ALREADY} while another call plays
     */
    Played play(DealId id, Locale locale) {
        DealMoves moves = new DealMoves(desk, id.toString(), script(deals.get(id)));
        if (!inPlay.add(id.toString())) {
            throw new Refusal(MarketReason.PLAYED_ALREADY);
        }
        try {
            Played[] played = new Played[1];
            troupe.perform(staff -> played[0] = played(moves, locale));
            return played[0];
        } finally {
            inPlay.remove(id.toString());
        }
    }

    private Played played(DealMoves moves, Locale locale) {
        JsonNode before = moves.deal();
        Optional<Done> done = step(moves);
        if (done.isPresent()) {
            shortly.until(() -> isElsewhere(before, moves.deal()));
        }
        String state = moves.deal().path("state").asString();
        String otherwise = OVER.contains(state) ? "finished" : moves.byHand().isPresent() ? "by-hand" : "waits";
        String step = done.map(Done::step).orElse(otherwise);
        @Nullable String who = done.map(Done::who).or(moves::byHand).orElse(null);
        return new Played(step, done.map(Done::who).orElse(null), sentence(step, who, locale), state);
    }

    private Optional<Done> step(DealMoves moves) {
        Done[] done = new Done[1];
        patience.until(() -> {
            done[0] = moves.once().orElse(null);
            return done[0] != null || OVER.contains(moves.deal().path("state").asString());
        });
        return Optional.ofNullable(done[0]);
    }

    private static boolean isElsewhere(JsonNode before, JsonNode now) {
        return !before.path("moves").equals(now.path("moves"))
                || !before.path("state").equals(now.path("state"));
    }

    String sentence(String step, @Nullable String who, Locale locale) {
        String name = who == null ? HANSE : Player.name(who);
        String firm = who == null || Cast.player(who).orElseThrow().firm() == null
                ? HANSE
                : Player.firm(who).name();
        Object[] words = {name, firm};
        String general = messages.getMessage("demo.step.any", words, locale);
        return String.valueOf(messages.getMessage("demo.step." + step, words, general, locale));
    }

    /** The username of a person of the company with that role. */
    String person(CompanyId company, String role) {
        String name = companies.get(company).name();
        return Cast.FIRMS.stream()
                .filter(firm -> firm.name().equals(name))
                .flatMap(firm -> Cast.PLAYERS.stream()
                        .filter(player -> firm.key().equals(player.firm())
                                && player.roles().contains(role)))
                .map(Cast.Player::username)
                .findFirst()
                .orElseThrow(() -> new Refusal(MarketReason.NOT_OF_THE_DEMO));
    }

    private Script script(Deal deal) {
        OrderLine line = deal.lines().getFirst();
        int pieces = Math.max(1, line.quantity().intValue());
        return new Script(
                1,
                person(deal.buyer(), "buyer"),
                List.of(person(deal.seller(), "supplier")),
                List.of(),
                Goods.like(line.product(), line.hsCode(), BigDecimal.TEN),
                pieces,
                Twist.NONE);
    }
}
