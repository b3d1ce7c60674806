package org.hanse.portal.escrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.integration.sandbox.SandboxTransfer;
import org.hanse.messaging.Inbox;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Promise M5 over the real wire: the bank's statement is heard, agrees; a lost notification becomes a task. */
@PortalTest
class ReconciliationPagesTest {

    private static final Duration SOON = Duration.ofSeconds(120);

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private Inbox inbox;

    @Value("${hanse.identity.address}")
    private String address;

    @Test
    void the_bank_s_statement_agrees_and_what_it_lists_and_nobody_notified_is_explained_by_a_person() {
        Visitor officer = new Visitor(address);
        officer.signIn("tomasz");
        sandbox.transfer(transfer("GBP", "77.00", "Agreeing Ltd"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(officer.get("/finance").body()).contains("77.00 GBP"));
        ask(officer);
        await().atMost(SOON).untilAsserted(() -> assertThat(pounds()).contains("\"verdict\":\"AGREES\""));
        assertThat(officer.get("/finance").body()).contains("Agrees with the bank’s statement no. 1");
        String lost = lostNotification();
        ask(officer);
        await().atMost(SOON).untilAsserted(() -> assertThat(pounds()).contains("\"verdict\":\"BREAKS\""));
        explain(officer, lost);
        assertThat(pounds()).contains("\"verdict\":\"EXPLAINED\"", "\"openBreaks\":0");
        assertThat(officer.get("/finance/reconciliation?state=closed").body()).contains("asked the bank", lost);
    }

    private void explain(Visitor officer, String reference) {
        String page = officer.get("/finance/reconciliation").body();
        assertThat(page).contains("for an explanation by finance", reference, "The bank booked it, we did not.");
        Matcher link = Pattern.compile(Pattern.quote(reference) + ".*?href=\"(/tasks/[^\"]+)\"", Pattern.DOTALL)
                .matcher(page);
        assertThat(link.find()).isTrue();
        String task = officer.get(link.group(1)).body();
        assertThat(task).contains("8.00 GBP", reference);
        String refused = officer.post(
                        link.group(1), task, Map.of("outcome", "BOOKED_MEANWHILE", "reason", "I think it is there"))
                .body();
        assertThat(refused).contains("has not come yet");
        officer.post(link.group(1), task, Map.of("outcome", "EXPLAINED", "reason", "asked the bank"));
    }

    /** The bank books and notifies, and the notification is lost on its way: nobody here has heard it. */
    private String lostNotification() {
        String id = UUID.randomUUID().toString();
        String reference = "C"
                + UUID.nameUUIDFromBytes(("credit " + id).getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
        inbox.receive(
                "bank",
                "camt.054.001.08:N" + reference,
                "bank-file",
                Map.of(),
                "<Document><lost".getBytes(StandardCharsets.UTF_8));
        new Visitor(sandbox.address())
                .postJson(
                        "/bank/transfers",
                        "{\"id\":\"" + id
                                + "\",\"currency\":\"GBP\",\"amount\":\"8.00\",\"otherName\":\"Unheard Ltd\"}");
        await().atMost(SOON).until(() -> sandbox.accountBook().toString().contains(reference));
        return reference;
    }

    private static SandboxTransfer transfer(String currency, String amount, String name) {
        return new SandboxTransfer(currency, amount, null, "words of " + name, name, "GB29NWBK60161331926819", null);
    }

    private void ask(Visitor officer) {
        String page = officer.get("/finance/reconciliation").body();
        HttpResponse<String> asked = officer.post("/finance/reconciliation/statement", page, Map.of());
        assertThat(asked.statusCode()).isEqualTo(200);
    }

    /** The line of pounds, which no other test moves. */
    private String pounds() {
        Visitor program = new Visitor(address);
        String token = program.token("hanse-demo", "demo");
        String all = program.get("/api/v1/reconciliation", "Authorization", "Bearer " + token)
                .body();
        int at = all.indexOf("{\"currency\":\"GBP\",\"verdict\"");
        return at < 0 ? "" : all.substring(at, all.indexOf("oldestBreak", at));
    }
}
