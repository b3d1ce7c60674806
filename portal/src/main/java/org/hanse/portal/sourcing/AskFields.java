package org.hanse.portal.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.Ids;
import org.hanse.sourcing.asking.RequestDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the fields of the page on which a buyer asks; a field of the same name stands once a line. */
final class AskFields {

    private AskFields() {}

    static RequestDraft of(MultiValueMap<String, String> typed) {
        return new RequestDraft(
                typed.getFirst("title"),
                lines(typed),
                typed.get("supplier"),
                typed.getFirst("email"),
                typed.getFirst("deliverTo"),
                typed.getFirst("needBy"),
                typed.getFirst("deadline"),
                typed.getFirst("incoterm"),
                typed.getFirst("currency"),
                typed.getFirst("payment"),
                typed.getFirst("validity"),
                typed.getFirst("note"),
                typed.getFirst("copiedFrom"),
                typed.get("attachment"));
    }

    /** The id under which the page keeps what is typed; a new one where it says none. */
    static UUID draft(MultiValueMap<String, String> typed) {
        String id = typed.getFirst("draft");
        return id == null || id.isBlank() ? Ids.next() : Ids.parse(id);
    }

    private static List<RequestDraft.Line> lines(MultiValueMap<String, String> typed) {
        List<RequestDraft.Line> lines = new ArrayList<>();
        int count = typed.getOrDefault("product", List.of()).size();
        for (int i = 0; i < count; i++) {
            lines.add(new RequestDraft.Line(
                    at(typed, "product", i),
                    at(typed, "quantity", i),
                    at(typed, "unit", i),
                    at(typed, "hs", i),
                    at(typed, "target", i),
                    at(typed, "lineNote", i)));
        }
        return lines;
    }

    private static @Nullable String at(MultiValueMap<String, String> typed, String field, int index) {
        List<String> all = typed.getOrDefault(field, List.of());
        return index < all.size() ? all.get(index) : null;
    }
}
