package org.hanse.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hanse.kernel.Actor;

/** Knows for whom somebody stands in while that one is away. The room that knows the people brings the one bean. */
public interface StandIns {

    /**
     * Somebody who is away now, and for whom the actor stands in.
     *
     * @param roles what the actor holds only because of that, beside the own roles
     */
    record Away(UUID person, String name, Set<String> roles) {
        public Away {
            roles = Set.copyOf(roles);
        }

        /** Whether a task comes to the actor because this one is away. */
        boolean brings(TaskRow task) {
            return person.equals(task.assignee()) || task.assignee() == null && roles.contains(task.role());
        }
    }

    /** All for whom the actor stands in now; empty for whoever is no person of a company. */
    List<Away> of(Actor actor);

    /** For whom of these the task is done, if it is. */
    static Optional<Away> broughtBy(List<Away> away, TaskRow task) {
        return away.stream().filter(one -> one.brings(task)).findFirst();
    }
}
