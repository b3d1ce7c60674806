package org.hanse.portal.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.web.servlet.support.BindStatus;
import org.springframework.web.servlet.support.RequestContext;

/** Reads for templates what is wrong in the model attribute {@code form}. */
@Component("formErrors")
public class FormErrors {

    /** One line of the summary on top. */
    public record Line(String field, String sentence) {}

    /** How a field of the form stands: what is in it, and what is wrong with it. */
    public record Field(boolean error, @Nullable Object displayValue, List<String> errorMessages) {}

    /** One field of the form, for templates, which may not ask the request's context themselves. */
    public Field field(RequestContext context, String name) {
        BindStatus status = context.getBindStatus("form." + name);
        return new Field(status.isError(), status.getDisplayValue(), List.of(status.getErrorMessages()));
    }

    /** Whether a field of the form holds a tick. */
    public boolean ticked(RequestContext context, String name) {
        return "true".equals(String.valueOf(field(context, name).displayValue()));
    }

    /** All errors of the form, in the order of their fields; none where there is no form. */
    public List<Line> all(RequestContext context) {
        @Nullable Errors errors = context.getErrors("form", false);
        if (errors == null) {
            return List.of();
        }
        return errors.getAllErrors().stream()
                .map(e -> new Line(e instanceof FieldError f ? f.getField() : "", context.getMessage(e)))
                .toList();
    }

    /** Options of a selection as entries of value and label. */
    public Set<Map.Entry<String, String>> options(Object options) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (options instanceof Map<?, ?> map) {
            map.forEach((value, label) -> entries.put(String.valueOf(value), String.valueOf(label)));
        } else if (options instanceof Collection<?> list) {
            list.forEach(o -> entries.put(String.valueOf(o), String.valueOf(o)));
        }
        return entries.entrySet();
    }
}
