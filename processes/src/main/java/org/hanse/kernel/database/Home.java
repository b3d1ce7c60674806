package org.hanse.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds all state of this instance: {@code HANSE_HOME}, by default {@code .hanse} beside the root. */
public record Home(Path path) {

    /** Resolves the setting; empty means {@code .hanse} in the highest folder above that holds a {@code pom.xml}. */
    public static Home of(String setting) {
        Path path = setting.isBlank() ? projectRoot().resolve(".hanse") : Path.of(setting);
        return new Home(path.toAbsolutePath().normalize());
    }

    /** A folder inside, made where it is missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + path.resolve(name) + ": choose another HANSE_HOME", e);
        }
    }

    private static Path projectRoot() {
        Path here = Path.of("").toAbsolutePath();
        Path root = here;
        for (Path at = here; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("pom.xml"))) {
                root = at;
            }
        }
        return root;
    }
}
