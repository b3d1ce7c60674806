package org.hanse.integration.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hanse.integration.bank.ReleasingHouse.Moment;
import org.hanse.integration.sandbox.SandboxMain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promises M1, M2 and X1 through a whole release: the house is killed hard at each marked moment between the posting of
 * a release and the bank's booking, and started again. Each deal is paid once by the bank's own book, the mirror of the
 * books equals it to the cent, and every check of money and journal holds.
 */
class KilledReleasePaysOnceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<Moment> KILLS =
            Stream.of(Moment.values()).filter(moment -> moment != Moment.NONE).toList();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private OwnProcesses processes = new OwnProcesses(Path.of("."));
    private String sandbox = "";

    @BeforeEach
    void open_the_bank() throws IOException {
        processes = new OwnProcesses(folder);
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        sandbox = "http://localhost:" + port;
        processes.start(
                SandboxMain.class,
                "--home=" + folder.resolve("sandbox"),
                "--bank=" + folder.resolve("home/bank"),
                "--port=" + port,
                "--smtp=0",
                "--delay=PT0.1S");
    }

    @AfterEach
    void end() throws InterruptedException {
        processes.end();
    }

    @Test
    @Timeout(1200)
    void a_release_is_paid_once_wherever_the_house_is_killed() throws Exception {
        for (Moment moment : KILLS) {
            Process house = house(moment);
            Path there = folder.resolve("at-" + moment);
            await().atMost(PATIENCE).until(() -> Files.exists(there) || !house.isAlive());
            assertThat(there).as("the house came to " + moment).exists();
            house.destroyForcibly().waitFor();
        }
        Process last = house(Moment.NONE);
        await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("report")) || !last.isAlive());
        List<String> report = Files.readAllLines(folder.resolve("report"));
        assertThat(report.subList(1, report.size())).as("broken checks").isEmpty();
        assertThat(amounts("CRDT")).hasSize(KILLS.size());
        assertThat(paid())
                .as("debits by the bank's own book")
                .hasSize(KILLS.size())
                .doesNotHaveDuplicates();
        assertThat(new BigDecimal(report.getFirst()))
                .as("our mirror of the bank's account")
                .isEqualByComparingTo(sum("CRDT").subtract(sum("DBIT")));
    }

    private Process house(Moment moment) throws IOException {
        return processes.start(
                ReleasingHouse.class,
                moment.name(),
                folder.toString(),
                sandbox,
                "--hanse.home=" + folder.resolve("home"),
                "--spring.main.keep-alive=true",
                "--hanse.escrow.holder.iban=DE89370400440532013000",
                "--hanse.integration.rates=" + sandbox + "/rates/eurofxref-daily.xml",
                "--hanse.integration.un-list=" + sandbox + "/lists/un.xml",
                "--hanse.integration.mail-port=1",
                "--hanse.messaging.lease=3s",
                "--hanse.integration.look=200ms",
                "--hanse.integration.file-poll=200ms");
    }

    private List<String> paid() throws IOException {
        return lines("DBIT").map(line -> line.getOrDefault("endToEndId", "")).toList();
    }

    private List<BigDecimal> amounts(String side) throws IOException {
        return lines(side)
                .map(line -> new BigDecimal(line.getOrDefault("amount", "0")))
                .toList();
    }

    private BigDecimal sum(String side) throws IOException {
        return amounts(side).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<Map<String, String>> lines(String side) throws IOException {
        return OwnProcesses.book(folder.resolve("sandbox/account-book.jsonl")).stream()
                .filter(line -> side.equals(line.get("kind")));
    }
}
