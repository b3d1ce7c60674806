package org.hanse.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.hanse.integration.PortContract;
import org.hanse.integration.sandbox.Fault;
import org.hanse.integration.sandbox.SandboxMail;
import org.hanse.messaging.Notice;
import org.hanse.messaging.Notifier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the way of a notice keeps: it arrives in each language asked for, and a refused address is known at once. */
abstract class NotifierContract extends PortContract {

    protected final String to = "chen." + UUID.randomUUID() + "@yunling.example";

    @Autowired
    private Notifier notifier;

    /** What lies in this test's mailbox. */
    protected abstract List<SandboxMail> mails();

    @Test
    void one_mail_says_it_in_both_languages() {
        tell(to, "zh-CN", "en");
        soon(() -> assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("你好 陈宇 / Hello 陈宇");
            assertThat(mail.body())
                    .startsWith("陈宇，见 http://localhost/g/1")
                    .endsWith("Dear 陈宇, see http://localhost/g/1");
            assertThat(mail.notice()).isEqualTo(to);
        }));
    }

    @Test
    void a_line_break_in_an_argument_makes_no_header() {
        Notice notice = new Notice(
                to, List.of("en"), "test.mail.hello", List.of("X\r\nBcc: eve@example.org", "http://localhost/g/1"));
        teller.tell(Notifier.PORT, Notifier.MAIL, to, notice);
        soon(() -> assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Hello X Bcc: eve@example.org")));
    }

    @Test
    void a_text_that_there_is_not_is_a_dead_letter_at_once() {
        teller.tell(Notifier.PORT, Notifier.MAIL, to, new Notice(to, List.of("en"), "test.mail.none", List.of()));
        givenUpAtOnce(Notifier.PORT, to, "There is no text for test.mail.none");
    }

    /** A second copy bears the same id, so that its reader's program can tell it apart. */
    @Override
    protected void saidTwice() {
        notifier.send(notice("en"), to);
        notifier.send(notice("en"), to);
        soon(() ->
                assertThat(mails()).hasSize(2).extracting(SandboxMail::notice).containsOnly(to));
    }

    /** The first to be told arrives last. */
    @Override
    protected void outOfOrder() {
        wrong(Fault.TIMEOUT, 1);
        tell(to + " 1", "en");
        tell(to + " 2", "en");
        soon(() -> assertThat(mails()).extracting(SandboxMail::notice).containsExactlyInAnyOrder(to + " 1", to + " 2"));
    }

    /** A server that speaks something else. */
    @Override
    protected void unreadable() {
        wrong(Fault.MALFORMED, 1);
        tell(to, "en");
        soon(() -> assertThat(mails()).hasSize(1));
        deliveredAtLast(Notifier.PORT, to);
    }

    @Override
    protected void noAnswer() {
        wrong(Fault.TIMEOUT, 1);
        tell(to, "en");
        soon(() -> assertThat(mails()).hasSize(1));
        deliveredAtLast(Notifier.PORT, to);
    }

    @Override
    protected void refused() {
        wrong(Fault.REJECT, 1);
        tell(to, "en");
        givenUpAtOnce(Notifier.PORT, to, "Nobody here has this address");
        assertThat(mails()).isEmpty();
    }

    private void tell(String key, String... languages) {
        teller.tell(Notifier.PORT, Notifier.MAIL, key, notice(languages));
    }

    private Notice notice(String... languages) {
        return new Notice(to, List.of(languages), "test.mail.hello", List.of("陈宇", "http://localhost/g/1"));
    }
}
