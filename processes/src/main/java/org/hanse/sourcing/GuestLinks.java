package org.hanse.sourcing;

import org.hanse.kernel.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links for later mails to the invited. The first link's secret is kept nowhere, so each mail carries one of its own. */
@Component
class GuestLinks {

    private final InvitationRows invitations;
    private final RfqRows rows;

    GuestLinks(InvitationRows invitations, RfqRows rows) {
        this.invitations = invitations;
        this.rows = rows;
    }

    /** The secret of one more link to this invitation. */
    String another(Invitation one) {
        return another(one, null);
    }

    /** The same for one purpose: what that is asks for no six digits, since the link went to the invited address alone. */
    String another(Invitation one, @Nullable String purpose) {
        String token = Secrets.link();
        invitations.link(one, Secrets.hash(token), purpose, rows.now());
        return token;
    }
}
