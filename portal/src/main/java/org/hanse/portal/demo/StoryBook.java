package org.hanse.portal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hanse.kernel.database.Home;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which stories of the demo market are still to be told and where the told ones are, kept as a file in the home. A story
 * is struck off before it is told, so that no restart tells it twice; one that was interrupted stays untold.
 */
@Component
@Profile("demo")
class StoryBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Clock clock;
    private Content content;

    StoryBook(Home home, Clock clock) {
        this.file = home.folder("market").resolve("stories.json");
        this.clock = clock;
        this.content = Files.exists(file) ? JSON.readValue(file, Content.class) : new Content(List.of(), List.of());
    }

    /** What the file holds. */
    record Content(List<String> open, List<Told> told) {}

    /**
     * A story that was told, or was begun and did not come to its place.
     *
     * @param page where it goes on; null while it is being told or where it failed
     */
    record Told(
            String key,
            Instant at,
            @Nullable String page,
            @Nullable String trouble) {}

    /** From now on these are to be told. */
    synchronized void plan(Collection<String> keys) {
        List<String> open = new ArrayList<>(content.open());
        keys.stream().filter(key -> !open.contains(key)).forEach(open::add);
        save(new Content(List.copyOf(open), content.told()));
    }

    synchronized boolean isOpen(String key) {
        return content.open().contains(key);
    }

    synchronized boolean anyOpen() {
        return !content.open().isEmpty();
    }

    /** The page on which a told story goes on; empty where it is not told or has none. */
    synchronized Optional<String> page(String key) {
        return content.told().stream()
                .filter(told -> told.key().equals(key))
                .map(Told::page)
                .filter(page -> page != null && !page.isEmpty())
                .findFirst();
    }

    /** Strikes the story off: it is being told. */
    synchronized void begin(String key) {
        List<String> open =
                content.open().stream().filter(other -> !other.equals(key)).toList();
        save(new Content(open, with(new Told(key, clock.instant(), null, null))));
    }

    synchronized void end(String key, String page) {
        save(new Content(content.open(), with(new Told(key, clock.instant(), page, null))));
    }

    synchronized void fail(String key, String trouble) {
        save(new Content(content.open(), with(new Told(key, clock.instant(), null, trouble))));
    }

    private List<Told> with(Told last) {
        List<Told> told = new ArrayList<>(content.told());
        told.removeIf(other -> other.key().equals(last.key()));
        told.add(last);
        return List.copyOf(told);
    }

    private void save(Content next) {
        content = next;
        try {
            Path part = file.resolveSibling("stories.part");
            Files.write(part, JSON.writeValueAsBytes(next));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
