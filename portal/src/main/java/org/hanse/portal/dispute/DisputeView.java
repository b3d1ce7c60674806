package org.hanse.portal.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hanse.dispute.Dispute;
import org.hanse.dispute.Outcome;
import org.hanse.dispute.Statement;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A dispute, for programs. */
record DisputeView(
        String id,
        String reference,
        String deal,
        String buyer,
        String seller,
        Money disputed,
        String reason,
        String state,
        Instant openedAt,
        Instant dueAt,
        @Nullable String how,
        @Nullable Money buyerPart,
        @Nullable Money supplierPart,
        @Nullable Instant executedAt,
        @Nullable Instant appealUntil,
        List<Statement> statements) {

    static DisputeView of(Dispute dispute, List<Statement> statements) {
        Outcome outcome = dispute.outcome();
        Dispute.How how = dispute.how();
        return new DisputeView(
                dispute.id().toString(),
                dispute.reference(),
                dispute.deal().toString(),
                dispute.buyer().toString(),
                dispute.seller().toString(),
                dispute.disputed(),
                dispute.reason(),
                dispute.state().name().toLowerCase(Locale.ROOT),
                dispute.openedAt(),
                dispute.dueAt(),
                how == null ? null : how.name().toLowerCase(Locale.ROOT),
                outcome == null ? null : outcome.buyerPart(),
                outcome == null ? null : outcome.supplierPart(),
                dispute.executedAt(),
                dispute.appealUntil(),
                statements);
    }
}
