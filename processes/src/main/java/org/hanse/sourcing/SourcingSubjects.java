package org.hanse.sourcing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hanse.kernel.RfqId;
import org.hanse.party.Companies;
import org.hanse.workflow.TaskContext;
import org.hanse.workflow.TaskSubject;
import org.hanse.workflow.TaskSubjects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what the tasks of a request are about. */
@Component
class SourcingSubjects implements TaskSubjects {

    private final RfqRows rows;
    private final QuotationRows quotations;
    private final InvitationRows invitations;
    private final Companies companies;
    private final Awards awards;

    SourcingSubjects(
            RfqRows rows, QuotationRows quotations, InvitationRows invitations, Companies companies, Awards awards) {
        this.rows = rows;
        this.quotations = quotations;
        this.invitations = invitations;
        this.companies = companies;
        this.awards = awards;
    }

    @Override
    public String processKey() {
        return Rfqs.PROCESS;
    }

    @Override
    public TaskSubject describe(TaskContext task) {
        Rfq rfq = rows.get(RfqId.of(task.businessKey()));
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("buyer", companies.get(rfq.buyer()).name());
        arguments.put("contact", rfq.buyerContact());
        arguments.put("deadline", rfq.deadline().toString());
        if ("open-quotations".equals(task.taskKey())) {
            arguments.put("answered", Long.toString(answered(rfq)));
            arguments.put("invited", Integer.toString(invitations.of(rfq.id()).size()));
        }
        return new TaskSubject(
                rfq.reference(), rfq.title(), amount(task, rfq), null, rfq.id().value(), arguments);
    }

    private @Nullable Money amount(TaskContext task, Rfq rfq) {
        if (!"approve-award".equals(task.taskKey())) {
            return null;
        }
        return awards.committed(rfq.id()).orElse(null);
    }

    private long answered(Rfq rfq) {
        return quotations.versions(rfq.id()).stream()
                .filter(version -> !version.withdrawn())
                .map(QuotationRows.Version::invitation)
                .distinct()
                .count();
    }
}
