package org.hanse.sourcing.auction;

import java.time.Instant;
import java.util.List;
import org.hanse.sourcing.AuctionKind;
import org.jspecify.annotations.Nullable;

/** The rules of one kind: what time brings about, and what an act leads to. No method changes anything. */
sealed interface Play permits EnglishPlay, JapanesePlay, DutchPlay, RotatingPlay {

    /** The rules of a kind. */
    static Play of(AuctionKind kind) {
        return switch (kind) {
            case ENGLISH -> new EnglishPlay();
            case JAPANESE -> new JapanesePlay();
            case DUTCH -> new DutchPlay();
            case ROTATING -> new RotatingPlay();
        };
    }

    /** When, at the latest, time alone does something while the auction runs; null never. */
    @Nullable
    Instant next(AuctionState running);

    /** What the start brings about beside the opening itself, at its instant. */
    List<AuctionEvent> begin(AuctionState opened, Instant at);

    /** What happens at {@link #next}. */
    List<AuctionEvent> tick(AuctionState running, Instant at);

    /** What an act leads to while the auction runs. */
    Verdict act(AuctionState running, AuctionAct act, Instant now);

    /** What an act leads to before the start. */
    default Verdict before(AuctionState announced, AuctionAct act, Instant now) {
        return Verdict.no(AuctionReason.NOT_STARTED, announced.rules().startsAt());
    }

    /** Whether somebody may still join while it runs. */
    default boolean joinsLate() {
        return false;
    }
}
