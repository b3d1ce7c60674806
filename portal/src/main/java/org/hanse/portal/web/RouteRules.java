package org.hanse.portal.web;

import java.util.List;

/** A capability names the rules of its routes here: one bean a capability. A test compares them with what is mapped. */
public interface RouteRules {

    /** The rules, in any order. */
    List<RouteRule> rules();
}
