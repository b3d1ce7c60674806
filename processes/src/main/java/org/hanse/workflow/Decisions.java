package org.hanse.workflow;

import java.util.List;
import java.util.Map;

/** Evaluates DMN tables and records each evaluation with its inputs, the table's version and its outputs. */
public interface Decisions {

    /** Evaluates; one map an applicable rule, in the table's order (hit policy FIRST or UNIQUE: at most one). */
    List<Map<String, Object>> evaluate(String key, String about, Map<String, ?> inputs);

    /** Evaluates a table of which exactly one rule must apply. @throws IllegalStateException where none or several do */
    Map<String, Object> one(String key, String about, Map<String, ?> inputs);
}
