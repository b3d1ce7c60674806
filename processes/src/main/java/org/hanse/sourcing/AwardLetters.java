package org.hanse.sourcing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.springframework.stereotype.Component;

/** Tells suppliers what became of their offers. */
@Component
class AwardLetters {

    private final InvitationRows invitations;
    private final Comparisons comparisons;
    private final AwardRows awards;
    private final Deals deals;
    private final SourcingMails mails;

    AwardLetters(
            InvitationRows invitations, Comparisons comparisons, AwardRows awards, Deals deals, SourcingMails mails) {
        this.invitations = invitations;
        this.comparisons = comparisons;
        this.awards = awards;
        this.deals = deals;
        this.mails = mails;
    }

    /** Tells each winner, and each loser the own rank and what made the difference. */
    void tell(Rfq rfq, List<Award> winners) {
        Comparison comparison = comparisons.of(rfq.id());
        List<UUID> chosen = awards.made(rfq.id()).stream().map(Award::quotation).toList();
        Comparison.Column winner =
                requireNonNull(comparison.column(winners.getFirst().quotation()));
        for (Award award : winners) {
            Comparison.Column column = requireNonNull(comparison.column(award.quotation()));
            Deal deal = deals.get(requireNonNull(award.deal()));
            Invitation invitation = invitations.get(column.offer().invitation());
            mails.won(rfq, invitation, deal.total().toString(), deal.id(), deal.reference());
        }
        List<Comparison.Column> columns = comparison.columns();
        for (Comparison.Column column : columns) {
            if (!chosen.contains(column.offer().id())) {
                Invitation invitation = invitations.get(column.offer().invitation());
                SourcingMail text = winners.size() > 1 ? SourcingMail.LOST_OTHER : difference(column, winner);
                mails.lost(rfq, invitation, column.priceRank(), columns.size(), text);
            }
        }
    }

    private static SourcingMail difference(Comparison.Column loser, Comparison.Column winner) {
        if (loser.cost() == null || !loser.cost().ranks()) {
            return SourcingMail.LOST_UNKNOWN;
        }
        if (loser.cost().low().isGreaterThan(requireNonNull(winner.cost()).low())) {
            return SourcingMail.LOST_COST;
        }
        return loser.lateDays() > winner.lateDays() ? SourcingMail.LOST_TIME : SourcingMail.LOST_OTHER;
    }
}
