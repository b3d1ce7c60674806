package org.hanse.integration.sandbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a counterpart remembers, by its key; one file each, so that it survives a restart. */
final class Shelf {

    private final Path folder;
    private final Map<String, Map<String, String>> kept = new ConcurrentHashMap<>();

    Shelf(Path folder) {
        this.folder = Disk.folder(folder);
        for (Path file : Disk.list(folder, "*.json")) {
            Map<String, String> facts = Facts.parse(new String(Disk.read(file), StandardCharsets.UTF_8));
            kept.put(facts.getOrDefault("key", ""), facts);
        }
    }

    /** Remembers, unless the key is known already. @return whether it is new */
    synchronized boolean putNew(String key, Map<String, String> facts) {
        if (kept.containsKey(key)) {
            return false;
        }
        Map<String, String> whole = new java.util.TreeMap<>(facts);
        whole.put("key", key);
        Disk.write(folder.resolve(Facts.idOf(key) + ".json"), Facts.line(whole));
        kept.put(key, Map.copyOf(whole));
        return true;
    }

    @Nullable
    Map<String, String> get(String key) {
        return kept.get(key);
    }
}
