package org.hanse.integration.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Source;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML from outside: no document type, no external entity, no inclusion, at most 20 MB and 200 levels deep. Every
 * factory of the house is made here.
 */
public final class SafeXml {

    /** Longest message that is read, in bytes. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private static final int MAX_DEPTH = 200;

    private SafeXml() {}

    /** Reads a whole message into a tree. @throws MalformedXml where it is none, or too large or too deep */
    public static XmlNode read(byte[] bytes) {
        checkSize(bytes);
        checkDepth(bytes);
        try {
            Document document = builder().parse(new ByteArrayInputStream(bytes));
            return new XmlNode(document.getDocumentElement());
        } catch (SAXException | IOException e) {
            throw new MalformedXml("Not readable as XML: " + e.getMessage(), e);
        }
    }

    /** Opens a message for reading piece by piece. The caller closes the reader. */
    public static XMLStreamReader stream(byte[] bytes) {
        checkSize(bytes);
        try {
            return inputFactory().createXMLStreamReader(new ByteArrayInputStream(bytes));
        } catch (XMLStreamException e) {
            throw new MalformedXml("Not readable as XML: " + e.getMessage(), e);
        }
    }

    /** Reads a schema; what it includes must be given among the sources, nothing is fetched. */
    public static Schema schema(Source... sources) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(sources);
        } catch (SAXException e) {
            throw new MalformedXml("Not a schema: " + e.getMessage(), e);
        }
    }

    /** Checks a message against a schema. @throws MalformedXml with the validator's words */
    public static void validate(Schema schema, byte[] bytes) {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            schema.newValidator()
                    .validate(new javax.xml.transform.dom.DOMSource(builder().parse(in)));
        } catch (SAXException | IOException e) {
            throw new MalformedXml("Not valid: " + e.getMessage(), e);
        }
    }

    private static void checkSize(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedXml("Longer than " + MAX_BYTES + " bytes: " + bytes.length, null);
        }
    }

    private static void checkDepth(byte[] bytes) {
        XMLStreamReader reader = stream(bytes);
        try {
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
                if (depth > MAX_DEPTH) {
                    throw new MalformedXml("Deeper than " + MAX_DEPTH + " levels", null);
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new MalformedXml("Not readable as XML: " + e.getMessage(), e);
        }
    }

    private static XMLInputFactory inputFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java's XML parser cannot be hardened", e);
        }
    }

    /** Every error ends the reading, and nothing is printed. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
