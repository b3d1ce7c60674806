package org.hanse.portal.workflow;

import java.util.Map;
import org.hanse.workflow.TaskRow;
import org.springframework.ui.Model;

/**
 * What a capability adds to the page of one kind of task: one bean a task key, only where the default does not do. The
 * template {@code tasks/<task-key>.html} may hold the fragments {@code facts} (what is needed to decide) and
 * {@code fields} (the form's inputs, named as the command's components: {@code lines[0].quantity}); without it both are
 * made from the inbox row and the command record.
 */
public interface TaskView {

    /** The user task's key. */
    String taskKey();

    /** Where the button of the list leads; a page of the capability's own may stand in for the task page. */
    default String href(TaskRow task) {
        return "/tasks/" + task.taskId();
    }

    /**
     * Adds facts to the model and first values to the form (flat: path of the component to text). A template whose facts
     * bring the page's main button along says so by the attribute {@code ownButton}.
     */
    default void prepare(TaskRow task, Model model, Map<String, String> form) {}

    /** Where the person goes once the task is done. */
    default String afterwards(TaskRow task) {
        return "/tasks";
    }
}
