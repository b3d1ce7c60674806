package org.hanse.portal.escrow;

import java.util.Map;
import java.util.UUID;
import org.hanse.escrow.statement.BankBreak;
import org.hanse.escrow.statement.Breaks;
import org.hanse.portal.workflow.TaskView;
import org.hanse.workflow.TaskRow;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What one needs to know to explain a difference between the bank's statement and our books. */
@Component
class BreakTaskView implements TaskView {

    private final Breaks breaks;

    BreakTaskView(Breaks breaks) {
        this.breaks = breaks;
    }

    @Override
    public String taskKey() {
        return "clarify-break";
    }

    @Override
    public void prepare(TaskRow task, Model model, Map<String, String> form) {
        BankBreak open = breaks.get(UUID.fromString(task.businessKey()));
        model.addAttribute("open", open);
        if (open.settledMeanwhile()) {
            form.put("outcome", BankBreak.Outcome.BOOKED_MEANWHILE.name());
        }
    }

    @Override
    public String afterwards(TaskRow task) {
        return "/finance/reconciliation";
    }
}
