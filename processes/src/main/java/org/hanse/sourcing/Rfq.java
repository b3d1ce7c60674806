package org.hanse.sourcing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.RfqId;
import org.hanse.pricing.Incoterm;
import org.jspecify.annotations.Nullable;

/**
 * A request for quotations as it stands.
 *
 * @param buyerPerson who wrote it, or null where a program did
 * @param deadline answers are valid before this instant (UTC)
 * @param deadlineZone the buyer's time zone
 * @param round 0 for the first answers, then the number of the latest negotiation round
 * @param leavesAt until then it can be taken back
 */
public record Rfq(
        RfqId id,
        String reference,
        CompanyId buyer,
        @Nullable UUID buyerPerson,
        String buyerContact,
        String buyerEmail,
        String title,
        RfqKind kind,
        RfqState state,
        List<RfqLine> lines,
        String deliverTo,
        String deliverCountry,
        LocalDate needBy,
        Instant deadline,
        ZoneId deadlineZone,
        @Nullable Incoterm incoterm,
        @Nullable String currency,
        String payment,
        boolean escrow,
        int validityDays,
        String note,
        int round,
        @Nullable Instant leavesAt,
        @Nullable Instant publishedAt,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        @Nullable DealId deal,
        Instant createdAt) {

    public Rfq {
        lines = List.copyOf(lines);
    }

    /**
     * Until when suppliers may ask: a day before the deadline, or when three quarters of the time are over where that is
     * later, so that every answer still reaches all in time (UTC).
     */
    public Instant questionsUntil() {
        Instant begin = publishedAt == null ? createdAt : publishedAt;
        Duration quarter = Duration.between(begin, deadline).dividedBy(4);
        Duration day = Duration.ofDays(1);
        return deadline.minus(quarter.compareTo(day) < 0 ? quarter : day);
    }

    /** The place of delivery on one line. */
    public String deliverToLine() {
        return deliverTo.replace("\n", ", ");
    }

    /** The town of delivery: the last part of the address without its postal code. */
    public String deliverToTown() {
        String line = deliverToLine();
        return line.substring(line.lastIndexOf(',') + 1).strip().replaceFirst("^[0-9][0-9A-Z -]*\\s+", "");
    }

    /** The line with this number, or null. */
    public @Nullable RfqLine line(int no) {
        return lines.stream().filter(line -> line.no() == no).findFirst().orElse(null);
    }
}
