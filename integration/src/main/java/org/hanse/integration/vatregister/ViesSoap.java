package org.hanse.integration.vatregister;

import static org.hanse.integration.xml.XmlElement.of;
import static org.hanse.integration.xml.XmlElement.text;

import java.time.Instant;
import java.util.stream.Stream;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.integration.xml.SafeXml;
import org.hanse.integration.xml.XmlElement;
import org.hanse.integration.xml.XmlNode;
import org.hanse.tax.VatAnswer;
import org.hanse.tax.VatAnswer.Standing;
import org.hanse.tax.VatQuestion;
import org.jspecify.annotations.Nullable;

/** The SOAP 1.1 envelopes of VIES: {@code checkVat}, and {@code checkVatApprox} where a consultation number is wanted. */
final class ViesSoap {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String TYPES = "urn:ec.europa.eu:taxud:vies:services:checkVat:types";

    /** What the register writes where a state tells nothing. */
    private static final String UNTOLD = "---";

    private ViesSoap() {}

    static byte[] question(VatQuestion question) {
        String requester = question.requester();
        XmlElement check = requester == null
                ? of("checkVat", text("countryCode", question.prefix()), text("vatNumber", question.number()))
                : of(
                        "checkVatApprox",
                        text("countryCode", question.prefix()),
                        text("vatNumber", question.number()),
                        text("requesterCountryCode", requester.substring(0, 2)),
                        text("requesterVatNumber", requester.substring(2)));
        return of("soap:Envelope", of("soap:Body", check.with("xmlns", TYPES)))
                .with("xmlns:soap", SOAP)
                .document();
    }

    /** Whether it is one of the three answers there are. */
    static boolean isAnswer(byte[] body) {
        try {
            XmlNode soap = SafeXml.read(body).at("Body");
            return soap != null
                    && Stream.of("Fault", "checkVatResponse", "checkVatApproxResponse")
                            .anyMatch(name -> soap.at(name) != null);
        } catch (MalformedXml e) {
            return false;
        }
    }

    static VatAnswer answer(byte[] body, String questionId, String prefix, String number, Instant at) {
        XmlNode soap = SafeXml.read(body).needAt("Body");
        XmlNode fault = soap.at("Fault");
        if (fault != null) {
            return new VatAnswer(questionId, prefix, number, ofFault(fault), null, null, null, at);
        }
        XmlNode approx = soap.at("checkVatApproxResponse");
        XmlNode answer = approx != null ? approx : soap.needAt("checkVatResponse");
        return new VatAnswer(
                questionId,
                answer.need("countryCode"),
                answer.need("vatNumber"),
                Boolean.parseBoolean(answer.need("valid")) ? Standing.VALID : Standing.INVALID,
                told(answer.text(approx != null ? "traderName" : "name")),
                told(answer.text(approx != null ? "traderAddress" : "address")),
                told(answer.text("requestIdentifier")),
                at);
    }

    /** Only a wrongly formed number is an answer; everything else says nothing about the number. */
    private static Standing ofFault(XmlNode fault) {
        String words = fault.text("faultstring");
        return words != null && words.contains("INVALID_INPUT") ? Standing.INVALID : Standing.UNKNOWN;
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || UNTOLD.equals(text) ? null : text;
    }
}
