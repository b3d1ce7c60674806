package org.hanse.portal.workflow;

import java.util.List;
import java.util.Set;

/** The role's main action, offered beside the list: where a person starts when nothing waits. */
record Starters(String key, String href) {

    private static final String ASK = "workflow.start.ask";

    static List<Starters> of(Set<String> roles) {
        if (roles.contains("buyer")) {
            return List.of(new Starters(ASK, "/rfqs/new"));
        }
        if (roles.contains("supplier")) {
            return List.of(new Starters("workflow.start.deals", "/deals"));
        }
        return roles.contains("operator")
                ? List.of(new Starters("workflow.start.exchanges", "/exchanges"))
                : List.of(new Starters("workflow.start.companies", "/companies"));
    }
}
