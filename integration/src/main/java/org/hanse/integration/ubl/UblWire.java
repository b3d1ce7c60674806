package org.hanse.integration.ubl;

import com.helger.diagnostics.error.IError;
import com.helger.diagnostics.error.list.ErrorList;
import com.helger.ubl23.UBL23Marshaller.UBL23JAXBMarshaller;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.integration.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/** Documents to bytes and back, checked against the schema of their kind. */
final class UblWire {

    private static final int SHOWN = 3;

    private UblWire() {}

    static <T> byte[] write(UBL23JAXBMarshaller<T> marshaller, T document) {
        ErrorList errors = new ErrorList();
        marshaller.setCollectErrors(errors);
        byte @Nullable [] bytes = marshaller.getAsBytes(document);
        if (bytes == null) {
            throw new IllegalStateException("Our own document breaks its schema: " + words(errors));
        }
        return bytes;
    }

    /** @throws MalformedXml where it is no XML that may be read, or breaks the schema; in the validator's words */
    static <T> T read(UBL23JAXBMarshaller<T> marshaller, byte[] bytes) {
        SafeXml.read(bytes);
        ErrorList errors = new ErrorList();
        marshaller.setCollectErrors(errors);
        T document = marshaller.read(bytes);
        if (document == null) {
            throw new MalformedXml("Not a UBL 2.3 document of this kind: " + words(errors), null);
        }
        return document;
    }

    private static String words(ErrorList errors) {
        return errors.stream()
                .filter(IError::isError)
                .limit(SHOWN)
                .map(error -> "line " + error.getErrorLocation().getLineNumber() + ": "
                        + String.valueOf(error.getErrorText(Locale.ENGLISH)).replaceAll("\"[^\"]*\":", ""))
                .collect(Collectors.joining("; "));
    }
}
