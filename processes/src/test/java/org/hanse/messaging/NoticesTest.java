package org.hanse.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What only the reader of a mail may know is opened for the mail and masked for everybody else. */
class NoticesTest {

    private static final Secrecy BACKWARDS = new Secrecy() {
        @Override
        public String seal(String name, String secret) {
            return new StringBuilder(secret).reverse().toString();
        }

        @Override
        public String open(String name, String sealed) {
            return seal(name, sealed);
        }
    };

    private static final Notice NOTICE = new Notice(
            "chen@example.org",
            List.of("en"),
            "sourcing.mail.code",
            List.of("Chen Yu", "654321", "cba/q/elpmaxe//:ptth"),
            Set.of(1, 2));

    @Test
    void the_reader_gets_it_as_it_was_meant() {
        assertThat(NOTICE.opened(BACKWARDS).arguments()).containsExactly("Chen Yu", "123456", "http://example/q/abc");
    }

    @Test
    void everybody_else_sees_that_something_was_there() {
        assertThat(NOTICE.masked(BACKWARDS).arguments())
                .containsExactly("Chen Yu", "••••••", "http://example/q/••••••");
    }
}
