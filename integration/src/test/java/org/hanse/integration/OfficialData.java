package org.hanse.integration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Official schemas and lists, where the system property {@code hanse.official-data} names their folder. */
public final class OfficialData {

    private OfficialData() {}

    /** A file of it; the test is skipped where it is not there. */
    public static Path file(String name) {
        String folder = System.getProperty("hanse.official-data", "");
        Path file = Path.of(folder.isBlank() ? "no-official-data" : folder).resolve(name);
        assumeTrue(Files.isRegularFile(file), "Skipped: " + name + " is not there; set -Dhanse.official-data=<folder>");
        return file;
    }
}
