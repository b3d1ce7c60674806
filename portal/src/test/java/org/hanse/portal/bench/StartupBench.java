package org.hanse.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hanse.HanseApplication;
import org.hanse.kernel.Figures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;

/** From the command to the first page, with a home that was used before; against an application that is nearly empty. */
@Tag("bench")
class StartupBench {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path homes;

    @Test
    void the_second_start_and_every_later_one() throws IOException, InterruptedException {
        BigDecimal[] anchors = new BigDecimal[Figures.ROUNDS];
        BigDecimal[] own = new BigDecimal[Figures.ROUNDS];
        for (int round = -1; round < Figures.ROUNDS; round++) {
            BigDecimal empty = start(EmptyApplication.class, classPath(), "empty");
            BigDecimal ours = start(HanseApplication.class, delivered(), "hanse");
            if (round >= 0) {
                anchors[round] = empty;
                own[round] = ours;
            }
        }
        Figures.keep(
                "startup-warm",
                anchors,
                own,
                "ms",
                "<= 2",
                "a Boot application with embedded PostgreSQL, the bare engine and one page; limited by classes to load and beans"
                        + " to make");
    }

    private BigDecimal start(Class<?> application, String classPath, String name)
            throws IOException, InterruptedException {
        int port = TestSocketUtils.findAvailableTcpPort();
        Path home = homes.resolve(name);
        assertThat(home.toFile().isDirectory() || home.toFile().mkdirs()).isTrue();
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        classPath,
                        "-Xmx1g",
                        "-Dserver.port=" + port,
                        "-Dhanse.home=" + home,
                        "-Dhanse.demo-market=false",
                        "-Dbench.home=" + home,
                        application.getName()))
                .redirectErrorStream(true)
                .redirectOutput(homes.resolve(name + ".log").toFile())
                .start();
        try {
            URI page = URI.create("http://localhost:" + port + "/sign-in");
            await().atMost(LONGEST)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> answers(process, page));
            return Figures.figure(System.nanoTime() - begin, 1, "ms");
        } finally {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Without what belongs to tests. */
    private static String delivered() {
        return Stream.of(classPath().split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean answers(Process process, URI page) throws InterruptedException {
        assertThat(process.isAlive()).as("it still runs").isTrue();
        try {
            return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
