package org.hanse.portal.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.integration.sandbox.SandboxMail;
import org.hanse.kernel.database.DatabaseAddress;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever reads every table, the operator's pages and the log finds no code and no link that lets a guest in: they stand in
 * the mail alone, which the sandbox's mailbox holds.
 */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsInMailsTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Pattern LINK = Pattern.compile("/q/([A-Za-z0-9_-]{32})");
    private static final Pattern CODE = Pattern.compile("(?<![0-9])([0-9]{6})(?![0-9])");
    private static final Pattern EXCHANGE = Pattern.compile("href=\"(/exchanges/[0-9a-f-]{36})\"");

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private DatabaseAddress database;

    @Value("${hanse.home}")
    private String home;

    @Test
    void codes_and_links_stand_in_the_mail_alone(CapturedOutput output) {
        String email = "secret-" + UUID.randomUUID() + "@example.org";
        TenderPrograms programs = new TenderPrograms(json, identity.address());
        programs.read(programs.post(
                "jana",
                "/rfqs",
                Map.of(
                        "lines", List.of(Map.of("product", "Stepper motor NEMA 23", "quantity", "250")),
                        "suppliers", List.of(Map.of("email", email)))));
        String token = inMail(LINK, email, 1);
        Visitor guest = new Visitor(identity.address());
        String path = "/api/v1/guest/" + token;
        assertThat(guest.get("/q/" + token).statusCode()).isEqualTo(200);
        assertThat(guest.postJson(path + "/code", "{}").statusCode()).isEqualTo(204);
        String code = inMail(CODE, email, 2);
        mistakes(guest, token);

        Plaintext secrets = new Plaintext(database.url(), Path.of(home), List.of(token));
        assertThat(secrets.tables()).as("tables with the link").isEmpty();
        assertThat(secrets.isIn(output.getAll())).as("log with the link").isFalse();
        Plaintext digits = new Plaintext(database.url(), Path.of(home), List.of("\"" + code + "\"", " " + code));
        assertThat(digits.tables()).as("tables with the code").doesNotContain("messaging.outbox", "messaging.exchange");
        assertThat(digits.isIn(output.getAll())).as("log with the code").isFalse();
        operatorSees(email, token, code);
    }

    /** The ways in which an address could come into the log. */
    private static void mistakes(Visitor guest, String token) {
        guest.get("/q/" + token + "/nothing-here");
        guest.get("/api/v1/guest/" + token + "/nothing-here");
        guest.postJson("/api/v1/guest/" + token + "/quotations", "{broken");
        guest.postJson("/api/v1/guest/" + token, "{}");
    }

    private void operatorSees(String email, String token, String code) {
        Visitor operator = new Visitor(identity.address());
        operator.signIn("lina");
        String list = operator.get("/exchanges?counterpart=notifier").body();
        int seen = 0;
        for (Matcher link = EXCHANGE.matcher(list); link.find(); ) {
            HttpResponse<String> exchange = operator.get(link.group(1));
            assertThat(exchange.body()).doesNotContain(token);
            if (exchange.body().contains(email)) {
                assertThat(exchange.body()).doesNotContain(code).contains("••••••");
                seen++;
            }
        }
        assertThat(seen).as("both mails are there").isGreaterThanOrEqualTo(2);
    }

    private String inMail(Pattern what, String email, int mails) {
        await().atMost(SOON).until(() -> to(email).size() >= mails);
        Matcher found = what.matcher(
                to(email).getFirst().subject() + " " + to(email).getFirst().body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<SandboxMail> to(String email) {
        return sandbox.mails().stream()
                .filter(mail -> mail.to().contains(email))
                .toList();
    }
}
