package org.hanse.workflow;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What rules settled, so that no person had to: read from the journal, as far as the actor may know it. Which acts count
 * is the caller's to say.
 */
@Service
@Transactional(readOnly = true)
public class RuleWork {

    /** Counting further than this would tell nobody anything. */
    private static final int MOST = 10_000;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleWork(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Acts that count.
     *
     * @param always by whomever they were set off
     * @param bySystem only where no person set them off
     */
    public record Acts(Collection<String> always, Collection<String> bySystem) {}

    /**
     * Something that a rule settled.
     *
     * @param deal the deal it belongs to, or null
     * @param facts as the journal has them
     */
    public record Settled(
            UUID id, Instant at, String act, @Nullable UUID deal, Map<String, String> facts) {}

    /** How many since the moment (UTC). */
    public long count(Acts acts, Instant since) {
        return query("select count(*)", acts, since, null, MOST)
                .query(Long.class)
                .single();
    }

    /** Since the moment (UTC), the newest first, by key. */
    public Page<Settled> list(Acts acts, Instant since, @Nullable String cursor, int size) {
        int limit = Math.clamp(size, 1, Page.MAX_SIZE);
        UUID before = cursor == null ? null : Ids.parse(cursor);
        return Page.of(
                query("select *", acts, since, before, limit + 1)
                        .query((row, n) -> new Settled(
                                row.getObject("id", UUID.class),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("act"),
                                row.getObject("deal_id", UUID.class),
                                json.readValue(row.getString("facts"), TEXTS)))
                        .list(),
                limit,
                one -> one.id().toString());
    }

    private JdbcClient.StatementSpec query(String select, Acts acts, Instant since, @Nullable UUID before, int size) {
        return jdbc.sql(select
                        + " from workflow.settled_by_rule(:from, :since, :always, :system, :before::uuid, :size)")
                .param("from", first(since))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("always", acts.always().toArray(String[]::new))
                .param("system", acts.bySystem().toArray(String[]::new))
                .param("before", before == null ? null : before.toString())
                .param("size", size);
    }

    /** The smallest id that can have been made at the moment: ids begin with their millisecond. */
    private static UUID first(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }
}
