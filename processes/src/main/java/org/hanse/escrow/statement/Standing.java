package org.hanse.escrow.statement;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How our books stand to the bank's in one currency.
 *
 * @param statements the newest compared statement of each account
 * @param bank the closing balances of these
 * @param books what our mirror of the accounts holds now
 * @param inFlight what of it was booked after the statements' end, and is on none of them
 * @param inFlightCount how many bookings that are
 * @param openBreaks how many differences nobody has explained
 * @param oldestBreak since when the oldest of them is known, or null
 */
public record Standing(
        String currency,
        List<Newest> statements,
        Money bank,
        Money books,
        Money inFlight,
        int inFlightCount,
        int openBreaks,
        @Nullable Instant oldestBreak) {

    /** A statement. @param to the end of the time that it covers */
    public record Newest(String account, long sequence, Instant to, Money closing) {}

    /** In one word. */
    public enum Verdict {
        /** No statement was compared yet. */
        NO_STATEMENT,
        /** To the cent. */
        AGREES,
        /** They differ, and a person has said why. */
        EXPLAINED,
        /** They differ. */
        BREAKS
    }

    /** What the bank has more than our books of the same moment. */
    public Money difference() {
        return bank.minus(books.minus(inFlight));
    }

    /** Whether they agree. */
    public Verdict verdict() {
        if (statements.isEmpty()) {
            return Verdict.NO_STATEMENT;
        }
        if (openBreaks > 0) {
            return Verdict.BREAKS;
        }
        return difference().isZero() ? Verdict.AGREES : Verdict.EXPLAINED;
    }
}
