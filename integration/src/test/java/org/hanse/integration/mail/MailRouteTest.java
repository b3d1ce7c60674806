package org.hanse.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.integration.Teller;
import org.hanse.integration.WiresTest;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.messaging.Notice;
import org.hanse.messaging.Notifier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Notices arrive as mail, in each language asked for. */
@WiresTest
class MailRouteTest {

    private final String to = "chen." + UUID.randomUUID() + "@yunling.example";

    @Autowired
    private Teller teller;

    @Autowired
    private Sandbox sandbox;

    @Test
    void one_mail_says_it_in_both_languages() {
        Notice notice =
                new Notice(to, List.of("zh-CN", "en"), "test.mail.hello", List.of("陈宇", "http://localhost/g/1"));
        teller.tell(Notifier.PORT, Notifier.MAIL, to, notice);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mails()).singleElement().satisfies(mail -> {
                    assertThat(mail.get("subject")).isEqualTo("你好 陈宇 / Hello 陈宇");
                    assertThat(mail.get("body"))
                            .startsWith("陈宇，见 http://localhost/g/1")
                            .endsWith("Dear 陈宇, see http://localhost/g/1");
                    assertThat(mail.get("notice")).isEqualTo(to);
                }));
    }

    @Test
    void a_line_break_in_an_argument_makes_no_header() {
        Notice notice = new Notice(
                to, List.of("en"), "test.mail.hello", List.of("X\r\nBcc: eve@example.org", "http://localhost/g/1"));
        teller.tell(Notifier.PORT, Notifier.MAIL, to, notice);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mails())
                        .singleElement()
                        .satisfies(mail -> assertThat(mail.get("subject")).isEqualTo("Hello X Bcc: eve@example.org")));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, String>> mails() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.address() + "/mailbox?to=" + to))
                .build();
        String json = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return JsonMapper.builder().build().readValue(json, List.class);
    }
}
