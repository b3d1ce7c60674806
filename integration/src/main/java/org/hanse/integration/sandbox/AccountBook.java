package org.hanse.integration.sandbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The bank's own book: lines are only ever added, and are on the disk before the bank says anything. */
final class AccountBook {

    private final Path file;
    private final List<Map<String, String>> lines = new ArrayList<>();
    private final Set<String> entries = new HashSet<>();

    AccountBook(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            new String(Disk.read(file), StandardCharsets.UTF_8)
                    .lines()
                    .map(Facts::parse)
                    .forEach(this::remember);
        }
    }

    /** Adds a line, unless this entry is in the book. @return whether it is new */
    synchronized boolean add(String kind, String id, Map<String, String> facts) {
        if (entries.contains(kind + " " + id)) {
            return false;
        }
        Map<String, String> line = new java.util.TreeMap<>(facts);
        line.put("kind", kind);
        line.put("id", id);
        Disk.append(file, Facts.line(line));
        remember(line);
        return true;
    }

    synchronized boolean has(String kind, String id) {
        return entries.contains(kind + " " + id);
    }

    synchronized List<Map<String, String>> lines() {
        return List.copyOf(lines);
    }

    private void remember(Map<String, String> line) {
        lines.add(line);
        entries.add(line.get("kind") + " " + line.get("id"));
    }
}
