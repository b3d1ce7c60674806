package org.hanse.portal.sourcing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Runs the downloadable verifier as anybody would: its one file, with the JDK's own launcher. */
final class Verifier {

    private final Path folder;

    Verifier(String source) {
        try {
            folder = Files.createTempDirectory("verify");
            Files.writeString(folder.resolve("Verify.java"), source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it prints about a proof. */
    String says(String proof) {
        try {
            Files.writeString(folder.resolve("proof.txt"), proof);
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Process process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "Verify.java", "proof.txt")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String withAnotherByteInAnEnvelope(String proof) {
        String[] lines = proof.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("envelope ")) {
                String[] words = lines[i].split(" ");
                byte[] envelope = Base64.getDecoder().decode(words[2]);
                envelope[envelope.length - 1] ^= 1;
                lines[i] = words[0] + " " + words[1] + " " + Base64.getEncoder().encodeToString(envelope);
                return String.join("\n", lines);
            }
        }
        throw new IllegalArgumentException("no envelope");
    }

    static String withAnotherRoot(String proof) {
        int root = proof.indexOf(' ', proof.indexOf("\ntree ") + "\ntree ".length()) + 1;
        char other = proof.charAt(root) == '0' ? '1' : '0';
        return proof.substring(0, root) + other + proof.substring(root + 1);
    }
}
