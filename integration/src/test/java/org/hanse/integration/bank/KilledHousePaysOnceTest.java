package org.hanse.integration.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hanse.integration.sandbox.SandboxMain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise X1: what was committed reaches the bank, and is paid once. House and bank are processes of their own; the house
 * is killed hard in the middle of its payouts and started again. What counts is the bank's own book.
 */
class KilledHousePaysOnceTest {

    private static final int PAYOUTS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private OwnProcesses processes = new OwnProcesses(Path.of("."));

    @BeforeEach
    void here() {
        processes = new OwnProcesses(folder);
    }

    @AfterEach
    void end() throws InterruptedException {
        processes.end();
    }

    @Test
    @Timeout(600)
    void every_payout_is_paid_once_whenever_the_house_is_killed() throws Exception {
        Path bank = folder.resolve("home/bank");
        processes.start(
                SandboxMain.class,
                "--home=" + folder.resolve("sandbox"),
                "--bank=" + bank,
                "--port=0",
                "--smtp=0",
                "--delay=PT0.05S");
        Process house = house(PAYOUTS);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> files(bank.resolve("out")) > 0);
        house.destroyForcibly().waitFor();
        assertThat(paid()).hasSizeLessThan(PAYOUTS);

        house(0);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(paid()).hasSizeGreaterThanOrEqualTo(PAYOUTS));
        await().during(Duration.ofSeconds(4))
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(paid()).hasSize(PAYOUTS).doesNotHaveDuplicates());
    }

    private Process house(int payouts) throws IOException {
        return processes.start(
                PayingHouse.class,
                Integer.toString(payouts),
                "--hanse.home=" + folder.resolve("home"),
                "--spring.main.keep-alive=true",
                "--hanse.jobs.enabled=false",
                "--hanse.integration.rates=http://localhost:1/none",
                "--hanse.integration.un-list=http://localhost:1/none",
                "--hanse.messaging.lease=3s",
                "--hanse.integration.look=200ms",
                "--hanse.integration.file-poll=200ms");
    }

    private List<String> paid() throws IOException {
        return OwnProcesses.book(folder.resolve("sandbox/account-book.jsonl")).stream()
                .filter(line -> "DBIT".equals(line.get("kind")))
                .map(line -> line.getOrDefault("endToEndId", ""))
                .toList();
    }

    private static long files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml")).count();
        }
    }
}
