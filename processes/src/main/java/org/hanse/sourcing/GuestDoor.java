package org.hanse.sourcing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Secrets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the invitation that a link belongs to, as the door's system actor, for nobody is known yet. */
@Component
class GuestDoor {

    private static final Duration LIVES_ON = Duration.ofDays(30);

    private final InvitationRows invitations;
    private final Clock clock;

    GuestDoor(InvitationRows invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Whether the link was made for this purpose. */
    @Transactional(readOnly = true)
    public boolean isFor(String token, String purpose) {
        return invitations.isFor(Secrets.hash(token), purpose);
    }

    /**
     * The invitation, until 30 days after the last deadline or the end of the request.
     *
     * @throws Refusal UNKNOWN where no link is like this; LINK_OVER where its time is over
     */
    @Transactional(readOnly = true)
    public Invitation find(String token) {
        Invitation found =
                invitations.byToken(Secrets.hash(token)).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
        Instant until = invitations.lastMoment(found.rfq()).plus(LIVES_ON);
        if (!clock.instant().isBefore(until)) {
            throw new Refusal(SourcingReason.LINK_OVER, until);
        }
        return found;
    }
}
