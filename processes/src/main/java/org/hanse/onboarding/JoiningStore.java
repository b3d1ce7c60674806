package org.hanse.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of firms on their way in. What was typed is kept until the address is proved, for a day at most. */
@Repository
class JoiningStore {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JoiningStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A row. @param content what was typed, null once it was handed in */
    record Row(
            UUID id,
            String email,
            String contact,
            Locale language,
            @Nullable Join content,
            @Nullable CompanyId company,
            @Nullable UUID application) {}

    void add(UUID id, Join join, Locale language) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from party.mail_code c using onboarding.joining j where c.subject = j.id and j.state = 'typed'"
                        + " and j.created_at < ?")
                .param(now.minus(KEPT))
                .update();
        jdbc.sql("delete from onboarding.joining where state = 'typed' and created_at < ?")
                .param(now.minus(KEPT))
                .update();
        jdbc.sql("insert into onboarding.joining (id, state, email, contact, language, content, created_at)"
                        + " values (?, 'typed', ?, ?, ?, ?::jsonb, ?)")
                .params(
                        id,
                        join.application().contact().email().strip(),
                        join.application().contact().name().strip(),
                        language.toLanguageTag(),
                        json.writeValueAsString(join),
                        now)
                .update();
    }

    /** The row, locked until the transaction ends. @throws Refusal UNKNOWN */
    Row lock(UUID id) {
        return find(id, " for update").orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    Row get(UUID id) {
        return find(id, "").orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    /** The firm's row by its company, where it came in by this door. */
    Optional<Row> of(CompanyId company) {
        return jdbc.sql(SELECT + " where company_id = ? order by created_at desc limit 1")
                .param(company.value())
                .query((row, n) -> row(row))
                .optional();
    }

    void confirm(UUID id, CompanyId company, UUID application) {
        jdbc.sql(
                        "update onboarding.joining set state = 'confirmed', content = null, company_id = ?, application_id = ?,"
                                + " confirmed_at = ? where id = ? and state = 'typed'")
                .params(company.value(), application, OffsetDateTime.now(clock), id)
                .update();
        jdbc.sql("delete from party.mail_code where subject = ?").param(id).update();
    }

    private static final String SELECT =
            "select id, email, contact, language, content, company_id, application_id from onboarding.joining";

    private Optional<Row> find(UUID id, String lock) {
        return jdbc.sql(SELECT + " where id = ?" + lock)
                .param(id)
                .query((row, n) -> row(row))
                .optional();
    }

    private Row row(ResultSet row) throws SQLException {
        String content = row.getString("content");
        UUID company = row.getObject("company_id", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("contact"),
                Locale.forLanguageTag(row.getString("language")),
                content == null ? null : json.readValue(content, Join.class),
                company == null ? null : new CompanyId(company),
                row.getObject("application_id", UUID.class));
    }
}
