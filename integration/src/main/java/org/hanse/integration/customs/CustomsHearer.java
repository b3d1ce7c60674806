package org.hanse.integration.customs;

import java.time.DateTimeException;
import org.hanse.customs.CustomsAnswer;
import org.hanse.customs.CustomsAnswers;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.messaging.HeardMessage;
import org.hanse.messaging.Hearer;
import org.hanse.messaging.Inbox;
import org.hanse.messaging.NotDeliverable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Understands what customs answers; one answer told in two notifications counts once. */
@Component
class CustomsHearer implements Hearer {

    private final ObjectProvider<CustomsAnswers> answers;
    private final Inbox inbox;

    CustomsHearer(ObjectProvider<CustomsAnswers> answers, Inbox inbox) {
        this.answers = answers;
        this.inbox = inbox;
    }

    @Override
    public String kind() {
        return "customs-answer";
    }

    @Override
    public void hear(HeardMessage message) {
        CustomsAnswer answer = read(message.body());
        if (inbox.firstTime(message, answer.messageId())) {
            answers.getObject().answered(answer);
        }
    }

    private static CustomsAnswer read(byte[] body) {
        try {
            return CustomsXml.answer(body);
        } catch (MalformedXml | DateTimeException e) {
            throw new NotDeliverable("Not an answer of customs: " + e.getMessage(), e);
        }
    }
}
