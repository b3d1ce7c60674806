package org.hanse.integration.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hanse.integration.sandbox.SandboxMain;
import org.junit.jupiter.api.AfterEach;
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
    private static final Pattern PAID = Pattern.compile("\"direction\":\"DBIT\".*?\"endToEndId\":\"([^\"]+)\"");

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    /** In order, so that the house takes its database along. */
    @AfterEach
    void end() throws InterruptedException {
        started.forEach(Process::destroy);
        for (Process process : started) {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    @Test
    @Timeout(600)
    void every_payout_is_paid_once_whenever_the_house_is_killed() throws Exception {
        Path bank = folder.resolve("home/bank");
        start(
                SandboxMain.class.getName(),
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
        return start(
                PayingHouse.class.getName(),
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

    private Process start(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(main.substring(main.lastIndexOf('.') + 1) + ".log")
                                .toFile()))
                .start();
        started.add(process);
        return process;
    }

    private List<String> paid() throws IOException {
        Path book = folder.resolve("sandbox/account-book.jsonl");
        List<String> paid = new ArrayList<>();
        if (Files.exists(book)) {
            for (String line : Files.readAllLines(book)) {
                Matcher debit = PAID.matcher(line);
                if (debit.find()) {
                    paid.add(debit.group(1));
                }
            }
        }
        return paid;
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
