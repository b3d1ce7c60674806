package org.hanse.portal.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.kernel.Actor;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Scope;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.deal.DealWalk;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The two sides of a deal write to each other; nobody else reads it. */
@PortalTest
@Import(DealWalk.class)
class ConversationTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern CONVERSATION = Pattern.compile("\"conversation\":\"([0-9a-f-]{36})\"");
    private static final Pattern BELL = Pattern.compile("class=\"quiet bell\"[^>]*aria-label=\"(\\d+) new messages\"");

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private DealWalk walk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void what_one_side_says_in_a_word_the_other_reads_in_its_own_language_with_mail_and_bell() {
        DealId deal = walk.ordered();
        Visitor zofia = signedIn("zofia");
        Visitor jana = signedIn("jana");
        long before = bell(jana);
        String piece = zofia.get("/deals/" + deal + "/messages?lang=en").body();
        assertThat(piece).contains("Nobody has written yet", "Travekran Maschinenbau");
        String undated = zofia.post("/deals/" + deal + "/messages", piece, Map.of("kind", "NEW_DATE", "text", "sorry"))
                .body();
        assertThat(undated).contains("Choose the day", "sorry");
        HttpResponse<String> sent = zofia.post(
                "/deals/" + deal + "/messages",
                piece,
                Map.of("kind", "NEW_DATE", "day", "2026-12-24", "text", "The furnace is cold until then"));
        assertThat(sent.body()).contains("Sent.", "The new date is", "24 Dec 2026");

        assertThat(bell(jana)).isEqualTo(before + 1);
        String chinese = jana.get("/deals/" + deal + "/messages?lang=zh-CN").body();
        assertThat(chinese).contains("新日期为", "The furnace is cold until then", "status wait");
        String inbox = jana.get("/messages?lang=en").body();
        assertThat(inbox).contains("1 new", "Kraków Łożyska");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(mails("jana@travekran.example"))
                        .anyMatch(mail -> mail.contains("conversation.mail.new-date") && mail.contains("furnace")));
        assertThat(mails("frieda@travekran.example"))
                .as("a colleague who buys too")
                .isNotEmpty();

        Matcher reading = Pattern.compile("hx-post=\"(/conversations/[0-9a-f-]+/reading)\"")
                .matcher(chinese);
        Matcher upTo = Pattern.compile("name=\"upTo\" value=\"([0-9a-f-]+)\"").matcher(chinese);
        assertThat(reading.find() && upTo.find()).isTrue();
        jana.post(reading.group(1), chinese, Map.of("upTo", upTo.group(1)));
        assertThat(bell(jana)).isEqualTo(before);
        assertThat(jana.get("/deals/" + deal + "/messages").body()).doesNotContain("status wait");
    }

    @Test
    void a_third_company_sees_neither_words_nor_files_and_staff_read_without_writing() {
        DealId deal = walk.ordered();
        String at = "/api/v1/deals/" + deal + "/messages";
        String zofia = token("zofia");
        HttpResponse<String> first = post(
                at,
                "{\"text\":\"Here is the drawing\",\"attachments\":[{\"fileName\":\"drawing.txt\",\"content\":\"VGhlIGRyYXdpbmc=\"}]}",
                zofia);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(post(at, "{\"kind\":\"SAMPLE_READY\"}", zofia).statusCode()).isEqualTo(201);
        assertThat(post(at, "{\"text\":\" \"}", zofia).statusCode()).isEqualTo(422);
        String conversation = "/api/v1/conversations/" + found(CONVERSATION, first.body()) + "/messages";

        String page = get(at + "?size=1", token("jana")).body();
        assertThat(page).contains("SAMPLE_READY", "\"unread\":true").doesNotContain("drawing");
        String next = found(Pattern.compile("\"next\":\"([^\"]+)\""), page);
        String older = get(at + "?size=1&cursor=" + next, token("jana")).body();
        assertThat(older).contains("Here is the drawing", "\"next\":null");
        String file =
                "/api/v1/documents/" + found(Pattern.compile("\"document\":\"([0-9a-f-]{36})\""), older) + "/content";
        assertThat(get(file, token("jana")).body()).isEqualTo("The drawing");

        String stranger = token("chen");
        assertThat(get(at, stranger).statusCode()).isEqualTo(404);
        assertThat(get(conversation, stranger).statusCode()).isEqualTo(404);
        assertThat(post(conversation, "{\"text\":\"let me in\"}", stranger).statusCode())
                .isEqualTo(404);
        assertThat(get(file, stranger).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/conversations", stranger).body()).doesNotContain(deal.toString());
        Visitor marta = signedIn("marta");
        assertThat(marta.get("/deals/" + deal + "/messages").body())
                .contains("Here is the drawing")
                .doesNotContain("<textarea");
    }

    private Visitor signedIn(String person) {
        Visitor visitor = new Visitor(identity.address());
        visitor.signIn(person);
        return visitor;
    }

    private String token(String person) {
        return "Bearer " + new Visitor(identity.address()).token("demo-" + person, "demo");
    }

    private HttpResponse<String> get(String path, String token) {
        return new Visitor(identity.address()).get(path, "Authorization", token);
    }

    private HttpResponse<String> post(String path, String json, String token) {
        return new Visitor(identity.address())
                .postJson(
                        path,
                        json,
                        "Authorization",
                        token,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private static long bell(Visitor visitor) {
        return Long.parseLong(found(BELL, visitor.get("/deals?lang=en").body()));
    }

    private static String found(Pattern what, String text) {
        Matcher found = what.matcher(text);
        assertThat(found.find()).as(what + " in " + text).isTrue();
        return found.group(1);
    }

    private List<String> mails(String email) {
        return Scope.as(
                new Actor.System("test"),
                () -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                                "select content::text from messaging.outbox where content::text like ? and content::text like"
                                        + " '%conversation.mail.%' order by id desc")
                        .param("%" + email + "%")
                        .query(String.class)
                        .list())));
    }
}
