package org.hanse.sourcing;

import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;

/** What the acting person, program or part of Hanse is called. */
final class Names {

    private Names() {}

    static String acting() {
        return switch (Scope.actor()) {
            case Actor.Person person -> person.name();
            case Actor.Staff staff -> staff.name();
            case Actor.Guest guest -> guest.name();
            case Actor.Machine machine -> machine.clientId();
            case Actor.System system -> "Hanse";
        };
    }
}
