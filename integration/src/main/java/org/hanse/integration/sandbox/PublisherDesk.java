package org.hanse.integration.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hanse.integration.sandbox.Web.Answer;
import org.hanse.integration.sandbox.Web.Request;

/** Plays the publishers: the UN's list (invented entries, or a file that was put in its place) and the ECB's rates. */
final class PublisherDesk {

    static final String LISTS = "sanctions-lists";
    static final String RATES = "exchange-rates";

    private final Path list;
    private final Faults faults;
    private final Clock clock;

    PublisherDesk(SandboxOptions options, Faults faults) {
        this.list = Disk.folder(options.home().resolve("lists")).resolve("un.xml");
        this.faults = faults;
        this.clock = options.clock();
    }

    void serve(Web web) {
        web.on("GET", "/lists/un.xml", request -> list());
        web.on("PUT", "/lists/un.xml", this::replaceList);
        web.on("GET", "/rates/eurofxref-daily.xml", request -> rates());
    }

    private Answer list() {
        Patience.loseIf(faults.strikes(LISTS, Fault.TIMEOUT));
        if (faults.strikes(LISTS, Fault.MALFORMED)) {
            return Answer.xml(200, "<CONSOLIDATED_LIST><INDIVIDUALS>".getBytes(StandardCharsets.UTF_8));
        }
        if (faults.strikes(LISTS, Fault.REJECT)) {
            return Answer.problem(403, "The list is not for you");
        }
        if (faults.strikes(LISTS, Fault.OUT_OF_ORDER)) {
            return Answer.xml(200, olderEdition());
        }
        return Answer.xml(200, Files.exists(list) ? Disk.read(list) : sample("un-sample.xml"));
    }

    private Answer replaceList(Request request) {
        Disk.write(list, request.body());
        return Answer.json(200, java.util.Map.of("bytes", request.body().length));
    }

    private Answer rates() {
        Patience.loseIf(faults.strikes(RATES, Fault.TIMEOUT));
        if (faults.strikes(RATES, Fault.MALFORMED)) {
            return Answer.xml(200, "<Envelope>".getBytes(StandardCharsets.UTF_8));
        }
        if (faults.strikes(RATES, Fault.REJECT)) {
            return Answer.problem(403, "The rates are not for you");
        }
        LocalDate day = lastBusinessDay();
        if (faults.strikes(RATES, Fault.OUT_OF_ORDER)) {
            day = day.minusWeeks(1);
        }
        String template = new String(sample("ecb-sample.xml"), StandardCharsets.UTF_8);
        return Answer.xml(200, template.replace("@day@", day.toString()).getBytes(StandardCharsets.UTF_8));
    }

    /** An edition of the sample from before, as a cache on the way might still give it. */
    private static byte[] olderEdition() {
        return new String(sample("un-sample.xml"), StandardCharsets.UTF_8)
                .replace("dateGenerated=\"2026-11-20T", "dateGenerated=\"2026-10-20T")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The ECB publishes on weekdays, in the afternoon. */
    private LocalDate lastBusinessDay() {
        LocalDate day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static byte[] sample(String name) {
        try (InputStream in = PublisherDesk.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The sample " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
