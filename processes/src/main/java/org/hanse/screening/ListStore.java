package org.hanse.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of lists, imports and entries. */
@Repository
class ListStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    ListStore(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** The import in force for a source. */
    Optional<ImportRow> current(String source) {
        return jdbc.sql("select id, source, sha256, list_date, entries, outcome from screening.list_import"
                        + " where source = ? and outcome in ('applied', 'approved')"
                        + " order by coalesce(decided_at, imported_at) desc limit 1")
                .param(source)
                .query((row, n) -> importRow(row))
                .optional();
    }

    /** A held import of exactly these bytes that waits for a decision. */
    Optional<ImportRow> held(String source, String sha256) {
        return jdbc.sql("select id, source, sha256, list_date, entries, outcome from screening.list_import"
                        + " where source = ? and sha256 = ? and outcome = 'held'")
                .params(source, sha256)
                .query((row, n) -> importRow(row))
                .optional();
    }

    /** The entries of a held import, locked for the decision. */
    Optional<ReceivedList> takeHeld(UUID id) {
        return jdbc.sql("select source, sha256, list_date, held from screening.list_import"
                        + " where id = ? and outcome = 'held' for update")
                .param(id)
                .query((row, n) -> new ReceivedList(
                        row.getString("source"),
                        row.getObject("list_date", OffsetDateTime.class).toInstant(),
                        row.getString("sha256"),
                        List.of(json.readValue(row.getString("held"), ListedParty[].class))))
                .optional();
    }

    void addImport(UUID id, ReceivedList list, ListDelta delta, String outcome) {
        jdbc.sql(
                        "insert into screening.list_import (id, source, sha256, list_date, imported_at, entries, added, changed,"
                                + " removed, outcome, held) values (:id, :source, :sha, :date, :now, :entries, :added, :changed,"
                                + " :removed, :outcome, :held::jsonb)")
                .param("id", id)
                .param("source", list.source())
                .param("sha", list.sha256())
                .param("date", utc(list.listDate()))
                .param("now", OffsetDateTime.now(clock))
                .param("entries", list.parties().size())
                .param("added", delta.added().size())
                .param("changed", delta.changed().size())
                .param("removed", delta.removed().size())
                .param("outcome", outcome)
                .param("held", outcome.equals("held") ? json.writeValueAsString(list.parties()) : null, Types.VARCHAR)
                .update();
    }

    void decide(UUID id, String outcome, String by, String reason) {
        jdbc.sql("update screening.list_import set outcome = ?, decided_by = ?, decided_at = ?, reason = ?, held = null"
                        + " where id = ?")
                .params(outcome, by, OffsetDateTime.now(clock), reason, id)
                .update();
    }

    /** The entries in force of a source by reference: id and hash. */
    Map<String, ListDelta.Known> known(String source) {
        Map<String, ListDelta.Known> known = new HashMap<>();
        jdbc.sql("select id, reference, hash from screening.entry where source = ? and ended_at is null")
                .param(source)
                .query((ResultSet row) -> {
                    known.put(
                            row.getString("reference"),
                            new ListDelta.Known(row.getObject("id", UUID.class), row.getString("hash")));
                });
        return known;
    }

    void end(Collection<UUID> entries) {
        jdbc.sql("update screening.entry set ended_at = ? where id = any (?)")
                .params(OffsetDateTime.now(clock), entries.toArray(UUID[]::new))
                .update();
    }

    void add(UUID importId, List<ListedEntry> entries) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        batches.batchUpdate(
                "insert into screening.entry (id, source, reference, kind, hash, facts, import_id, since)"
                        + " values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
                entries.stream()
                        .map(e -> new Object[] {
                            e.id(),
                            e.source(),
                            e.party().reference(),
                            e.party().kind().name().toLowerCase(Locale.ROOT),
                            e.hash(),
                            json.writeValueAsString(e.party()),
                            importId,
                            now
                        })
                        .toList());
        List<Object[]> names = new ArrayList<>();
        for (ListedEntry entry : entries) {
            int place = 0;
            for (ListedName name : entry.party().names()) {
                String quality = name.quality().name().toLowerCase(Locale.ROOT);
                names.add(new Object[] {entry.id(), place++, name.name(), quality});
            }
        }
        batches.batchUpdate("insert into screening.alias (entry_id, place, name, quality) values (?, ?, ?, ?)", names);
    }

    /** All entries in force. */
    List<ListedEntry> inForce() {
        return jdbc.sql("select id, source, hash, facts from screening.entry where ended_at is null order by id")
                .query((row, n) -> entry(row))
                .list();
    }

    /** One entry, in force or ended. */
    @Nullable
    ListedEntry entry(UUID id) {
        return jdbc.sql("select id, source, hash, facts from screening.entry where id = ?")
                .param(id)
                .query((row, n) -> entry(row))
                .optional()
                .orElse(null);
    }

    /** Changes with every change of what is in force. */
    String stamp() {
        return jdbc.sql(
                        "select coalesce(string_agg(id::text, ',' order by id), '') from (select distinct on (source) id"
                                + " from screening.list_import where outcome in ('applied', 'approved')"
                                + " order by source, coalesce(decided_at, imported_at) desc) as current")
                .query(String.class)
                .single();
    }

    /** Imports, newest first. */
    List<ListFile> files(int size) {
        return jdbc.sql("select id, source, sha256, list_date, imported_at, entries, added, changed, removed, outcome,"
                        + " decided_by, reason from screening.list_import order by imported_at desc, id desc limit ?")
                .param(size)
                .query((row, n) -> new ListFile(
                        row.getObject("id", UUID.class),
                        row.getString("source"),
                        row.getString("sha256"),
                        row.getObject("list_date", OffsetDateTime.class).toInstant(),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                        row.getInt("entries"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("removed"),
                        row.getString("outcome"),
                        row.getString("decided_by"),
                        row.getString("reason")))
                .list();
    }

    /** What is in force, as kept with each screening: source to date, hash and count. */
    Map<String, String> inForceNow() {
        Map<String, String> lists = new HashMap<>();
        jdbc.sql("select distinct on (source) source, sha256, list_date, entries from screening.list_import"
                        + " where outcome in ('applied', 'approved')"
                        + " order by source, coalesce(decided_at, imported_at) desc")
                .query((ResultSet row) -> {
                    Instant date =
                            row.getObject("list_date", OffsetDateTime.class).toInstant();
                    lists.put(
                            row.getString("source"),
                            date + " " + row.getInt("entries") + " " + row.getString("sha256"));
                });
        return lists;
    }

    private ListedEntry entry(ResultSet row) throws SQLException {
        return new ListedEntry(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("hash"),
                json.readValue(row.getString("facts"), ListedParty.class));
    }

    private static ImportRow importRow(ResultSet row) throws SQLException {
        return new ImportRow(
                row.getObject("id", UUID.class),
                row.getString("sha256"),
                row.getObject("list_date", OffsetDateTime.class).toInstant(),
                row.getInt("entries"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** An import as the next one is compared with it. */
    record ImportRow(UUID id, String sha256, Instant listDate, int entries) {}
}
