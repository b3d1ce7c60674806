package org.hanse.sourcing.auction;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hanse.sourcing.AuctionKind;
import org.hanse.sourcing.AuctionSight;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Works out what a seat sees of a state and of events; of which events, {@link Disclosure} decides. */
final class AuctionViews {

    private final AuctionFile file;
    private final AuctionState state;
    private final AuctionRules rules;

    AuctionViews(AuctionFile file, AuctionState state) {
        this.file = file;
        this.state = state;
        this.rules = state.rules();
    }

    AuctionView view(Seat seat, long seq, Instant serverTime) {
        UUID me = seat instanceof Seat.AtBid bid ? bid.bidder() : null;
        UnaryOperator<Money> own = level -> me == null ? level : state.price(me, level);
        Auction auction = file.auction();
        Money limit = rules.limit();
        boolean bestShown = me == null || rules.sight() == AuctionSight.BEST_PRICE;
        return new AuctionView(
                auction.id().toString(),
                auction.rfq().toString(),
                rules.kind(),
                rules.ranking(),
                rules.sight(),
                state.phase(),
                seq,
                serverTime,
                own.apply(rules.start()),
                rules.step(),
                limit == null ? null : own.apply(limit),
                rules.rounds(),
                rules.startsAt(),
                state.endsAt(),
                state.extensions(),
                rules.maxExtensions(),
                rules.softClose().toSeconds(),
                rules.turn().toSeconds(),
                auction.validityDays(),
                auction.note(),
                me == null ? state.joined().size() : state.joined().contains(me) ? 1 : 0,
                call(own),
                bestShown ? state.best().map(own).orElse(null) : null,
                me == null ? null : mine(me),
                me == null ? rows() : List.of(),
                end(me));
    }

    private AuctionView.@Nullable Call call(UnaryOperator<Money> own) {
        if (state.phase() != AuctionState.Phase.RUNNING || rules.kind() == AuctionKind.ENGLISH) {
            return null;
        }
        Money price =
                rules.kind().called() ? own.apply(state.called(state.rota().round())) : null;
        Instant ends = requireNonNull(Conduct.next(state));
        return new AuctionView.Call(state.rota().round(), price, ends);
    }

    private AuctionView.Mine mine(UUID me) {
        Bidder bidder = file.bidder(me);
        Standing standing = state.standings().get(me);
        AuctionState.Floor floor = state.floors().get(me);
        AuctionEvent.Closed closed = state.closed();
        return new AuctionView.Mine(
                state.joined().contains(me),
                bidder.addend(),
                bidder.opened(),
                bidder.charges(),
                rank(me),
                standing == null ? null : standing.price(),
                floor == null ? null : floor.price(),
                rules.sight() == AuctionSight.BEST_PRICE && bids() ? state.price(me, state.reach()) : null,
                next(me, standing),
                state.rota().confirmed().contains(me),
                out(me),
                onTurn(me),
                closed != null && me.equals(closed.winner()));
    }

    /** A called auction shows no rank before its end: it would tell who has already said yes. */
    private int rank(UUID me) {
        boolean hidden = rules.kind().called() && state.phase() != AuctionState.Phase.OVER;
        return hidden ? 0 : state.rank(me);
    }

    private boolean bids() {
        return !rules.kind().called() && state.phase() != AuctionState.Phase.OVER;
    }

    /** Where the price to reach is hidden: a step below the own price, or the start. */
    private @Nullable Money next(UUID me, @Nullable Standing standing) {
        if (!bids()) {
            return null;
        }
        if (rules.sight() == AuctionSight.BEST_PRICE || state.standings().isEmpty()) {
            return state.price(me, state.reach());
        }
        return standing == null
                ? state.price(me, rules.start())
                : standing.price().minus(rules.step());
    }

    private boolean out(UUID me) {
        boolean running = rules.kind() == AuctionKind.JAPANESE && state.phase() == AuctionState.Phase.RUNNING;
        return running && !state.rota().in().contains(me);
    }

    private boolean onTurn(UUID me) {
        return rules.kind() == AuctionKind.ROTATING
                && state.phase() == AuctionState.Phase.RUNNING
                && RotatingPlay.onTurn(state).equals(me)
                && !state.rota().used();
    }

    private List<AuctionView.Row> rows() {
        List<UUID> order = state.order();
        return file.bidders().stream()
                .sorted(java.util.Comparator.comparingInt(
                        one -> order.contains(one.id()) ? order.indexOf(one.id()) : order.size() + one.no()))
                .map(this::row)
                .toList();
    }

    private AuctionView.Row row(Bidder one) {
        Standing standing = state.standings().get(one.id());
        return new AuctionView.Row(
                one.id(),
                file.name(one.id()),
                state.joined().contains(one.id()),
                state.rank(one.id()),
                one.opened(),
                standing == null ? null : standing.price(),
                standing == null ? null : standing.level(),
                out(one.id()),
                onTurn(one.id()));
    }

    private AuctionView.@Nullable End end(@Nullable UUID me) {
        AuctionEvent.Closed closed = state.closed();
        if (closed == null) {
            return null;
        }
        UUID winner = closed.winner();
        if (winner == null) {
            return new AuctionView.End(closed.at(), closed.reason(), null, null);
        }
        boolean told = me == null || winner.equals(me);
        return new AuctionView.End(
                closed.at(),
                closed.reason(),
                me == null ? file.name(winner) : null,
                told ? state.standing(winner).price() : null);
    }

    /**
     * The events that the seat may know of, with its own numbers.
     *
     * @param before the seat's number of the last event before these
     */
    List<Happened> told(Seat seat, List<Numbered> events, long before, boolean afterwards) {
        List<Happened> told = new ArrayList<>();
        for (Numbered one : events) {
            if (Disclosure.shows(seat, rules.sight(), one.event(), afterwards)) {
                told.add(happened(seat, one, before + told.size() + 1, afterwards));
            }
        }
        return told;
    }

    private Happened happened(Seat seat, Numbered one, long number, boolean afterwards) {
        UUID me = seat instanceof Seat.AtBid bid ? bid.bidder() : null;
        AuctionLog.Line line = AuctionLog.Line.of(one);
        boolean mine = me != null && me.equals(line.bidder());
        Money price = line.price() == null ? null : Money.ofMinor(rules.currency(), line.price());
        Money level = level(line.bidder(), price);
        return new Happened(
                number,
                one.event().at(),
                line.kind(),
                who(me, line, afterwards),
                mine || me != null && me.equals(line.winner()),
                me == null || mine || level == null ? price : state.price(me, level),
                me == null || afterwards ? level : null,
                me == null || mine ? line.proxy() : null,
                line.round(),
                line.endsAt(),
                line.reason());
    }

    /** The bidders' places as the protocol shows them: names to the buyer, numbers to bidders. */
    List<Replay.Place> places(Seat seat) {
        UUID me = seat instanceof Seat.AtBid bid ? bid.bidder() : null;
        List<Replay.Place> places = new ArrayList<>();
        for (UUID one : state.order()) {
            Standing standing = state.standing(one);
            boolean readable = me == null || me.equals(one);
            places.add(new Replay.Place(
                    places.size() + 1,
                    me == null
                            ? file.name(one)
                            : Integer.toString(file.bidder(one).no()),
                    me != null && me.equals(one),
                    readable ? standing.price() : null,
                    standing.level()));
        }
        return places;
    }

    /** What a called price is already, and a bid with its bidder's addend. */
    private @Nullable Money level(@Nullable UUID bidder, @Nullable Money price) {
        return price == null || bidder == null ? price : state.level(bidder, price);
    }

    private @Nullable String who(@Nullable UUID me, AuctionLog.Line line, boolean afterwards) {
        UUID id = line.bidder() == null ? line.winner() : line.bidder();
        if (id == null || me != null && !afterwards) {
            return null;
        }
        return me == null ? file.name(id) : Integer.toString(file.bidder(id).no());
    }
}
