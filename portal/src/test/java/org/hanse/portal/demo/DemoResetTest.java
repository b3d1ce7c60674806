package org.hanse.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.hanse.HanseApplication;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.database.Home;
import org.hanse.portal.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/** The demo goes back to its first start, in a process of its own. */
class DemoResetTest {

    private static final Duration LONG = Duration.ofMinutes(8);
    private static final String ACCOUNT = "/api/v1/sandbox/account-book";

    @TempDir
    private Path home;

    @Test
    void afterwards_it_is_as_on_the_first_start() throws IOException, InterruptedException {
        int port = TestSocketUtils.findAvailableTcpPort();
        String address = "http://localhost:" + port;
        Path log = home.resolve("house.log");
        Process house = start(port, log);
        try {
            await().atMost(LONG).pollInterval(Duration.ofSeconds(1)).until(() -> isOpen(address));
            String first = new Visitor(address).get("/demo/start").body();
            leaveTraces(address);
            Visitor jana = new Visitor(address);
            jana.signIn("jana");
            String page = jana.get("/demo/reset").body();
            assertThat(page).contains("What is lost").contains("Throw it away and start again");
            String waiting = jana.post("/demo/reset", page, Map.of()).body();
            assertThat(waiting).contains("data-start=\"" + first + "\"");
            await().atMost(LONG)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> isOpen(address)
                            && !first.equals(
                                    new Visitor(address).get("/demo/start").body()));
            assertThat(new Visitor(address).get("/").body()).contains("Jana Petersen");
            assertThat(traces(address)).isEqualTo("[]");
            assertThat(house.isAlive()).as("the same process").isTrue();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(Files.readString(log), e);
        } finally {
            house.destroy();
            if (!house.waitFor(1, TimeUnit.MINUTES)) {
                house.destroyForcibly();
            }
        }
    }

    @Test
    void data_on_another_server_is_never_emptied() {
        DemoReset reset = new DemoReset(
                mock(ConfigurableApplicationContext.class),
                mock(ApplicationArguments.class),
                new Home(home),
                Clock.systemUTC(),
                "jdbc:postgresql://elsewhere/hanse");
        assertThat(reset.isPossible()).isFalse();
        assertThatThrownBy(reset::begin).isInstanceOf(Refusal.class);
    }

    @Test
    void a_link_out_of_the_home_is_deleted_and_not_followed() throws IOException {
        Path outside = Files.createDirectories(home.resolve("outside"));
        Files.writeString(outside.resolve("kept.txt"), "kept");
        Path inside = Files.createDirectories(home.resolve("bank/in"));
        Files.createSymbolicLink(inside.resolve("link"), outside);
        DemoReset.empty(home.resolve("bank"));
        assertThat(home.resolve("bank")).doesNotExist();
        assertThat(outside.resolve("kept.txt")).exists();
    }

    private Process start(int port, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                HanseApplication.class.getName(),
                "--server.port=" + port,
                "--hanse.home=" + home.resolve("house"),
                "--hanse.demo-market=false",
                "--hanse.database.durable=false");
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static boolean isOpen(String address) {
        try {
            return new Visitor(address).get("/actuator/health").statusCode() == 200;
        } catch (RuntimeException closed) {
            return false;
        }
    }

    /** A transfer at the sandbox's bank: the sandbox's own files and our database both hold it. */
    private static void leaveTraces(String address) {
        Visitor jana = new Visitor(address);
        HttpResponse<String> taken = jana.postJson(
                "/api/v1/sandbox/transfers",
                "{\"amount\":{\"currency\":\"EUR\",\"amount\":\"12.50\"},\"text\":\"for nothing\","
                        + "\"payerName\":\"Nobody GmbH\",\"payerAccount\":\"FR1420041010050500013M02606\"}",
                "Authorization",
                "Bearer " + jana.token("demo-jana", "demo"),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        await().atMost(LONG).until(() -> traces(address).contains("Nobody GmbH"));
    }

    private static String traces(String address) {
        Visitor operator = new Visitor(address);
        return operator.get(ACCOUNT, "Authorization", "Bearer " + operator.token("hanse-demo", "demo"))
                .body();
    }
}
