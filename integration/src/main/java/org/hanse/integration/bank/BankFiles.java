package org.hanse.integration.bank;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.component.file.GenericFile;
import org.hanse.escrow.Bank;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.integration.xml.SafeXml;
import org.hanse.messaging.Inbox;
import org.hanse.messaging.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores what the bank left, under the bank's own message id; what cannot be read is stored all the same. */
@Component
class BankFiles {

    static final String KIND = "bank-file";

    /** Of a file too long to be read, so much is kept. */
    private static final int KEPT = 64 * 1024;

    private final Inbox inbox;

    BankFiles(Inbox inbox) {
        this.inbox = inbox;
    }

    void keep(Exchange exchange) throws IOException, InvalidPayloadException {
        GenericFile<?> file = exchange.getMessage().getMandatoryBody(GenericFile.class);
        Path path = Path.of(file.getAbsoluteFilePath());
        long size = Files.size(path);
        byte[] body = read(path, size);
        inbox.receive(
                Bank.PORT,
                messageId(body),
                KIND,
                Map.of("file", String.valueOf(path.getFileName()), "size", Long.toString(size)),
                body);
    }

    private static byte[] read(Path path, long size) throws IOException {
        if (size <= SafeXml.MAX_BYTES) {
            return Files.readAllBytes(path);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(KEPT);
        }
    }

    /** Root namespace and {@code MsgId}, or the hash of the bytes where there is none. */
    static String messageId(byte[] body) {
        String id = null;
        try {
            id = peek(body);
        } catch (XMLStreamException | MalformedXml e) {
            // Stored under its hash; the hearer then says what is wrong with it.
        }
        return id == null ? "sha256:" + Sha256.of(body) : id;
    }

    private static @Nullable String peek(byte[] body) throws XMLStreamException {
        XMLStreamReader reader = SafeXml.stream(body);
        String namespace = null;
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            namespace = namespace == null ? String.valueOf(reader.getNamespaceURI()) : namespace;
            if ("MsgId".equals(reader.getLocalName())) {
                String id = reader.getElementText().strip();
                return id.isEmpty() ? null : namespace.substring(namespace.lastIndexOf(':') + 1) + ":" + id;
            }
        }
        return null;
    }
}
