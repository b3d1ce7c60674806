package org.hanse.portal.sourcing;

import jakarta.servlet.http.HttpSession;
import org.hanse.kernel.Refusal;
import org.hanse.sourcing.Guests;
import org.hanse.sourcing.SourcingReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers for a session that a guest has shown the six digits from the mail. Called as the guest. */
@Component
class GuestCodes {

    private final Guests guests;

    GuestCodes(Guests guests) {
        this.guests = guests;
    }

    boolean verified(HttpSession session) {
        return "yes".equals(session.getAttribute(mark()));
    }

    /** @throws Refusal CODE_WRONG where neither this session nor the code shows that the mail was read */
    void require(@Nullable String code, HttpSession session) {
        if (verified(session)) {
            return;
        }
        if (code == null || !guests.isCode(code)) {
            throw Refusal.of(SourcingReason.CODE_WRONG, "code");
        }
        session.setAttribute(mark(), "yes");
    }

    private String mark() {
        return "guest-" + guests.invitation().id();
    }
}
