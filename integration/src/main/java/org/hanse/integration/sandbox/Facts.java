package org.hanse.integration.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Flat facts as one line of JSON: all that the sandbox keeps. */
final class Facts {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private Facts() {}

    static byte[] line(Map<String, String> facts) {
        return (JSON.writeValueAsString(new TreeMap<>(facts)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> parse(String line) {
        return JSON.readValue(line, Map.class);
    }

    /** An id that is always the same for the same name, 32 hexadecimal digits. */
    static String idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
