package org.hanse.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The benchmarks for people to read: one line a figure, above it how they were measured. */
final class BenchmarkPage {

    private static final Pattern LINE = Pattern.compile("^\\| `([^`]+)` \\|.*$", Pattern.MULTILINE);

    private BenchmarkPage() {}

    static void put(Path page, String name, List<String> cells) {
        try {
            SortedMap<String, String> lines = new TreeMap<>();
            if (Files.exists(page)) {
                Matcher line = LINE.matcher(Files.readString(page));
                while (line.find()) {
                    lines.put(line.group(1), line.group());
                }
            }
            lines.put(name, "| `" + name + "` | " + String.join(" | ", cells) + " |");
            Files.writeString(page, head() + String.join("\n", lines.values()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head() throws IOException {
        return """
                # Benchmarks

                Written by the benches themselves; do not edit. Each is a ratio to its anchor, measured side by side in one run,
                in turn, the first round thrown away: minimum / median / maximum of three rounds. Absolute figures belong to the
                machine, the ratio is what counts. A ratio of figures in `ms` is better when it is lower.

                    mvn -Pbench -pl processes,integration,portal -am test -Dsurefire.failIfNoSpecifiedTests=false

                Last run: %s, %d cores, %s, %s, Java %s, PostgreSQL %s with `fsync` and `synchronous_commit` on where
                the figure is one of commits (ledger), off elsewhere.

                | figure | anchor | ours | unit | ratio | aim | met | against what, and what limits it |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        System.getProperty("os.name") + " " + System.getProperty("os.version"),
                        System.getProperty("java.version"),
                        "18");
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(info)) {
            Optional<String> model = lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
            return model.orElse(System.getProperty("os.arch"));
        }
    }
}
