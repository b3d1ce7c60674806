package org.hanse.portal.market;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hanse.portal.demo.Story;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import tools.jackson.databind.JsonNode;

/** Companies that are looked at: one whose name is like a listed one, one that applies. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class TrustStories {

    private static final int NORDSTERN = 30;
    private static final int MARMARA = 31;
    private static final int DAYS_LEFT = 6;
    private static final String PAPER = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF";

    /** The hit on Nordstern was looked at by officers and found to be somebody else. */
    @Bean
    Story nordstern(Desk desk) {
        return new AboutOne("nordstern", NORDSTERN, () -> clearNordstern(desk));
    }

    /** Marmara Kablo applies to sign contracts; its register extract runs out in six days. */
    @Bean
    Story marmara(Desk desk, Clock clock) {
        return new AboutOne("marmara", MARMARA, () -> applyAsMarmara(desk, clock));
    }

    private static String clearNordstern(Desk desk) {
        Waiting waiting = new Waiting(() -> {});
        waiting.until(
                "a sanctions list", () -> !desk.get("miriam", "sanctions-lists").isEmpty());
        String company = desk.get("miriam", "companies?text=Nordstern")
                .path("items")
                .path(0)
                .path("id")
                .asString();
        JsonNode screening =
                desk.post("miriam", "companies/" + company + "/screenings", Map.of("occasion", "onboarding"));
        String id = screening.path("id").asString();
        String first = "Another house: seat in Hamburg, not in Panama; register number and owners differ.";
        decide(desk, "miriam", id, "decide-hit", Map.of("disposition", "FALSE_POSITIVE", "reason", first));
        String second = "Checked again by the register: no connection to the listed house.";
        decide(desk, "daniel", id, "confirm-hit", Map.of("finding", "FALSE_POSITIVE", "reason", second));
        return "/companies/" + company;
    }

    /** An officer's decision, where the screening still waits for one. */
    private static void decide(Desk desk, String who, String screening, String key, Map<String, Object> command) {
        new Waiting(() -> {}).until(key, () -> {
            boolean open = desk.get(who, "screenings/" + screening)
                    .path("state")
                    .asString()
                    .equals("open");
            return !open || decided(desk, who, screening, key, command);
        });
    }

    private static boolean decided(Desk desk, String who, String screening, String key, Map<String, Object> command) {
        for (JsonNode task : desk.get(who, "tasks?size=100").path("items")) {
            boolean sought = key.equals(task.path("taskKey").asString())
                    && screening.equals(task.path("businessKey").asString());
            if (sought) {
                desk.post(who, "tasks/" + task.path("taskId").asString() + "/completion", command);
                return true;
            }
        }
        return false;
    }

    private static String applyAsMarmara(Desk desk, Clock clock) {
        String who = "murat";
        String id = desk.post(who, "applications", application()).path("id").asString();
        Waiting waiting = new Waiting(() -> {});
        LocalDate end = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(DAYS_LEFT);
        byte[] paper = PAPER.getBytes(StandardCharsets.US_ASCII);
        waiting.until(
                "the list of papers",
                () -> desk.get(who, "applications/" + id).toString().contains("bank-confirmation"));
        waiting.done(() -> desk.upload(
                who, "applications/" + id + "/papers/register-extract?validUntil=" + end, "sicil.pdf", paper));
        waiting.done(() -> desk.upload(who, "applications/" + id + "/papers/bank-confirmation", "banka.pdf", paper));
        waiting.until("review", () -> {
            for (JsonNode task : desk.get(who, "tasks?size=100").path("items")) {
                if ("hand-in-papers".equals(task.path("taskKey").asString())) {
                    desk.post(who, "tasks/" + task.path("taskId").asString() + "/completion", Map.of("complete", true));
                }
            }
            return desk.get(who, "applications/" + id).path("state").asString().equalsIgnoreCase("review");
        });
        return "/applications/" + id;
    }

    private static Map<String, Object> application() {
        return Map.of(
                "depth",
                "CONTRACT",
                "goods",
                "PLAIN",
                "foundedOn",
                "2009-05-14",
                "pep",
                false,
                "identifiers",
                List.of(Map.of("scheme", "REGISTER", "value", "Gebze 118842")),
                "owners",
                List.of(Map.of(
                        "name", "Murat Demir", "person", true, "birthYear", 1971, "country", "TR", "percent", 100)),
                "account",
                Map.of(
                        "holder",
                        "Marmara Kablo",
                        "iban",
                        "TR130006200000001234567890",
                        "country",
                        "TR",
                        "currency",
                        "EUR"),
                "contact",
                Map.of("name", "Murat Demir", "email", "murat@marmara.example"),
                "truthful",
                true);
    }

    /** A story about one company. */
    private record AboutOne(String key, int order, Supplier<String> telling) implements Story {

        @Override
        public Set<String> firms() {
            return Set.of(key);
        }

        @Override
        public String tell() {
            return telling.get();
        }
    }
}
