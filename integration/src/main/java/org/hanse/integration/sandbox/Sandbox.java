package org.hanse.integration.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanse.integration.sandbox.Web.Answer;
import org.hanse.integration.sandbox.Web.Request;
import tools.jackson.databind.JsonNode;

/** All counterparts, played in one process: over files, HTTP and SMTP, with books and a memory of their own. */
public final class Sandbox implements AutoCloseable {

    private final Web web;
    private final Mailbox mailbox;
    private final MailGate gate;
    private final Agenda agenda;
    private final Caller caller;
    private final BankDesk bank;
    private final Faults faults = new Faults();
    private final Pace pace;

    private Sandbox(SandboxOptions options) {
        Disk.folder(options.home());
        pace = new Pace(options.delay());
        agenda = new Agenda(options.home().resolve("agenda"), options.clock());
        caller = new Caller(options.callbackSecret(), options.clock());
        web = new Web(options.port());
        mailbox = new Mailbox();
        gate = new MailGate(options.smtpPort(), mailbox::port, faults);
        new CarrierDesk(options, pace, agenda, faults, caller).serve(web);
        new CustomsDesk(options, pace, agenda, faults, caller).serve(web);
        new ViesDesk(options, faults).serve(web);
        new PublisherDesk(options, faults).serve(web);
        bank = new BankDesk(options, pace, agenda, faults);
        bank.serve(web);
        mailbox.serve(web);
        web.on("POST", "/faults", this::fault);
        web.on("POST", "/pace", this::pace);
    }

    /** Starts to play. */
    public static Sandbox start(SandboxOptions options) {
        Sandbox sandbox = new Sandbox(options);
        sandbox.mailbox.start();
        sandbox.gate.start();
        sandbox.web.start();
        sandbox.agenda.start();
        return sandbox;
    }

    /** Says where carrier and customs call back: the portal's base address. */
    public void callBackTo(String base) {
        caller.callBackTo(base);
    }

    /** Base address of its HTTP side. */
    public String address() {
        return "http://localhost:" + web.port();
    }

    /** Port of its mailbox. */
    public int smtpPort() {
        return gate.port();
    }

    /** What its mailbox holds, the newest first. */
    public List<SandboxMail> mails() {
        return mailbox.mails();
    }

    /** Pays into the client-money account, as a buyer does at his own bank. @return the transfer's id */
    public String transfer(SandboxTransfer transfer) {
        return bank.transfer(transfer.facts());
    }

    /** Lets the bank send a statement of what it has booked since the last one, without waiting for the day's end. */
    public void statement() {
        bank.statement();
    }

    /** The bank's account book, the oldest line first. */
    public List<Map<String, String>> accountBook() {
        return bank.book();
    }

    /** Lets the counterpart's next occasions go wrong. */
    public void fault(String counterpart, Fault fault, int times) {
        fault(counterpart, fault, "", times);
    }

    /** Lets the counterpart's next occasions go wrong whose words hold these, such as a deal's reference. */
    public void fault(String counterpart, Fault fault, String about, int times) {
        faults.add(counterpart, fault, about, times);
    }

    /** From now on one step of a counterpart takes this long. */
    public void pace(Duration step) {
        pace.change(step);
    }

    /** From now on nothing goes wrong with the counterpart that was not asked for anew. */
    public void noMoreFaults(String counterpart) {
        faults.clear(counterpart);
    }

    private Answer fault(Request request) {
        JsonNode asked = Facts.JSON.readTree(request.body());
        Fault fault = Fault.valueOf(asked.path("fault").asString("").toUpperCase(Locale.ROOT));
        String about = asked.path("about").asString("");
        fault(
                asked.path("counterpart").asString(""),
                fault,
                about,
                asked.path("times").asInt(1));
        return Answer.json(200, Map.of("fault", fault));
    }

    private Answer pace(Request request) {
        Duration step =
                Duration.parse(Facts.JSON.readTree(request.body()).path("step").asString(""));
        Duration before = pace.step();
        pace(step);
        return Answer.json(200, Map.of("step", step.toString(), "before", before.toString()));
    }

    @Override
    public void close() {
        web.close();
        agenda.close();
        gate.close();
        mailbox.close();
    }
}
