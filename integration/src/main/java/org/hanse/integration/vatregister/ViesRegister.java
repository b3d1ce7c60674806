package org.hanse.integration.vatregister;

import java.util.Map;
import org.hanse.integration.wire.HttpAnswer;
import org.hanse.integration.wire.HttpWire;
import org.hanse.integration.wire.NoAnswer;
import org.hanse.messaging.Inbox;
import org.hanse.tax.VatQuestion;
import org.hanse.tax.VatRegister;
import org.springframework.stereotype.Component;

/** Asks VIES; what it answers, a fault included, goes into the inbox under the question's id. What is none is asked again. */
@Component
class ViesRegister implements VatRegister {

    static final String ROUTE = "vies";
    static final String KIND = "vies-answer";

    private final HttpWire wire;
    private final Inbox inbox;

    ViesRegister(HttpWire wire, Inbox inbox) {
        this.wire = wire;
        this.inbox = inbox;
    }

    @Override
    public void check(VatQuestion question) {
        HttpAnswer answer = wire.send(ROUTE, PORT, "vies-question", ViesSoap.question(question));
        if (!ViesSoap.isAnswer(answer.body())) {
            throw new NoAnswer("HTTP " + answer.status() + " without an answer of VIES", null);
        }
        inbox.receive(
                PORT,
                question.questionId(),
                KIND,
                Map.of("question", question.questionId(), "prefix", question.prefix(), "number", question.number()),
                answer.body());
    }
}
