package org.hanse.portal.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.AskForQuotations;
import org.hanse.sourcing.Quotations;
import org.hanse.sourcing.RfqState;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.SubmitQuotation;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Do this first: three answers to open, where the cheapest price is not the cheapest at the door. */
@Component
@Profile("demo")
class MotorRequest implements Story {

    private static final String PRODUCT = "Stepper motor NEMA 23, 2.8 Nm, 24 V";

    private final Rfqs rfqs;
    private final Quotations quotations;
    private final Chairs chairs;

    MotorRequest(Rfqs rfqs, Quotations quotations, Chairs chairs) {
        this.rfqs = rfqs;
        this.quotations = quotations;
        this.chairs = chairs;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String key() {
        return "motors";
    }

    @Override
    public Set<String> firms() {
        return Set.of("travekran", "yunling", "ege", "catlai");
    }

    @Override
    public String tell() {
        RfqId id = chairs.as(
                "jana",
                () -> rfqs.ask(AskForQuotations.of(
                        List.of(AskForQuotations.Line.of(PRODUCT, "250")),
                        Stream.of("chen", "elif", "lan")
                                .map(who -> AskForQuotations.Invitee.company(chairs.company(who)))
                                .toList())));
        answer(id, "chen", "125.00", "CNY", "EXW", 25);
        answer(id, "elif", "17.60", "EUR", "DAP", 20);
        answer(id, "lan", "18.90", "USD", "FOB", 30);
        chairs.soon("jana", () -> ready(id));
        return "/rfqs/" + id;
    }

    private boolean ready(RfqId id) {
        if (rfqs.get(id).state() != RfqState.READY) {
            throw new Refusal(KernelReason.CHANGED_MEANWHILE);
        }
        return true;
    }

    private void answer(RfqId id, String who, String price, String currency, String term, int days) {
        chairs.soon(
                who,
                () -> quotations.submit(
                        id, SubmitQuotation.of(List.of(SubmitQuotation.Line.of(1, price)), currency, term, days)));
    }
}
