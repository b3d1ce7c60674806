package org.hanse.sourcing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.workflow.EngineDriver;
import org.hanse.workflow.Tasks;
import org.springframework.stereotype.Component;

/** Requests whose answers have been opened: where comparison, negotiation and auction begin. */
@Component
public class OpenedRequests {

    private final Cast cast;
    private final Rfqs rfqs;
    private final Quotations quotations;
    private final Tasks tasks;
    private final EngineDriver engine;

    OpenedRequests(Cast cast, Rfqs rfqs, Quotations quotations, Tasks tasks, EngineDriver engine) {
        this.cast = cast;
        this.rfqs = rfqs;
        this.quotations = quotations;
        this.tasks = tasks;
        this.engine = engine;
    }

    /** @param suppliers in the order of their answers */
    public record Opened(RfqId rfq, Actor.Person buyer, List<Actor.Person> suppliers) {}

    /** 250 motors and 40 cables; each supplier quotes the price for both lines, delivered, from the country it sits in. */
    public Opened opened(String currency, String... prices) {
        List<SubmitQuotation> answers = new ArrayList<>();
        for (String price : prices) {
            answers.add(SubmitQuotation.of(
                    List.of(SubmitQuotation.Line.of(1, price), SubmitQuotation.Line.of(2, price)),
                    currency,
                    "DAP",
                    20));
        }
        return opened(RequestStory.MOTORS, answers);
    }

    /** The same of goods that no tariff is known of, so that what they cost at the door is a range. */
    public Opened openedOfUnknownGoods(String... prices) {
        List<SubmitQuotation> answers = new ArrayList<>();
        for (String price : prices) {
            answers.add(SubmitQuotation.of(
                    List.of(SubmitQuotation.Line.of(1, price), SubmitQuotation.Line.of(2, price)), "EUR", "EXW", 20));
        }
        return opened("Whatsit", answers);
    }

    /** One supplier an answer, from Türkiye, China and Viet Nam in turn. */
    public Opened opened(List<SubmitQuotation> answers) {
        return opened(RequestStory.MOTORS, answers);
    }

    private Opened opened(String product, List<SubmitQuotation> answers) {
        Actor.Person buyer = cast.buyerOf(cast.buyer(), "Jana Petersen", "500000.00");
        List<Actor.Person> suppliers = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            CompanyId company = i % 3 == 0 ? cast.bursa() : i % 3 == 1 ? cast.shenzhen() : cast.catLai();
            suppliers.add(cast.supplierOf(company));
        }
        RfqId rfq = Scope.as(
                buyer,
                () -> rfqs.ask(AskForQuotations.of(
                        List.of(
                                AskForQuotations.Line.of(product, "250"),
                                new AskForQuotations.Line(
                                        product + ", spare", new BigDecimal("40"), null, null, null, null, null)),
                        suppliers.stream()
                                .map(one -> AskForQuotations.Invitee.company(
                                        one.company().value()))
                                .toList())));
        engine.runDueJobs(rfq.toString());
        for (int i = 0; i < suppliers.size(); i++) {
            SubmitQuotation answer = answers.get(i);
            Scope.as(suppliers.get(i), () -> quotations.submit(rfq, answer));
        }
        engine.runDueJobs(rfq.toString());
        complete(buyer, rfq, "open-quotations", new OpenQuotations());
        return new Opened(rfq, buyer, suppliers);
    }

    /** The buyer chooses an auction. */
    public void auction(Opened opened, BeginAuction command) {
        complete(opened.buyer(), opened.rfq(), "compare-quotations", DecideQuotations.auction(command));
        engine.runDueJobs(opened.rfq().toString());
    }

    public void complete(Actor actor, RfqId rfq, String key, Object command) {
        String task = Objects.requireNonNull(Scope.as(actor, () -> tasks.openOf(rfq.toString(), key)), key)
                .taskId();
        Scope.run(actor, () -> tasks.complete(task, command));
    }
}
