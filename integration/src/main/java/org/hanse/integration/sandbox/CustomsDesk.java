package org.hanse.integration.sandbox;

import static org.hanse.integration.xml.XmlElement.of;
import static org.hanse.integration.xml.XmlElement.optional;
import static org.hanse.integration.xml.XmlElement.text;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.hanse.integration.sandbox.Web.Answer;
import org.hanse.integration.sandbox.Web.Request;
import org.hanse.integration.xml.SafeXml;
import org.hanse.integration.xml.XmlNode;
import org.jspecify.annotations.Nullable;

/** Plays customs: takes only what its schema allows, accepts it, and releases, asks, holds or rejects later. */
final class CustomsDesk {

    static final String NAME = "customs";

    private static final Duration OLD = Duration.ofDays(78);
    private static final String NAMESPACE = "urn:hanse:customs:declaration:1";

    private final Agenda agenda;
    private final Faults faults;
    private final Caller caller;
    private final Shelf declarations;
    private final Pace pace;
    private final Clock clock;
    private final Schema schema = SafeXml.schema(
            new StreamSource(CustomsDesk.class.getResourceAsStream("/org/hanse/integration/customs/declaration.xsd")));

    CustomsDesk(SandboxOptions options, Pace pace, Agenda agenda, Faults faults, Caller caller) {
        this.agenda = agenda;
        this.faults = faults;
        this.caller = caller;
        this.declarations = new Shelf(options.home().resolve("declarations"));
        this.pace = pace;
        this.clock = options.clock();
        agenda.on("customs-answer", this::answer);
    }

    void serve(Web web) {
        web.on("POST", "/customs/declarations", this::lodge);
        web.on("POST", "/customs/replies", this::reply);
    }

    private Answer lodge(Request request) {
        Patience.loseIf(faults.strikes(NAME, Fault.TIMEOUT));
        SafeXml.validate(schema, request.body());
        XmlNode declaration = SafeXml.read(request.body());
        String reference = declaration.need("LocalReferenceNumber");
        String country = declaration.need("CustomsOffice").substring(0, 2);
        String mrn =
                "26" + country + Facts.idOf("mrn " + reference).substring(0, 14).toUpperCase(Locale.ROOT);
        if (!declarations.putNew(reference, Map.of("mrn", mrn))) {
            return Answer.problem(409, "Declaration " + reference + " is known");
        }
        planAnswers(reference, mrn, declaration.need("Direction").equals("EXPORT"));
        return Answer.json(202, Map.of("received", reference));
    }

    private void planAnswers(String reference, String mrn, boolean export) {
        boolean old = faults.strikes(NAME, Fault.OLD_NEWS, reference);
        if (faults.strikes(NAME, Fault.REJECT, reference)) {
            plan(reference, null, "REJECTED", "The commodity code does not exist", 1);
            return;
        }
        boolean mixed = faults.strikes(NAME, Fault.OUT_OF_ORDER, reference);
        plan(reference, mrn, "ACCEPTED", null, mixed ? 3 : 1, old);
        if (faults.strikes(NAME, Fault.QUERY, reference)) {
            plan(reference, mrn, "QUERY", "Which of the goods are dual use?", 2);
            return;
        }
        boolean held = faults.strikes(NAME, Fault.HOLD, reference);
        if (held) {
            plan(reference, mrn, "HELD", "Examination of the goods", 2);
        }
        plan(reference, mrn, "RELEASED", null, held ? 6 : 2, old);
        if (export && !old) {
            plan(reference, mrn, "EXITED", null, held ? 12 : 8);
        }
    }

    private Answer reply(Request request) {
        SafeXml.validate(schema, request.body());
        String reference = SafeXml.read(request.body()).need("LocalReferenceNumber");
        Map<String, String> declaration = declarations.get(reference);
        if (declaration == null) {
            return Answer.problem(404, "No declaration " + reference);
        }
        plan(reference, declaration.get("mrn"), "RELEASED", null, 1);
        return Answer.json(202, Map.of("received", reference));
    }

    private void plan(String reference, @Nullable String mrn, String outcome, @Nullable String words, int steps) {
        plan(reference, mrn, outcome, words, steps, false);
    }

    private void plan(
            String reference, @Nullable String mrn, String outcome, @Nullable String words, int steps, boolean old) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("reference", reference);
        facts.put("outcome", outcome);
        facts.put("old", Boolean.toString(old));
        if (mrn != null) {
            facts.put("mrn", mrn);
        }
        if (words != null) {
            facts.put("text", words);
        }
        facts.put("twice", Boolean.toString(faults.strikes(NAME, Fault.DUPLICATE, reference)));
        facts.put("garbage", Boolean.toString(faults.strikes(NAME, Fault.MALFORMED, reference)));
        agenda.plan("customs " + outcome + " " + reference, "customs-answer", pace.steps(steps), facts);
    }

    private void answer(Map<String, String> act) {
        String id = Facts.idOf(String.valueOf(act.get("agenda.id")));
        if (Boolean.parseBoolean(act.get("garbage"))) {
            send("garbage-" + id, "<DeclarationAnswer".getBytes(StandardCharsets.UTF_8));
        }
        byte[] body = of(
                        "DeclarationAnswer",
                        text("MessageId", "CA" + id),
                        text("LocalReferenceNumber", String.valueOf(act.get("reference"))),
                        optional("MovementReferenceNumber", act.get("mrn")),
                        text("Outcome", String.valueOf(act.get("outcome"))),
                        optional("Text", act.get("text")),
                        text("DecidedAt", decidedAt(act).toString()))
                .document(NAMESPACE);
        send(id, body);
        if (Boolean.parseBoolean(act.get("twice"))) {
            send(id, body);
            send("again-" + id, body);
        }
    }

    private Instant decidedAt(Map<String, String> act) {
        Instant now = clock.instant();
        return Boolean.parseBoolean(act.get("old")) ? now.minus(OLD) : now;
    }

    private void send(String id, byte[] body) {
        caller.send("customs/answers", "application/xml", id, body);
    }
}
