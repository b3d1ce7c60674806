package org.hanse.integration.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.hanse.integration.OfficialData;
import org.hanse.integration.xml.SafeXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox keeps its books over a restart, and says only what the standards allow. */
class SandboxTest {

    private static final SandboxTransfer TRANSFER = new SandboxTransfer(
            "EUR", "48750.00", "RF78HANSE2026000123", null, "Kaeufer AG", "FR1420041010050500013M02606", null);

    @TempDir
    private Path folder;

    @Test
    void what_the_bank_still_had_to_say_it_says_after_a_restart() {
        try (Sandbox first = start(Duration.ofSeconds(2))) {
            first.transfer(TRANSFER);
        }
        assertThat(notifications()).isEmpty();
        try (Sandbox second = start(Duration.ofSeconds(2))) {
            await().untilAsserted(() -> assertThat(notifications()).hasSize(1));
            assertThat(second.accountBook())
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line).containsEntry("amount", "48750.00").containsEntry("direction", "CRDT"));
        }
        try (Sandbox third = start(Duration.ofMillis(10))) {
            assertThat(third.accountBook()).hasSize(1);
        }
    }

    @Test
    void its_notifications_are_valid_against_the_official_schema() {
        Schema schema = SafeXml.schema(new StreamSource(
                OfficialData.file("iso20022/camt.054.001.08.xsd").toFile()));
        try (Sandbox sandbox = start(Duration.ofMillis(10))) {
            sandbox.transfer(TRANSFER);
            sandbox.transfer(
                    new SandboxTransfer("CNY", "1.00", null, "for & <nothing>", "云岭", "755900001234567", "E-1"));
            await().untilAsserted(() -> assertThat(notifications()).hasSize(2));
        }
        for (Path notification : notifications()) {
            assertThatCode(() -> SafeXml.validate(schema, Files.readAllBytes(notification)))
                    .doesNotThrowAnyException();
        }
    }

    private Sandbox start(Duration delay) {
        return Sandbox.start(new SandboxOptions(
                folder.resolve("sandbox"), folder.resolve("bank"), 0, 0, "secret", delay, Clock.systemUTC()));
    }

    private List<Path> notifications() {
        try (Stream<Path> files = Files.list(folder.resolve("bank/in"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("camt.054"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
