package org.hanse.integration.customs;

import java.nio.charset.StandardCharsets;
import org.hanse.customs.CustomsAuthority;
import org.hanse.customs.Declaration;
import org.hanse.customs.QueryReply;
import org.hanse.integration.wire.HttpAnswer;
import org.hanse.integration.wire.HttpWire;
import org.hanse.integration.wire.NoAnswer;
import org.hanse.messaging.NotDeliverable;
import org.springframework.stereotype.Component;

/** The customs authority over HTTP: it takes a declaration with 202 and answers later; a second copy is a 409. */
@Component
class XmlCustoms implements CustomsAuthority {

    static final String DECLARATIONS = "customs-declarations";
    static final String REPLIES = "customs-replies";

    private static final int KNOWN_ALREADY = 409;

    private final HttpWire wire;

    XmlCustoms(HttpWire wire) {
        this.wire = wire;
    }

    @Override
    public void lodge(Declaration declaration) {
        send(DECLARATIONS, LODGE, CustomsXml.declaration(declaration));
    }

    @Override
    public void reply(QueryReply reply) {
        send(REPLIES, REPLY, CustomsXml.reply(reply));
    }

    private void send(String route, String kind, byte[] body) {
        HttpAnswer answer = wire.send(route, PORT, kind, body);
        if (answer.ok() || answer.status() == KNOWN_ALREADY) {
            return;
        }
        String words = "HTTP " + answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.refused()) {
            throw new NotDeliverable("Customs does not take it: " + words);
        }
        throw new NoAnswer(words, null);
    }
}
