package org.hanse.integration.conversations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * One message of a recorded conversation, as it is told this time.
 *
 * @param file what was recorded from the sandbox, its own facts as placeholders
 * @param copy 0 for the first; a copy of an even number has the same message id, of an odd number one of its own
 */
record Recorded(String file, int copy) {

    private static final int MOST_COPIES = 3;

    /** Every message of the conversation one to three times, in any order. */
    static Arbitrary<List<Recorded>> anyOrderOf(List<String> files) {
        Arbitrary<List<Integer>> copies =
                Arbitraries.integers().between(1, MOST_COPIES).list().ofSize(files.size());
        return copies.flatMap(times -> Arbitraries.shuffle(IntStream.range(0, files.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, times.get(i)).mapToObj(copy -> new Recorded(files.get(i), copy)))
                .toList()));
    }

    /** One of several conversations in any order. */
    static Arbitrary<List<Recorded>> anyOrderOfOneOf(List<List<String>> conversations) {
        return Arbitraries.of(conversations).flatMap(Recorded::anyOrderOf);
    }

    static List<Recorded> asRecorded(List<String> files) {
        return files.stream().map(file -> new Recorded(file, 0)).toList();
    }

    /** The message's id at its sender. */
    String id(String of) {
        return file + "-" + of + (copy % 2 == 0 ? "" : "-" + copy);
    }

    /** The message's bytes with these facts. */
    byte[] body(Map<String, String> facts) {
        String text = read();
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            text = text.replace("{{" + fact.getKey() + "}}", fact.getValue());
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String read() {
        try (InputStream in = Recorded.class.getResourceAsStream("/conversations/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
