package org.hanse.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of screenings, written by functions since people screen whose results they may not see. */
@Repository
class ScreeningStore {

    private static final String COLUMNS = "id, company_id, occasion, at, outcome, state, facts, facts_hash, lists";

    private static final TypeReference<Map<String, String>> LISTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ScreeningStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    CompanyFacts facts(CompanyId company) {
        String facts = jdbc.sql("select screening.facts(?)")
                .param(company.value())
                .query((row, n) -> row.getString(1))
                .list()
                .getFirst();
        if (facts == null) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        return json.readValue(facts, CompanyFacts.class);
    }

    String hash(CompanyFacts facts) {
        return Digest.of(json.writeValueAsString(facts));
    }

    UUID open(CompanyId company, String occasion, CompanyFacts facts) {
        UUID id = Ids.next();
        jdbc.sql("select screening.open_screening(?, ?, ?, ?, ?, ?::jsonb, ?)")
                .params(
                        id,
                        company.value(),
                        occasion,
                        OffsetDateTime.now(clock),
                        Scope.actor().auditName(),
                        json.writeValueAsString(facts),
                        hash(facts))
                .query((row, n) -> 0)
                .single();
        return id;
    }

    ScreeningRow get(UUID screening) {
        return jdbc.sql("select " + COLUMNS + " from screening.read_screening(?)")
                .param(screening)
                .query((row, n) -> row(row))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    /** The company's screenings that wait for people, the newest first. */
    List<ScreeningRow> waiting(CompanyId company) {
        return jdbc.sql("select " + COLUMNS + " from screening.waiting(?)")
                .param(company.value())
                .query((row, n) -> row(row))
                .list();
    }

    void supersede(UUID screening) {
        jdbc.sql("select screening.supersede(?, ?)")
                .params(screening, OffsetDateTime.now(clock))
                .query((row, n) -> 0)
                .single();
    }

    void addHit(UUID screening, FoundHit hit, @Nullable UUID clearance, boolean suppressed) {
        String explanation = json.writeValueAsString(new HitExplanation(hit.fields(), hit.words()));
        jdbc.sql("select screening.add_hit(:id, :screening, :entry, :subject, :asked, :listed, :score, :outcome,"
                        + " :explanation::jsonb, :clearance, :suppressed)")
                .param("id", Ids.next())
                .param("screening", screening)
                .param("entry", hit.entry().id())
                .param("subject", hit.subject())
                .param("asked", hit.asked())
                .param("listed", hit.listed())
                .param("score", BigDecimal.valueOf(hit.score()).setScale(4, RoundingMode.HALF_UP))
                .param("outcome", hit.outcome().name().toLowerCase(Locale.ROOT))
                .param("explanation", explanation)
                .param("clearance", clearance, Types.OTHER)
                .param("suppressed", suppressed)
                .query((row, n) -> 0)
                .single();
    }

    void closeComparison(UUID screening, Screenings.Outcome outcome, Map<String, String> lists) {
        jdbc.sql("select screening.close_comparison(?, ?, ?::jsonb)")
                .params(screening, outcome.name().toLowerCase(Locale.ROOT), json.writeValueAsString(lists))
                .query((row, n) -> 0)
                .single();
    }

    /** {@code none}, {@code open}, {@code clear} or {@code blocked}: the state of the last screening. */
    String standing(CompanyId company) {
        return jdbc.sql("select screening.standing(?)")
                .param(company.value())
                .query(String.class)
                .single();
    }

    /** Names under which owners were found to be listed, as of the company's last decided screening. */
    List<String> listedOwners(CompanyId company) {
        return jdbc.sql("select screening.listed_owners(?)")
                .param(company.value())
                .query(String.class)
                .list();
    }

    /** The last clearance of each entry, by source and reference. */
    Map<String, Clearance> clearances(CompanyId company) {
        Map<String, Clearance> clearances = new HashMap<>();
        jdbc.sql("select id, source, reference, entry_hash, facts_hash, expires_at"
                        + " from screening.last_clearances(?)")
                .param(company.value())
                .query((ResultSet row) -> {
                    clearances.put(
                            row.getString("source") + " " + row.getString("reference"),
                            new Clearance(
                                    row.getObject("id", UUID.class),
                                    row.getString("entry_hash"),
                                    row.getString("facts_hash"),
                                    row.getObject("expires_at", OffsetDateTime.class)));
                });
        return clearances;
    }

    /** Sets the end of a screening that was open; officers only, which the row policies see to. */
    void decide(UUID screening, String state) {
        int changed = jdbc.sql(
                        "update screening.screening set state = ?, decided_at = ? where id = ? and state = 'open'")
                .params(state, OffsetDateTime.now(clock), screening)
                .update();
        if (changed == 0) {
            throw new Refusal(ScreeningReason.ALREADY_DECIDED);
        }
    }

    /** Ids of companies that trade or want to. */
    List<CompanyId> activeCompanies() {
        return jdbc.sql("select id from party.company where status <> 'rejected' order by id")
                .query((row, n) -> new CompanyId(row.getObject("id", UUID.class)))
                .list();
    }

    private ScreeningRow row(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new ScreeningRow(
                row.getObject("id", UUID.class),
                new CompanyId(row.getObject("company_id", UUID.class)),
                row.getString("occasion"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : Screenings.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                row.getString("state"),
                json.readValue(row.getString("facts"), CompanyFacts.class),
                row.getString("facts_hash"),
                json.readValue(row.getString("lists"), LISTS));
    }

    /** A clearance as a comparison needs it. */
    record Clearance(UUID id, String entryHash, String factsHash, OffsetDateTime expiresAt) {}

    /** The explanation as it is kept. */
    record HitExplanation(List<ComparedField> fields, List<NameScore.WordPair> words) {}
}
