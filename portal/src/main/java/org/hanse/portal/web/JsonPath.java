package org.hanse.portal.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Where in a body something is wrong, as {@code lines[0].quantity}. */
final class JsonPath {

    private JsonPath() {}

    static String of(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            @Nullable String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }
}
