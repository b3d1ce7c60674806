package org.hanse.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.hanse.messaging.Inbox;
import org.hanse.messaging.Outbox;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** The operator sees each message, decides on dead letters, and nobody else does. */
@PortalTest
class OperatorPagesTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private Outbox outbox;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${hanse.identity.address}")
    private String address;

    @Test
    void an_exchange_is_shown_byte_for_byte() {
        String text = "<nonsense id='" + UUID.randomUUID() + "'>深圳</nonsense>";
        inbox.receive("bank", text, "bank-file", Map.of(), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Visitor operator = operator();
        String list = operator.get("/exchanges?counterpart=bank").body();
        Matcher link = Pattern.compile("/exchanges/[0-9a-f-]{36}").matcher(list);
        assertThat(link.find()).isTrue();
        assertThat(operator.get(link.group()).body()).contains("&gt;深圳&lt;/nonsense&gt;");
        HttpResponse<String> bytes = operator.get(link.group() + "/bytes");
        assertThat(bytes.body()).isEqualTo(text);
        assertThat(bytes.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(throwAway(operator, "bank-file", "nobody can read it")).contains("The message was thrown away");
    }

    @Test
    void a_dead_letter_is_tried_again_or_thrown_away_with_a_reason() {
        tellNobody();
        Visitor operator = operator();
        String after = throwAway(operator, "no-such-kind", "a test's own nonsense");
        assertThat(after).contains("The message was thrown away");
        assertThat(operator.get("/dead-letters?state=DISCARDED").body()).contains("a test&#39;s own nonsense");
    }

    @Test
    void a_program_of_the_operator_reads_the_same_and_a_buyer_s_does_not() {
        Visitor program = new Visitor(address);
        String token = program.token("hanse-demo", "demo");
        HttpResponse<String> exchanges = program.get("/api/v1/exchanges?size=1", "Authorization", "Bearer " + token);
        assertThat(exchanges.statusCode()).isEqualTo(200);
        assertThat(exchanges.body()).contains("\"items\"");
        String buyer = program.token("demo-jana", "demo");
        assertThat(program.get("/api/v1/exchanges", "Authorization", "Bearer " + buyer)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_callback_without_a_signature_is_refused_and_nothing_is_stored() {
        HttpResponse<String> answer = new Visitor(address).postJson("/callbacks/carrier/events", "{}");
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void the_mailbox_of_the_demo_is_open_and_incidents_are_listed() {
        assertThat(new Visitor(address).get("/demo/mailbox").statusCode()).isEqualTo(200);
        assertThat(operator().get("/incidents").statusCode()).isEqualTo(200);
    }

    @Test
    void a_buyer_pays_at_the_sandbox_s_bank_and_the_operator_reads_its_book() {
        Visitor program = new Visitor(address);
        String buyer = program.token("demo-jana", "demo");
        String transfer = "{\"amount\":{\"currency\":\"EUR\",\"amount\":\"12.50\"},\"text\":\"for nothing\","
                + "\"payerName\":\"Nobody GmbH\",\"payerAccount\":\"FR1420041010050500013M02606\"}";
        HttpResponse<String> taken = program.postJson(
                "/api/v1/sandbox/transfers",
                transfer,
                "Authorization",
                "Bearer " + buyer,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        String operator = program.token("hanse-demo", "demo");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                program.get("/api/v1/sandbox/account-book", "Authorization", "Bearer " + operator)
                                        .body())
                        .contains("Nobody GmbH"));
        assertThat(program.get("/api/v1/sandbox/account-book", "Authorization", "Bearer " + buyer)
                        .statusCode())
                .isEqualTo(403);
    }

    /** The operator throws the letter of a kind away as soon as it is there; the house is shared with other tests. */
    private static String throwAway(Visitor operator, String kind, String reason) {
        Pattern letter = Pattern.compile(
                "<h2><span>" + kind + "</span>.*?action=\"(/dead-letters/[0-9a-f-]{36}/discard)\"", Pattern.DOTALL);
        String page = await().atMost(SOON)
                .until(
                        () -> operator.get("/dead-letters").body(),
                        body -> letter.matcher(body).find());
        Matcher found = letter.matcher(page);
        assertThat(found.find()).isTrue();
        return operator.post(found.group(1), page, Map.of("reason", reason)).body();
    }

    private Visitor operator() {
        Visitor operator = new Visitor(address);
        operator.signIn("lina");
        return operator;
    }

    private void tellNobody() {
        Scope.run(
                new Actor.System("test"),
                () -> transaction.executeWithoutResult(status ->
                        outbox.tell("bank", "no-such-kind", UUID.randomUUID().toString(), null, Map.of())));
    }
}
