package org.hanse.integration.sandbox;

import static org.hanse.integration.xml.XmlElement.of;
import static org.hanse.integration.xml.XmlElement.optional;
import static org.hanse.integration.xml.XmlElement.text;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.hanse.integration.sandbox.Web.Answer;
import org.hanse.integration.sandbox.Web.Request;
import org.hanse.integration.xml.SafeXml;
import org.hanse.integration.xml.XmlElement;
import org.hanse.integration.xml.XmlNode;
import org.jspecify.annotations.Nullable;

/**
 * Plays VIES. Numbers of its public test service have the meaning they have there (200 not registered, 201 and 3xx
 * faults); every other number is registered.
 */
final class ViesDesk {

    static final String NAME = "vat-register";

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String TYPES = "urn:ec.europa.eu:taxud:vies:services:checkVat:types";

    private static final Map<String, String> FAULTS = Map.of(
            "201", "INVALID_INPUT",
            "202", "INVALID_REQUESTER_INFO",
            "300", "SERVICE_UNAVAILABLE",
            "301", "MS_UNAVAILABLE",
            "302", "TIMEOUT");

    private final Faults faults;
    private final Clock clock;

    ViesDesk(SandboxOptions options, Faults faults) {
        this.faults = faults;
        this.clock = options.clock();
    }

    void serve(Web web) {
        web.on("POST", "/vies", this::check);
    }

    private Answer check(Request request) {
        Patience.loseIf(faults.strikes(NAME, Fault.TIMEOUT));
        if (faults.strikes(NAME, Fault.MALFORMED)) {
            return Answer.xml(200, "<soap:Envelope".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        XmlNode question =
                SafeXml.read(request.body()).needAt("Body").children().getFirst();
        String number = question.need("vatNumber");
        String fault = FAULTS.get(number);
        if (fault != null) {
            return Answer.xml(
                    500, envelope(of("soap:Fault", text("faultcode", "soap:Server"), text("faultstring", fault))));
        }
        boolean valid = !"200".equals(number) && !faults.strikes(NAME, Fault.REJECT);
        return Answer.xml(200, envelope(answer(question, number, valid)));
    }

    private XmlElement answer(XmlNode question, String number, boolean valid) {
        boolean approx = "checkVatApprox".equals(question.name());
        String day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate() + "Z";
        return of(
                        approx ? "checkVatApproxResponse" : "checkVatResponse",
                        text("countryCode", question.need("countryCode")),
                        text("vatNumber", number),
                        text("requestDate", day),
                        text("valid", Boolean.toString(valid)),
                        text(approx ? "traderName" : "name", "---"),
                        text(approx ? "traderAddress" : "address", "---"),
                        approx ? consultation(number) : null)
                .with("xmlns", TYPES);
    }

    private @Nullable XmlElement consultation(String number) {
        String id = Facts.idOf(number + clock.instant()).substring(0, 13).toUpperCase(Locale.ROOT);
        return optional("requestIdentifier", "WAPI" + id);
    }

    private static byte[] envelope(XmlElement body) {
        return of("soap:Envelope", of("soap:Body", body))
                .with("xmlns:soap", SOAP)
                .document();
    }
}
