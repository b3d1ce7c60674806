package org.hanse.portal.sourcing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.AuctionKind;
import org.hanse.sourcing.auction.AuctionState;
import org.hanse.sourcing.auction.AuctionView;
import org.hanse.sourcing.auction.CloseReason;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sentence that opens an auction's page: whose move, what, by when. */
@Component
class AuctionMoves {

    private final Sentences sentences;
    private final Figures figures;
    private final AuctionWords words;

    AuctionMoves(Sentences sentences, Figures figures, AuctionWords words) {
        this.sentences = sentences;
        this.figures = figures;
        this.words = words;
    }

    String of(AuctionView view) {
        AuctionView.Mine mine = view.mine();
        return mine == null ? buyers(view) : bidders(view, mine);
    }

    /** When the next thing happens by itself; null after the end. */
    static @Nullable Instant until(AuctionView view) {
        AuctionView.Call call = view.call();
        return switch (view.phase()) {
            case ANNOUNCED -> view.startsAt();
            case RUNNING -> call == null ? view.endsAt() : call.endsAt();
            case OVER -> null;
        };
    }

    private String buyers(AuctionView view) {
        AuctionView.End end = view.end();
        if (end != null) {
            return end.winner() == null
                    ? say("buyer.nobody", sentences.of("auction.closed." + end.reason()))
                    : say("buyer.over", end.winner(), figures.money(end.price()));
        }
        return view.phase() == AuctionState.Phase.ANNOUNCED
                ? say(
                        "buyer.announced",
                        time(view),
                        view.joined(),
                        view.bidders().size())
                : say("buyer.running", time(view));
    }

    private String bidders(AuctionView view, AuctionView.Mine mine) {
        return switch (view.phase()) {
            case ANNOUNCED -> say(mine.joined() ? "wait" : "accept", time(view));
            case RUNNING -> mine.joined() ? running(view, mine) : notIn(view);
            case OVER -> over(requireNonNull(view.end()), mine);
        };
    }

    private String notIn(AuctionView view) {
        return joinsLate(view) ? say("accept-late", time(view)) : say("missed");
    }

    /** Whether somebody may still come while it runs. */
    static boolean joinsLate(AuctionView view) {
        return view.kind() == AuctionKind.ENGLISH || view.kind() == AuctionKind.DUTCH;
    }

    private String running(AuctionView view, AuctionView.Mine mine) {
        return switch (view.kind()) {
            case ENGLISH -> english(view, mine);
            case ROTATING -> mine.onTurn() ? say("turn", time(view), mine.rank()) : say("others-turn", mine.rank());
            case DUTCH -> say("take", time(view), called(view));
            case JAPANESE ->
                mine.out() ? say("out") : say(mine.confirmed() ? "said-yes" : "say-yes", time(view), called(view));
        };
    }

    private String english(AuctionView view, AuctionView.Mine mine) {
        if (mine.rank() == 1) {
            return say("lead", time(view));
        }
        Money reach = mine.reach();
        if (mine.price() == null) {
            return say("first-bid", time(view), figures.money(mine.next()));
        }
        return reach == null
                ? say("behind", time(view), mine.rank())
                : say("reach", time(view), mine.rank(), figures.money(reach));
    }

    private String over(AuctionView.End end, AuctionView.Mine mine) {
        if (end.reason() == CloseReason.CALLED_OFF) {
            return say("called-off");
        }
        if (mine.won()) {
            return say("won", figures.money(mine.price()));
        }
        return mine.price() == null ? say("no-bid") : say("over", mine.rank(), figures.money(mine.price()));
    }

    private String called(AuctionView view) {
        AuctionView.Call call = view.call();
        return call == null ? "" : figures.money(call.price());
    }

    private String time(AuctionView view) {
        return words.time(until(view));
    }

    private String say(String key, Object... arguments) {
        return sentences.of("auction.move." + key, arguments);
    }
}
