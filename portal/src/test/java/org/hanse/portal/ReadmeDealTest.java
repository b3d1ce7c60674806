package org.hanse.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The deal that the README tells, run line by line as it stands there. */
@PortalTest
class ReadmeDealTest {

    private static final Path README = Path.of(System.getProperty("hanse.root", ".."), "README.md");
    private static final Pattern BLOCK = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);
    private static final long MINUTES = 4;

    @LocalServerPort
    private int port;

    @Test
    void the_deal_of_the_readme_runs_from_the_question_to_the_payout() throws IOException, InterruptedException {
        assumeTrue(has("curl") && has("jq") && has("bash"), "needs bash, curl and jq on the path");
        Matcher block = BLOCK.matcher(Files.readString(README));
        assertThat(block.find()).as("a bash block in the README").isTrue();
        Path script = Files.createTempFile("readme", ".sh");
        Path output = Files.createTempFile("readme", ".log");
        Files.writeString(script, "set -euo pipefail\n" + block.group(1));
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("HANSE", "http://localhost:" + port);
        Process process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0).as(said).isTrue();
        assertThat(said).contains("\"due\":\"41250.00\"").contains("\"held\":\"0.00\"");
        assertThat(said.lines().filter(line -> line.contains("\"difference\"")))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"amount\":\"0.00\"") || line.contains("\"difference\":\"0"));
    }

    private static boolean has(String command) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
