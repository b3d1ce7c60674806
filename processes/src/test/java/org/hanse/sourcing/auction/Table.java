package org.hanse.sourcing.auction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.Currencies;
import org.hanse.sourcing.AuctionKind;
import org.hanse.sourcing.AuctionRanking;
import org.hanse.sourcing.AuctionSight;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Plays an auction by its rules alone; bidders are called A, B, C … and times are of one day, UTC. */
final class Table {

    static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    static final Instant START = at("13:30:00");

    private final Map<String, Entrant> entrants = new LinkedHashMap<>();
    private final List<AuctionEvent> log = new ArrayList<>();
    private final AuctionRules rules;
    private AuctionState state;

    private Table(AuctionRules rules, List<Entrant> bidders) {
        this.rules = rules;
        this.state = AuctionState.of(rules, bidders);
        bidders.forEach(one -> entrants.put(name(bidders.indexOf(one)), one));
    }

    static Table english(AuctionSight sight, String... addends) {
        return of(
                rules(AuctionKind.ENGLISH, sight, "75000.00", "250.00", null, 0, at("14:00:00"), Duration.ZERO),
                addends);
    }

    static Table japanese(String... addends) {
        return of(
                rules(
                        AuctionKind.JAPANESE,
                        AuctionSight.RANK_ONLY,
                        "75000.00",
                        "500.00",
                        null,
                        0,
                        null,
                        Duration.ofMinutes(2)),
                addends);
    }

    static Table dutch(String limit, String... addends) {
        return of(
                rules(
                        AuctionKind.DUTCH,
                        AuctionSight.BEST_PRICE,
                        "60000.00",
                        "500.00",
                        limit,
                        0,
                        null,
                        Duration.ofSeconds(30)),
                addends);
    }

    /** Opened offers are worth 75,000, 74,000, 73,000 … */
    static Table rotating(int rounds, String... addends) {
        return of(
                rules(
                        AuctionKind.ROTATING,
                        AuctionSight.BEST_PRICE,
                        "75000.00",
                        "100.00",
                        null,
                        rounds,
                        null,
                        Duration.ofMinutes(2)),
                addends);
    }

    private static Table of(AuctionRules rules, String... addends) {
        List<Entrant> bidders = new ArrayList<>();
        for (int i = 0; i < addends.length; i++) {
            bidders.add(new Entrant(new UUID(7, i), eur(addends[i]), eur((75 - i) + "000.00")));
        }
        return new Table(rules, bidders);
    }

    static AuctionRules rules(
            AuctionKind kind,
            AuctionSight sight,
            String start,
            String step,
            @Nullable String limit,
            int rounds,
            @Nullable Instant ends,
            Duration turn) {
        return new AuctionRules(
                kind,
                AuctionRanking.PRICE,
                sight,
                eur(start),
                eur(step),
                limit == null ? null : eur(limit),
                rounds,
                START,
                ends,
                turn,
                AuctionRules.SOFT_CLOSE,
                AuctionRules.MAX_EXTENSIONS);
    }

    Table allJoin() {
        entrants.keySet().forEach(this::joins);
        return this;
    }

    Table joins(String bidder) {
        take(Conduct.join(state, id(bidder), START.minusSeconds(3600)));
        return this;
    }

    Verdict bid(String time, String bidder, String price) {
        return act(time, new AuctionAct.Bid(id(bidder), eur(price), false));
    }

    Verdict sureBid(String time, String bidder, String price) {
        return act(time, new AuctionAct.Bid(id(bidder), eur(price), true));
    }

    Verdict floor(String time, String bidder, String price) {
        return act(time, new AuctionAct.StoreFloor(id(bidder), eur(price), false));
    }

    Verdict confirm(String time, String bidder, int round) {
        return act(time, new AuctionAct.Confirm(id(bidder), round));
    }

    Verdict act(String time, AuctionAct act) {
        Instant now = at(time);
        until(time);
        Verdict verdict = Conduct.act(state, act, now);
        take(verdict);
        return verdict;
    }

    Table until(String time) {
        write(Conduct.catchUp(state, at(time)));
        return this;
    }

    private void take(Verdict verdict) {
        if (verdict instanceof Verdict.Taken taken) {
            write(taken.events());
        }
    }

    private void write(List<AuctionEvent> events) {
        log.addAll(events);
        state = state.after(events);
    }

    AuctionState state() {
        return state;
    }

    List<AuctionEvent> log() {
        return log;
    }

    AuctionState replayed() {
        return AuctionState.of(rules, List.copyOf(entrants.values()), log);
    }

    UUID id(String bidder) {
        return java.util.Objects.requireNonNull(entrants.get(bidder)).id();
    }

    String standing(String bidder) {
        Standing standing = state.standings().get(id(bidder));
        return standing == null ? "none" : standing.price().getAmount().toPlainString();
    }

    /** Such as {@code B 71800.00, C 72050.00}: best first. */
    String ranking() {
        return String.join(
                ", ",
                state.order().stream()
                        .map(one -> nameOf(one) + " " + standing(nameOf(one)))
                        .toList());
    }

    String winner() {
        AuctionEvent.Closed closed = state.closed();
        return closed == null ? "running" : closed.winner() == null ? "nobody" : nameOf(closed.winner());
    }

    String nameOf(UUID id) {
        return name((int) id.getLeastSignificantBits() & 0xff);
    }

    static String name(int index) {
        return String.valueOf((char) ('A' + index));
    }

    static Money eur(String amount) {
        return Currencies.amount("EUR", amount);
    }

    static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }
}
