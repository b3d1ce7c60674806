package org.hanse.sourcing.auction;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.hanse.messaging.Notices;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.sourcing.Invitation;
import org.hanse.sourcing.Rfq;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What auctions tell people by mail. No price stands in a mail but the reader's own. */
@Component
class AuctionMails {

    private final Notices notices;
    private final Companies companies;
    private final String portal;

    AuctionMails(
            Notices notices,
            Companies companies,
            @Value("${hanse.identity.address:http://localhost:8080}") String portal) {
        this.notices = notices;
        this.companies = companies;
        this.portal = portal;
    }

    void bidder(AuctionMail text, Auction auction, Rfq rfq, Invitation to, String own) {
        if (to.email().isBlank()) {
            return;
        }
        boolean chinese = "zh".equals(to.language().getLanguage());
        List<String> arguments = List.of(
                rfq.buyerContact(),
                companies.get(rfq.buyer()).name(),
                rfq.title(),
                when(auction.rules().startsAt(), to),
                portal + "/auctions/" + auction.id(),
                rfq.reference(),
                own);
        notices.mail(to.email(), chinese ? List.of("zh-CN", "en") : List.of("en"), text, arguments, null);
    }

    void buyer(AuctionMail text, Auction auction, Rfq rfq) {
        Company buyer = companies.get(rfq.buyer());
        notices.mail(
                rfq.buyerEmail(),
                buyer.language().toLanguageTag(),
                text,
                List.of(rfq.reference(), rfq.title(), portal + "/auctions/" + auction.id()),
                null);
    }

    private static String when(Instant at, Invitation reader) {
        String zone = reader.timeZone().getId();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(reader.language())
                        .format(at.atZone(reader.timeZone()))
                + " (" + zone.substring(zone.indexOf('/') + 1).replace('_', ' ') + ")";
    }
}
