package org.hanse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.hanse.kernel.database.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the installation keeps secret opens with its own key alone, and the key belongs to its owner alone. */
class VaultTest {

    private static final String GIVEN = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path folder;

    @Test
    void what_was_sealed_opens_again_and_shows_nothing_meanwhile() {
        Vault vault = new Vault("", new Home(folder));
        String sealed = vault.seal("key-1", "a private key");
        assertThat(sealed).doesNotContain("private");
        assertThat(Vault.isSealed(sealed)).isTrue();
        assertThat(new Vault("", new Home(folder)).open("key-1", sealed)).isEqualTo("a private key");
        assertThat(vault.seal("key-1", "a private key")).isNotEqualTo(sealed);
    }

    @Test
    void the_file_is_the_owner_s_alone() throws IOException {
        new Vault("", new Home(folder));
        Path file = folder.resolve("keys/installation.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> new Vault("", new Home(folder))).hasMessageContaining("chmod 600");
    }

    @Test
    void a_given_key_leaves_no_file() {
        Vault vault = new Vault(GIVEN, new Home(folder));
        assertThat(vault.open("a", vault.seal("a", "x"))).isEqualTo("x");
        assertThat(folder.resolve("keys")).doesNotExist();
    }

    @Test
    void another_key_opens_nothing_and_says_what_to_do() {
        String sealed = new Vault("", new Home(folder)).seal("key-1", "x");
        assertThatThrownBy(() -> new Vault(GIVEN, new Home(folder)).open("key-1", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("HANSE_KEY does not open key-1");
    }

    @Test
    void a_secret_does_not_open_in_another_one_s_place() {
        Vault vault = new Vault(GIVEN, new Home(folder));
        String sealed = vault.seal("key-1", "x");
        assertThatThrownBy(() -> vault.open("key-2", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_of_the_wrong_length_is_refused() {
        assertThatThrownBy(() -> new Vault("c2hvcnQ=", new Home(folder)))
                .hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> new Vault("not base64!", new Home(folder))).hasMessageContaining("32 random bytes");
    }
}
