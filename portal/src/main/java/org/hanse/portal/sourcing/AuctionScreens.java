package org.hanse.portal.sourcing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.AuctionKind;
import org.hanse.sourcing.auction.AuctionState.Phase;
import org.hanse.sourcing.auction.AuctionView;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes out how an auction stands, for the reader whose language and zone are set. */
@Component
class AuctionScreens {

    private static final String NONE = "–";

    private final AuctionMoves moves;
    private final AuctionWords words;
    private final Figures figures;
    private final Sentences sentences;

    AuctionScreens(AuctionMoves moves, AuctionWords words, Figures figures, Sentences sentences) {
        this.moves = moves;
        this.words = words;
        this.figures = figures;
        this.sentences = sentences;
    }

    AuctionScreen of(AuctionView view) {
        AuctionView.Mine mine = view.mine();
        AuctionView.Call call = view.call();
        Instant until = AuctionMoves.until(view);
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, Boolean> flags = new LinkedHashMap<>();
        fields.put("move", moves.of(view));
        fields.put("until", words.time(until));
        fields.put("best", shown(view.best()));
        fields.put("extensions", sentences.of("auction.extensions", view.extensions(), view.maxExtensions()));
        fields.put("called", call == null ? NONE : shown(call.price()));
        fields.put("round", call == null ? NONE : Integer.toString(call.round()));
        fields.put(
                "joined",
                sentences.of("auction.joined", view.joined(), view.bidders().size()));
        flags.put("extended", view.extensions() > 0);
        flags.put("open", view.phase() != Phase.OVER);
        if (mine != null) {
            own(view, mine, fields, flags);
        }
        return new AuctionScreen(
                view.seq(),
                view.serverTime().toEpochMilli(),
                view.phase().name(),
                until == null ? null : until.toEpochMilli(),
                next(mine),
                call == null ? 0 : call.round(),
                fields,
                flags,
                view.bidders().stream().map(one -> row(view, one)).toList());
    }

    private void own(AuctionView view, AuctionView.Mine mine, Map<String, String> fields, Map<String, Boolean> flags) {
        boolean running = view.phase() == Phase.RUNNING && mine.joined();
        boolean english = view.kind() == AuctionKind.ENGLISH;
        fields.put("rank", mine.rank() == 0 ? NONE : Integer.toString(mine.rank()));
        fields.put("price", shown(mine.price()));
        fields.put("floor", shown(mine.floor()));
        fields.put("reach", shown(mine.reach()));
        flags.put("leads", mine.rank() == 1);
        flags.put("behind", mine.rank() > 1);
        flags.put("accepts", !mine.joined() && (view.phase() == Phase.ANNOUNCED || late(view)));
        flags.put("bids", running && (english ? mine.rank() != 1 : mine.onTurn()));
        flags.put("floors", english && mine.joined() && view.phase() != Phase.OVER);
        flags.put("floor", mine.floor() != null);
        flags.put("reach", mine.reach() != null);
        flags.put("confirms", running && view.kind().called() && !mine.confirmed() && !mine.out());
    }

    private static boolean late(AuctionView view) {
        return view.phase() == Phase.RUNNING && AuctionMoves.joinsLate(view);
    }

    private static @Nullable String next(AuctionView.@Nullable Mine mine) {
        Money next = mine == null ? null : mine.next();
        return next == null ? null : next.getAmount().toPlainString();
    }

    private AuctionScreen.Row row(AuctionView view, AuctionView.Row one) {
        String word = one.out() ? "out" : one.onTurn() ? "on-turn" : one.joined() ? "in" : "not-in";
        return new AuctionScreen.Row(
                one.rank() == 0 ? NONE : Integer.toString(one.rank()),
                one.supplier(),
                figures.money(one.opened()),
                shown(one.price()),
                shown(one.level()),
                sentences.of("auction.bidder." + word),
                one.rank() == 1 && view.best() != null);
    }

    private String shown(@Nullable Money money) {
        return money == null ? NONE : figures.money(money);
    }

    /** The rules as they are read, label by label. */
    List<Map.Entry<String, String>> rules(AuctionView view) {
        Map<String, String> rules = new LinkedHashMap<>();
        AuctionKind kind = view.kind();
        put(rules, "kind", sentences.of("auction.kind." + kind + ".how"));
        if (kind != AuctionKind.ROTATING) {
            put(rules, kind.called() ? "first-price" : "start", figures.money(view.start()));
        }
        put(rules, kind.called() ? "move" : "step", figures.money(view.step()));
        put(rules, "limit", view.limit() == null ? "" : figures.money(view.limit()));
        put(rules, "rounds", view.rounds() == 0 ? "" : Integer.toString(view.rounds()));
        put(rules, "starts", figures.dateTime(view.startsAt()));
        boolean planned = view.endsAt() != null && view.phase() == Phase.ANNOUNCED;
        put(rules, "ends", planned ? words.time(view.endsAt()) : "");
        put(rules, "turn", view.turnSeconds() == 0 ? "" : sentences.of("auction.seconds", view.turnSeconds()));
        if (kind == AuctionKind.ENGLISH) {
            put(rules, "soft-close", sentences.of("auction.soft-close", view.softCloseSeconds(), view.maxExtensions()));
        }
        put(rules, "sight", sentences.of("auction.sight." + view.sight()));
        put(rules, "ranking", sentences.of("auction.ranking." + view.ranking()));
        AuctionView.Mine mine = view.mine();
        if (mine != null && !mine.addend().isZero()) {
            put(rules, "addend", figures.money(mine.addend()));
        }
        if (mine != null && mine.charges().isPositive()) {
            put(rules, "charges", figures.money(mine.charges()));
        }
        put(rules, "validity", sentences.of("auction.days", view.validityDays()));
        put(rules, "note", view.note());
        return List.copyOf(rules.entrySet());
    }

    private void put(Map<String, String> rules, String key, String value) {
        if (!value.isEmpty()) {
            rules.put(sentences.of("auction.rule." + key), value);
        }
    }
}
