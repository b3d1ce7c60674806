package org.hanse.sourcing;

import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Secrets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the invitation that a link belongs to, as the door's system actor, for nobody is known yet. */
@Component
class GuestDoor {

    private final InvitationRows invitations;

    GuestDoor(InvitationRows invitations) {
        this.invitations = invitations;
    }

    /** The invitation. @throws Refusal UNKNOWN where no link is like this */
    @Transactional(readOnly = true)
    public Invitation find(String token) {
        return invitations.byToken(Secrets.hash(token)).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }
}
