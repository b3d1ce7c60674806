package org.hanse.portal.deal;

import java.util.function.Supplier;
import org.hanse.deal.DealReason;
import org.hanse.kernel.Refusal;
import org.hanse.portal.web.Patience;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A program's acts on a deal, each through the one door of its task; a call waits a moment for the step before it. */
@Component
public class DealActs {

    private final Tasks tasks;
    private final Patience patience;

    DealActs(Tasks tasks, Patience patience) {
        this.tasks = tasks;
        this.patience = patience;
    }

    /** Completes the open task of the key; refused where it is not, or not any more, this actor's move. */
    public void complete(String businessKey, String taskKey, Object command) {
        Supplier<@Nullable TaskRow> open = () -> tasks.openOf(businessKey, taskKey);
        patience.until(() -> open.get() != null);
        TaskRow task = open.get();
        if (task == null) {
            throw new Refusal(DealReason.NOT_IN_THIS_STATE);
        }
        tasks.complete(task.taskId(), command);
    }
}
