package org.hanse.sourcing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hanse.messaging.Fate;
import org.hanse.messaging.Notifier;
import org.springframework.stereotype.Component;

/** Notes at each invitation whether its mail was taken or came back. */
@Component
class InvitationFate implements Fate {

    private final InvitationRows invitations;
    private final InvitationCare care;

    InvitationFate(InvitationRows invitations, InvitationCare care) {
        this.invitations = invitations;
        this.care = care;
    }

    @Override
    public String kind() {
        return Notifier.MAIL;
    }

    @Override
    public void delivered(List<String> keys, Instant at) {
        invitations.delivered(keys, Objects.requireNonNull(RfqRows.at(at)));
    }

    @Override
    public void undeliverable(String key, String why) {
        invitations.byMail(key).ifPresent(one -> care.cameBack(one, why));
    }
}
