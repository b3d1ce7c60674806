package org.hanse.integration.vatregister;

import java.util.Map;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.messaging.HeardMessage;
import org.hanse.messaging.Hearer;
import org.hanse.messaging.NotDeliverable;
import org.hanse.tax.VatAnswers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Understands what VIES answered. */
@Component
class ViesHearer implements Hearer {

    private final ObjectProvider<VatAnswers> answers;

    ViesHearer(ObjectProvider<VatAnswers> answers) {
        this.answers = answers;
    }

    @Override
    public String kind() {
        return ViesRegister.KIND;
    }

    @Override
    public void hear(HeardMessage message) {
        Map<String, String> asked = message.headers();
        try {
            answers.getObject()
                    .answered(ViesSoap.answer(
                            message.body(),
                            asked.getOrDefault("question", message.messageId()),
                            asked.getOrDefault("prefix", ""),
                            asked.getOrDefault("number", ""),
                            message.receivedAt()));
        } catch (MalformedXml e) {
            throw new NotDeliverable("Not an answer of VIES: " + e.getMessage(), e);
        }
    }
}
