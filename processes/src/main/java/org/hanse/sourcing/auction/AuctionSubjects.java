package org.hanse.sourcing.auction;

import java.util.Map;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.party.Companies;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.Rfqs;
import org.hanse.workflow.TaskContext;
import org.hanse.workflow.TaskSubject;
import org.hanse.workflow.TaskSubjects;
import org.springframework.stereotype.Component;

/** Says what the tasks of an auction are about. */
@Component
class AuctionSubjects implements TaskSubjects {

    static final String PROCESS = "reverse-auction";

    private final AuctionRows rows;
    private final Rfqs rfqs;
    private final Companies companies;

    AuctionSubjects(AuctionRows rows, Rfqs rfqs, Companies companies) {
        this.rows = rows;
        this.rfqs = rfqs;
        this.companies = companies;
    }

    @Override
    public String processKey() {
        return PROCESS;
    }

    @Override
    public TaskSubject describe(TaskContext task) {
        Rfq rfq = rfqs.get(RfqId.of(task.businessKey()));
        Auction auction = rows.latest(rfq.id()).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
        return new TaskSubject(
                rfq.reference(),
                rfq.title(),
                null,
                null,
                rfq.id().value(),
                Map.of(
                        "buyer",
                        companies.get(rfq.buyer()).name(),
                        "contact",
                        rfq.buyerContact(),
                        "deadline",
                        auction.rules().startsAt().toString(),
                        "auction",
                        auction.id().toString()));
    }
}
