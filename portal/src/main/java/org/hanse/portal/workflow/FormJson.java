package org.hanse.portal.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a command's JSON of a page's fields, whose names are paths: {@code lines[0].quantity}, {@code price.amount}. */
final class FormJson {

    private static final JsonMapper WRITER = JsonMapper.builder().build();
    private static final int MOST_ROWS = 500;

    private FormJson() {}

    /** The fields of the command: first value of each parameter; what the page itself needs is left out. */
    static Map<String, String> flat(Map<String, String[]> parameters) {
        Map<String, String> flat = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith("_") && name.length() > 1 && !name.startsWith("_csrf")) {
                flat.putIfAbsent(name.substring(1), "false");
            } else if (!name.startsWith("_") && !name.equals("lang") && values.length > 0) {
                flat.put(name, values[0]);
            }
        });
        return flat;
    }

    /** The JSON for a record. Empty fields are left out, so that the record's own constraints speak. */
    static String tree(Map<String, String> flat) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(flat).forEach((path, value) -> {
            if (!value.isBlank()) {
                put(root, path, value.strip());
            }
        });
        return WRITER.writeValueAsString(root);
    }

    private static void put(ObjectNode root, String path, String value) {
        JsonNode at = root;
        String[] steps = path.replace("[", ".[").split("\\.");
        for (int i = 0; i < steps.length; i++) {
            @Nullable String following = i + 1 < steps.length ? steps[i + 1] : null;
            at = step(at, steps[i], following, value, path);
        }
    }

    private static JsonNode step(JsonNode at, String step, @Nullable String following, String value, String path) {
        JsonNode child = following == null
                ? JsonNodeFactory.instance.stringNode(value)
                : following.startsWith("[")
                        ? JsonNodeFactory.instance.arrayNode()
                        : JsonNodeFactory.instance.objectNode();
        if (at instanceof ArrayNode rows && step.startsWith("[")) {
            int index = index(step, path);
            while (rows.size() <= index) {
                rows.addNull();
            }
            if (rows.get(index).isNull()) {
                rows.set(index, child);
            }
            return rows.get(index);
        }
        if (at instanceof ObjectNode fields && !step.startsWith("[")) {
            if (!fields.has(step)) {
                fields.set(step, child);
            }
            return fields.get(step);
        }
        throw Refusal.of(KernelReason.INVALID_FIELD, path);
    }

    private static int index(String step, String path) {
        try {
            int index = Integer.parseInt(step.substring(1, step.length() - 1));
            if (index >= 0 && index < MOST_ROWS) {
                return index;
            }
        } catch (NumberFormatException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, path).because(e);
        }
        throw Refusal.of(KernelReason.INVALID_FIELD, path);
    }
}
