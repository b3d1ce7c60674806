package org.hanse.portal.workflow;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hanse.portal.web.Sentences;
import org.joda.money.Money;

/**
 * The inputs of a form that is made from a command record; labels are {@code task.<key>.<component>}, the words of an
 * enum {@code task.<key>.<component>.<CONSTANT>}.
 */
final class CommandFields {

    private CommandFields() {}

    /**
     * One input.
     *
     * @param name path of the component
     * @param kind text, decimal, date, tick, choice or area
     * @param options of a choice: value to words
     */
    record Field(String name, String label, String kind, Map<String, String> options) {}

    static List<Field> of(String taskKey, Class<?> command, Sentences sentences) {
        return Stream.of(command.getRecordComponents())
                .flatMap(component -> fields(taskKey, component, sentences))
                .toList();
    }

    private static Stream<Field> fields(String taskKey, RecordComponent component, Sentences sentences) {
        String name = component.getName();
        String key = "task." + taskKey + "." + name;
        String label = sentences.orElse(key, sentences.orElse("workflow.field." + name, name));
        Class<?> type = component.getType();
        if (type == Money.class) {
            return Stream.of(
                    new Field(name + ".amount", label, "decimal", Map.of()),
                    new Field(name + ".currency", sentences.of("workflow.field.currency"), "text", Map.of()));
        }
        if (type.isEnum()) {
            Map<String, String> options = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                String value = ((Enum<?>) constant).name();
                options.put(value, sentences.orElse(key + "." + value, value.toLowerCase(java.util.Locale.ROOT)));
            }
            return Stream.of(new Field(name, label, "choice", options));
        }
        return Stream.of(new Field(name, label, kind(name, type), Map.of()));
    }

    private static String kind(String name, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "tick";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == BigDecimal.class || type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "decimal";
        }
        return name.matches("(?i).*(note|reason|answer|comment|text)") ? "area" : "text";
    }
}
