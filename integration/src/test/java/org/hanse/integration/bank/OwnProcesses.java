package org.hanse.integration.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** Starts programs of this class path as processes of their own, and reads the book of a bank that is one of them. */
final class OwnProcesses {

    private final Path folder;
    private final List<Process> started = new ArrayList<>();

    OwnProcesses(Path folder) {
        this.folder = folder;
    }

    Process start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(program.getSimpleName() + ".log").toFile()))
                .start();
        started.add(process);
        return process;
    }

    /** In order, so that a house takes its database along. */
    void end() throws InterruptedException {
        started.forEach(Process::destroy);
        for (Process process : started) {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    /** The lines of a bank's book. */
    @SuppressWarnings("unchecked")
    static List<Map<String, String>> book(Path file) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<Map<String, String>> lines = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                lines.add(json.readValue(line, Map.class));
            }
        }
        return lines;
    }
}
