package org.hanse.integration.bank;

import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.hanse.escrow.Bank;
import org.hanse.escrow.PaymentInstruction;
import org.hanse.integration.wire.NoAnswer;
import org.hanse.integration.wire.WireLog;
import org.hanse.messaging.Sha256;
import org.springframework.stereotype.Component;

/** The bank by ISO 20022 files: an instruction becomes one pain.001 file in the folder that the bank's client empties. */
@Component
class Iso20022Bank implements Bank {

    private final ProducerTemplate template;
    private final WireLog log;
    private final Clock clock;

    Iso20022Bank(ProducerTemplate template, WireLog log, Clock clock) {
        this.template = template;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void pay(PaymentInstruction instruction) {
        byte[] file = Pain001.write(instruction, clock.instant());
        Exchange sent = template.request(BankRoutes.OUT, exchange -> {
            exchange.setProperty(BankRoutes.NAME, fileName(instruction));
            exchange.getMessage().setBody(file);
        });
        Exception failure = sent.getException();
        String outcome = failure == null ? "file written" : failure.toString();
        log.sent(PORT, "pain.001", file, null, outcome);
        if (failure != null) {
            throw new NoAnswer("The file could not be written: " + failure.getMessage(), failure);
        }
    }

    /** Made of a hash alone, so that no character of an id can lead out of the folder; the same for a second copy. */
    private static String fileName(PaymentInstruction instruction) {
        return "pain.001-"
                + Sha256.of(instruction.endToEndId().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .substring(0, 24) + ".xml";
    }
}
