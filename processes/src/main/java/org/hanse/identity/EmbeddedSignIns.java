package org.hanse.identity;

import java.time.Duration;
import java.util.List;
import org.hanse.kernel.PersonId;
import org.hanse.messaging.Notices;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The embedded issuer: a link by mail, for one use, under which the person chooses a password. */
@Service
class EmbeddedSignIns implements SignIns {

    private static final Duration FIRST = Duration.ofHours(72);
    private static final Duration AGAIN = Duration.ofHours(1);

    private final PasswordLinks links;
    private final Notices notices;
    private final String portal;

    EmbeddedSignIns(
            PasswordLinks links,
            Notices notices,
            @Value("${hanse.identity.address:http://localhost:8080}") String portal) {
        this.links = links;
        this.notices = notices;
        this.portal = portal;
    }

    @Override
    public void welcome(Entrant entrant) {
        mail(entrant, IdentityMail.WELCOME, FIRST);
    }

    @Override
    public void renew(Entrant entrant) {
        if (links.hasAccount(entrant.person())) {
            mail(entrant, IdentityMail.RENEW, AGAIN);
        } else {
            welcome(entrant);
        }
    }

    @Override
    public void end(PersonId person) {
        links.end(person);
    }

    private void mail(Entrant entrant, IdentityMail text, Duration lives) {
        String token = links.issue(entrant.person(), entrant.email(), lives);
        notices.mail(
                entrant.email(),
                entrant.language(),
                text,
                List.of(
                        entrant.name(),
                        entrant.company(),
                        portal + "/set-password/" + token,
                        Long.toString(lives.toHours()),
                        links.username(entrant.person(), entrant.email())),
                null);
    }
}
