package org.hanse.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads screenings for staff; anybody else finds none, which the row policies see to. */
@Service
@Transactional(readOnly = true)
public class ScreeningFiles {

    private static final String SELECT =
            "select id, company_id, occasion, at, outcome, state, lists, facts" + " from screening.screening";
    private static final String HITS = "select h.id, e.source, e.facts as entry, h.subject, h.asked, h.listed, h.score,"
            + " h.outcome, h.explanation, h.suppressed, h.disposition, c.at as cleared_at, c.officer_name,"
            + " c.second_officer_name, c.reason, c.finding, c.facts as facts_then, c.entry_facts as entry_then, s.facts as facts_now"
            + " from screening.hit h join screening.entry e on e.id = h.entry_id"
            + " join screening.screening s on s.id = h.screening_id"
            + " left join screening.clearance c on c.id = h.clearance_id"
            + " where h.screening_id = ? order by h.suppressed, h.score desc, h.id";
    private static final TypeReference<Map<String, String>> LISTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScreeningFiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One screening. @throws Refusal UNKNOWN for everybody but staff */
    public ScreeningFile get(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query((row, n) -> file(row))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    /**
     * How a company stands by its last screening.
     *
     * @param state {@code open}, {@code clear} or {@code blocked}
     * @param lists what was in force: source to date, count and hash
     */
    public record Standing(Instant at, String state, Map<String, String> lists) {
        public Standing {
            lists = Map.copyOf(lists);
        }
    }

    /** How a company stands; empty where it was never screened, or the reader is no staff. */
    public Optional<Standing> standing(CompanyId company) {
        return jdbc.sql(
                        "select at, state, lists from screening.screening where company_id = ? order by id desc limit 1")
                .param(company.value())
                .query((row, n) -> new Standing(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("state"),
                        json.readValue(row.getString("lists"), LISTS)))
                .optional();
    }

    /** The last screenings of a company, newest first; at most 50. */
    public List<ScreeningFile> of(CompanyId company) {
        return jdbc.sql(SELECT + " where company_id = ? order by id desc limit 50")
                .param(company.value())
                .query((row, n) -> file(row))
                .list();
    }

    private ScreeningFile file(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String outcome = row.getString("outcome");
        return new ScreeningFile(
                id,
                new CompanyId(row.getObject("company_id", UUID.class)),
                row.getString("occasion"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : Screenings.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                row.getString("state"),
                json.readValue(row.getString("lists"), LISTS),
                json.readValue(row.getString("facts"), CompanyFacts.class),
                hits(id),
                findings(id));
    }

    private List<ScreeningFile.Hit> hits(UUID screening) {
        return jdbc.sql(HITS).param(screening).query((row, n) -> hit(row)).list();
    }

    private ScreeningFile.Hit hit(ResultSet row) throws SQLException {
        ScreeningStore.HitExplanation why =
                json.readValue(row.getString("explanation"), ScreeningStore.HitExplanation.class);
        return new ScreeningFile.Hit(
                row.getObject("id", UUID.class),
                row.getString("source"),
                json.readValue(row.getString("entry"), ListedParty.class),
                row.getString("subject"),
                row.getString("asked"),
                row.getString("listed"),
                row.getBigDecimal("score"),
                row.getString("outcome"),
                why.fields(),
                why.words(),
                row.getBoolean("suppressed"),
                row.getString("disposition"),
                cleared(row));
    }

    private ScreeningFile.@Nullable Cleared cleared(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("cleared_at", OffsetDateTime.class);
        if (at == null) {
            return null;
        }
        List<ScreeningFile.Change> changes = new ArrayList<>();
        compare("company", row.getString("facts_then"), row.getString("facts_now"), changes);
        compare("list", row.getString("entry_then"), row.getString("entry"), changes);
        return new ScreeningFile.Cleared(
                at.toInstant(),
                row.getString("officer_name"),
                row.getString("second_officer_name"),
                row.getString("reason"),
                "listed_owner".equals(row.getString("finding")),
                changes);
    }

    private void compare(String side, String before, String now, List<ScreeningFile.Change> changes) {
        JsonNode then = json.readTree(before);
        JsonNode today = json.readTree(now);
        TreeSet<String> fields = new TreeSet<>(then.propertyNames());
        fields.addAll(today.propertyNames());
        for (String field : fields) {
            JsonNode old = then.path(field);
            JsonNode recent = today.path(field);
            if (old.isArray() && recent.isArray()) {
                add(side, field, without(old, recent), without(recent, old), changes);
            } else {
                add(side, field, words(old), words(recent), changes);
            }
        }
    }

    private static void add(String side, String field, String before, String now, List<ScreeningFile.Change> changes) {
        if (!before.equals(now)) {
            changes.add(new ScreeningFile.Change(side, field, before, now));
        }
    }

    /** The parts of a list that the other one lacks. */
    private static String without(JsonNode list, JsonNode other) {
        List<String> known = parts(other);
        return parts(list).stream().filter(part -> !known.contains(part)).collect(Collectors.joining("; "));
    }

    private static List<String> parts(JsonNode list) {
        List<String> parts = new ArrayList<>();
        list.forEach(child -> parts.add(words(child)));
        return parts;
    }

    /** The values of a node without its punctuation. */
    private static String words(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return "";
        }
        if (!node.isContainer()) {
            return node.asString();
        }
        List<String> parts = new ArrayList<>();
        node.forEach(child -> parts.add(words(child)));
        parts.removeIf(String::isBlank);
        return String.join(", ", parts);
    }

    private List<ScreeningFile.Finding> findings(UUID screening) {
        return jdbc.sql("select step, disposition, reason, officer_name, at from screening.disposition"
                        + " where screening_id = ? order by at, id")
                .param(screening)
                .query((row, n) -> new ScreeningFile.Finding(
                        row.getString("step"),
                        row.getString("disposition"),
                        row.getString("reason"),
                        row.getString("officer_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
