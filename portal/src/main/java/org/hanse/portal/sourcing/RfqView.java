package org.hanse.portal.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Scope;
import org.hanse.sourcing.Invitation;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.RfqLine;
import org.jspecify.annotations.Nullable;

/** A request as the API shows it. Times are UTC. */
record RfqView(
        String id,
        String reference,
        String buyer,
        String title,
        String kind,
        String state,
        List<Line> lines,
        String deliverTo,
        String deliverCountry,
        LocalDate needBy,
        Instant deadline,
        @Nullable String incoterm,
        @Nullable String currency,
        String payment,
        boolean escrow,
        int validityDays,
        String note,
        int round,
        @Nullable Instant publishedAt,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable String closeReason,
        @Nullable String dealId,
        List<Asked> suppliers) {

    /** A line. */
    record Line(
            int no,
            String product,
            BigDecimal quantity,
            String unit,
            @Nullable String hsCode,
            @Nullable BigDecimal targetPrice,
            @Nullable String targetCurrency) {

        /** The line; what the buyer hopes to pay is for the buyer's own eyes. */
        static Line of(RfqLine line, boolean ours) {
            return new Line(
                    line.no(),
                    line.product(),
                    line.quantity().stripTrailingZeros(),
                    line.unit(),
                    line.hsCode(),
                    ours ? line.targetPrice() : null,
                    ours ? line.targetCurrency() : null);
        }
    }

    /** An invited supplier; a supplier sees only itself. */
    record Asked(
            UUID invitation,
            @Nullable String supplier,
            String email,
            String state,
            @Nullable Instant sentAt,
            @Nullable Instant openedAt,
            @Nullable Instant answeredAt,
            @Nullable String declineReason,
            String stage,
            @Nullable Instant deliveredAt,
            @Nullable Instant bouncedAt,
            @Nullable String bounce,
            @Nullable Instant remindedAt) {

        static Asked of(Invitation one) {
            return new Asked(
                    one.id(),
                    one.supplier() == null ? null : Objects.toString(one.supplier()),
                    one.email(),
                    lower(one.state()),
                    one.sentAt(),
                    one.openedAt(),
                    one.answeredAt(),
                    one.declineReason(),
                    one.stage(),
                    one.course().deliveredAt(),
                    one.course().bouncedAt(),
                    one.course().bounce(),
                    one.course().remindedAt());
        }
    }

    static RfqView of(Rfq rfq, List<Invitation> invitations) {
        CompanyId reader = Scope.actor().companyOrNull();
        boolean ours = rfq.buyer().equals(reader) || Scope.actor() instanceof Actor.Staff;
        return new RfqView(
                rfq.id().toString(),
                rfq.reference(),
                rfq.buyer().toString(),
                rfq.title(),
                lower(rfq.kind()),
                lower(rfq.state()),
                rfq.lines().stream().map(line -> Line.of(line, ours)).toList(),
                rfq.deliverTo(),
                rfq.deliverCountry(),
                rfq.needBy(),
                rfq.deadline(),
                rfq.incoterm() == null ? null : rfq.incoterm().name(),
                rfq.currency(),
                rfq.payment(),
                rfq.escrow(),
                rfq.validityDays(),
                rfq.note(),
                rfq.round(),
                rfq.publishedAt(),
                rfq.openedAt(),
                rfq.openedBy(),
                rfq.closeReason(),
                rfq.deal() == null ? null : rfq.deal().toString(),
                invitations.stream().map(Asked::of).toList());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
