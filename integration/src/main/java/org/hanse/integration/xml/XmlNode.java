package org.hanse.integration.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element that was read, asked by local names along a path such as {@code GrpHdr/MsgId}. */
public final class XmlNode {

    private final Element element;

    XmlNode(Element element) {
        this.element = element;
    }

    /** Local name. */
    public String name() {
        return element.getLocalName();
    }

    /** Namespace, empty where there is none. */
    public String namespace() {
        String uri = element.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** The first element at the path, or null. */
    public @Nullable XmlNode at(String path) {
        XmlNode node = this;
        for (String step : path.split("/")) {
            List<XmlNode> found = node.all(step);
            if (found.isEmpty()) {
                return null;
            }
            node = found.getFirst();
        }
        return node;
    }

    /** All children of this name, in order. */
    public List<XmlNode> all(String name) {
        List<XmlNode> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e && name.equals(e.getLocalName())) {
                found.add(new XmlNode(e));
            }
        }
        return found;
    }

    /** All children, in order. */
    public List<XmlNode> children() {
        List<XmlNode> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                found.add(new XmlNode(e));
            }
        }
        return found;
    }

    /** Text at the path without blanks around it, or null where there is none. */
    public @Nullable String text(String path) {
        XmlNode node = at(path);
        return node == null ? null : node.text();
    }

    /** Text of this element without blanks around it, or null where there is none. */
    public @Nullable String text() {
        String text = element.getTextContent().strip();
        return text.isEmpty() ? null : text;
    }

    /** Text at the path. @throws MalformedXml where there is none */
    public String need(String path) {
        String text = text(path);
        if (text == null) {
            throw new MalformedXml(name() + "/" + path + " is missing", null);
        }
        return text;
    }

    /** Element at the path. @throws MalformedXml where there is none */
    public XmlNode needAt(String path) {
        XmlNode node = at(path);
        if (node == null) {
            throw new MalformedXml(name() + "/" + path + " is missing", null);
        }
        return node;
    }

    /** An attribute. @throws MalformedXml where there is none */
    public String attribute(String name) {
        String value = element.getAttribute(name);
        if (value.isEmpty()) {
            throw new MalformedXml(name() + "/@" + name + " is missing", null);
        }
        return value;
    }

    /** An attribute, or null where there is none. */
    public @Nullable String attributeOrNull(String name) {
        String value = element.getAttribute(name);
        return value.isEmpty() ? null : value;
    }
}
