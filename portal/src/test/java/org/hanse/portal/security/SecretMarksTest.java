package org.hanse.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/** A program's secret is hashed once; another secret, or another client's mark, makes another hash. */
class SecretMarksTest {

    private final SecretMarks marks = new SecretMarks("the installation's own");
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @Test
    void the_hash_of_an_unchanged_secret_stays() {
        String mark = marks.of("demo-jana", "demo");
        String hash = marks.hash("demo", mark, null);
        assertThat(encoder.matches("demo", hash)).isTrue();
        assertThat(encoder.matches("other", hash)).isFalse();
        assertThat(marks.hash("demo", mark, known(hash, mark))).isEqualTo(hash);
    }

    @Test
    void a_changed_secret_is_hashed_anew() {
        String before = marks.hash("demo", marks.of("demo-jana", "demo"), null);
        String after = marks.hash("new", marks.of("demo-jana", "new"), known(before, marks.of("demo-jana", "demo")));
        assertThat(encoder.matches("new", after)).isTrue();
        assertThat(encoder.matches("demo", after)).isFalse();
    }

    @Test
    void a_mark_tells_neither_the_secret_nor_fits_another_client_or_installation() {
        String mark = marks.of("demo-jana", "demo");
        assertThat(mark).doesNotContain("demo");
        assertThat(marks.of("demo-chen", "demo")).isNotEqualTo(mark);
        assertThat(new SecretMarks("another's").of("demo-jana", "demo")).isNotEqualTo(mark);
    }

    private static RegisteredClient known(String hash, String mark) {
        return RegisteredClient.withId("demo-jana")
                .clientId("demo-jana")
                .clientSecret(hash)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder()
                        .setting(SecretMarks.SETTING, mark)
                        .build())
                .build();
    }
}
