package org.hanse.integration.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element to be written. Children that are null are left out, so that an optional part is one expression. */
public final class XmlElement {

    private final String name;
    private final LinkedHashMap<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children;
    private final @Nullable String text;

    private XmlElement(String name, List<XmlElement> children, @Nullable String text) {
        this.name = name;
        this.children = children;
        this.text = text;
    }

    /** An element with children, in the order the standard wants. */
    public static XmlElement of(String name, @Nullable XmlElement... children) {
        return new XmlElement(
                name,
                Arrays.stream(children)
                        .filter(Objects::nonNull)
                        .map(XmlElement.class::cast)
                        .toList(),
                null);
    }

    /** An element with many children of one kind. */
    public static XmlElement of(String name, Stream<XmlElement> children) {
        return new XmlElement(name, children.toList(), null);
    }

    /** An element with text. */
    public static XmlElement text(String name, String text) {
        return new XmlElement(name, List.of(), text);
    }

    /** An element with text, or nothing where there is none. */
    public static @Nullable XmlElement optional(String name, @Nullable String text) {
        return text == null || text.isBlank() ? null : text(name, text);
    }

    /** Sets an attribute. */
    public XmlElement with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** The document as UTF-8 bytes, this element being its root in the namespace. */
    public byte[] document(String namespace) {
        attributes.putFirst("xmlns", namespace);
        return document();
    }

    /** The document as UTF-8 bytes, this element being its root without a namespace of its own. */
    public byte[] document() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(out);
        return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((key, value) ->
                out.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
        if (text == null && children.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        if (text != null) {
            out.append(escape(text));
        }
        children.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().filter(XmlElement::allowed).forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || c > 0xFFFF;
    }
}
