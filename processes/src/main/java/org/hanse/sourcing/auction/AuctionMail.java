package org.hanse.sourcing.auction;

import org.hanse.messaging.MailText;

/** What auctions write to bidders and buyers. */
enum AuctionMail implements MailText {
    /** To a bidder: an auction will be held. */
    ANNOUNCED("announced"),
    /** To a bidder who has not accepted the rules yet. */
    REMINDER("reminder"),
    /** To a bidder: how it ended for him. */
    OVER("over"),
    /** To a bidder: it was called off. */
    CALLED_OFF("called-off"),
    /** To the buyer: it is over. */
    BUYER_OVER("buyer-over"),
    /** To the buyer: no bid counts. */
    BUYER_NOBODY("buyer-nobody");

    private final String text;

    AuctionMail(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
