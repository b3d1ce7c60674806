package org.hanse.sourcing;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.hanse.messaging.Notices;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What people of a sealed tender are told by mail. Before the deadline every invited supplier gets the same mails. */
@Component
class SealedMails {

    private final Notices notices;
    private final String portal;

    SealedMails(Notices notices, @Value("${hanse.identity.address:http://localhost:8080}") String portal) {
        this.notices = notices;
        this.portal = portal;
    }

    /** The time will be over; who has sealed already need do nothing, and nobody looks who has. */
    void remind(Rfq rfq, Invitation invitation) {
        tell(
                invitation,
                SealedMail.REMINDER,
                rfq.title(),
                SourcingMails.when(rfq.deadline(), invitation.timeZone(), invitation.language()),
                rfq.reference());
    }

    /** The time is over: the root over all receipts, to keep. */
    void closed(Rfq rfq, Invitation invitation, int size, byte[] root) {
        tell(
                invitation,
                SealedMail.CLOSED,
                rfq.title(),
                HexFormat.of().formatHex(root),
                Integer.toString(size),
                rfq.reference());
    }

    /** Opened, by whom, what was found in the own envelope, where to prove it. */
    void opened(Rfq rfq, Invitation invitation, String by, String outcome) {
        tell(
                invitation,
                SealedMail.opened(outcome),
                rfq.title(),
                by,
                portal + "/rfqs/" + rfq.id() + "/envelope",
                rfq.reference());
    }

    private void tell(Invitation to, SealedMail template, String... arguments) {
        if (!to.email().isBlank()) {
            Locale language = to.language();
            List<String> languages = "zh".equals(language.getLanguage()) ? List.of("zh-CN", "en") : List.of("en");
            notices.mail(to.email(), languages, template, List.of(arguments), null);
        }
    }
}
