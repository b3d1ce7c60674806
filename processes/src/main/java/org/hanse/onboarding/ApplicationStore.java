package org.hanse.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of applications. */
@Repository
class ApplicationStore {

    private static final String SELECT = "select id, reference, company_id, depth, kind, state, goods, founded_on, pep,"
            + " contact_name, contact_email, contact_language, submitted_at, points, score, level, officers,"
            + " review_months, decided_at, reason, next_review_at from onboarding.application";
    private static final TypeReference<Map<String, Integer>> POINTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ApplicationStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    UUID add(CompanyId company, String kind, Apply apply, String language) {
        UUID id = Ids.next();
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("insert into onboarding.application (id, reference, company_id, depth, kind, state, goods, founded_on,"
                        + " pep, contact_name, contact_email, contact_language, submitted_at) values (:id,"
                        + " kernel.next_reference('APP', :year, 5), :company, :depth, :kind, 'checking', :goods, :founded,"
                        + " :pep, :name, :email, :language, :now)")
                .param("id", id)
                .param("year", now.getYear())
                .param("company", company.value())
                .param("depth", lower(apply.depth()))
                .param("kind", kind)
                .param("goods", lower(apply.goods()))
                .param("founded", apply.foundedOn(), Types.DATE)
                .param("pep", apply.pep())
                .param("name", apply.contact().name())
                .param("email", apply.contact().email())
                .param("language", language)
                .param("now", now)
                .update();
        return id;
    }

    Application get(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query((row, n) -> application(row))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    Optional<Application> latest(CompanyId company) {
        return jdbc.sql(SELECT + " where company_id = ? order by id desc limit 1")
                .param(company.value())
                .query((row, n) -> application(row))
                .optional();
    }

    List<Application> page(@Nullable UUID before, int size) {
        return jdbc.sql(SELECT + " where (:before::uuid is null or id < :before::uuid) order by id desc limit :size")
                .param("before", before, Types.OTHER)
                .param("size", size)
                .query((row, n) -> application(row))
                .list();
    }

    void move(UUID id, Application.State from, Application.State to) {
        int moved = jdbc.sql("update onboarding.application set state = ? where id = ? and state = ?")
                .params(lower(to), id, lower(from))
                .update();
        if (moved == 0) {
            throw new Refusal(OnboardingReason.NOT_IN_THIS_STATE);
        }
    }

    void judged(UUID id, Map<RiskPoints.Reason, Integer> points, int score, Map<String, Object> risk) {
        jdbc.sql("update onboarding.application set points = ?::jsonb, score = ?, level = ?, officers = ?,"
                        + " review_months = ?, escrow_only = ?, state = 'review' where id = ?")
                .params(
                        json.writeValueAsString(points),
                        score,
                        Objects.requireNonNull(risk.get("level")),
                        Objects.requireNonNull(risk.get("officers")),
                        Objects.requireNonNull(risk.get("reviewMonths")),
                        Objects.requireNonNull(risk.get("escrowOnly")),
                        id)
                .update();
    }

    void close(UUID id, Application.State to, String reason, @Nullable Instant nextReview) {
        jdbc.sql("update onboarding.application set state = :state, decided_at = :now, reason = :reason,"
                        + " next_review_at = :review where id = :id")
                .param("state", lower(to))
                .param("now", OffsetDateTime.now(clock))
                .param("reason", reason)
                .param(
                        "review",
                        nextReview == null ? null : nextReview.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    void finding(UUID id, String kind, String result, String detail) {
        jdbc.sql("insert into onboarding.finding (application_id, kind, result, detail, at) values (?, ?, ?, ?, ?)"
                        + " on conflict (application_id, kind) do update set result = excluded.result,"
                        + " detail = excluded.detail, at = excluded.at")
                .params(id, kind, result, detail, OffsetDateTime.now(clock))
                .update();
    }

    List<Finding> findings(UUID id) {
        return jdbc.sql(
                        "select kind, result, detail, at from onboarding.finding where application_id = ? order by kind")
                .param(id)
                .query((row, n) -> new Finding(
                        row.getString("kind"), row.getString("result"), row.getString("detail"), instant(row, "at")))
                .list();
    }

    void answer(UUID id, String answer, String name) {
        jdbc.sql("insert into onboarding.answer (id, application_id, answer, by_name, at) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), id, answer, name, OffsetDateTime.now(clock))
                .update();
    }

    List<Answer> answers(UUID id) {
        return jdbc.sql("select answer, by_name, at from onboarding.answer where application_id = ? order by at, id")
                .param(id)
                .query((row, n) -> new Answer(row.getString("answer"), row.getString("by_name"), instant(row, "at")))
                .list();
    }

    void askPaper(UUID id, String kind) {
        jdbc.sql("insert into onboarding.paper (application_id, kind) values (?, ?) on conflict do nothing")
                .params(id, kind)
                .update();
    }

    boolean supplyPaper(UUID id, String kind, UUID document, @Nullable LocalDate validUntil) {
        return jdbc.sql("update onboarding.paper set document_id = :document, valid_until = :until, supplied_at = :now"
                                + " where application_id = :id and kind = :kind")
                        .param("document", document)
                        .param("until", validUntil, Types.DATE)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .param("kind", kind)
                        .update()
                == 1;
    }

    void countReminder(UUID id) {
        jdbc.sql(
                        "update onboarding.paper set reminders = reminders + 1 where application_id = ? and document_id is null")
                .param(id)
                .update();
    }

    List<Paper> papers(UUID id) {
        return jdbc.sql("select kind, document_id, valid_until, supplied_at, reminders from onboarding.paper"
                        + " where application_id = ? order by kind")
                .param(id)
                .query((row, n) -> new Paper(
                        row.getString("kind"),
                        row.getObject("document_id", UUID.class),
                        row.getObject("valid_until", LocalDate.class),
                        instantOrNull(row, "supplied_at"),
                        row.getInt("reminders")))
                .list();
    }

    void opinion(UUID id, Opinion opinion) {
        jdbc.sql(
                        "insert into onboarding.decision (id, application_id, step, decision, reason, officer, officer_name, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        id,
                        opinion.step(),
                        opinion.decision(),
                        opinion.reason(),
                        opinion.officer(),
                        opinion.officerName(),
                        opinion.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Opinion> opinions(UUID id) {
        return jdbc.sql("select step, decision, reason, officer, officer_name, at from onboarding.decision"
                        + " where application_id = ? order by at, id")
                .param(id)
                .query((row, n) -> new Opinion(
                        row.getString("step"),
                        row.getString("decision"),
                        row.getString("reason"),
                        row.getObject("officer", UUID.class),
                        row.getString("officer_name"),
                        instant(row, "at")))
                .list();
    }

    /** The highest points that the lists give a country on the day. */
    int countryPoints(String country, LocalDate on) {
        return jdbc.sql("select coalesce(max(points), 0) from onboarding.country_risk where country = ?"
                        + " and valid_from <= ? and (valid_until is null or valid_until > ?)")
                .params(country, on, on)
                .query(Integer.class)
                .single();
    }

    private Application application(ResultSet row) throws SQLException {
        String points = row.getString("points");
        return new Application(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                new CompanyId(row.getObject("company_id", UUID.class)),
                Depth.valueOf(upper(row.getString("depth"))),
                row.getString("kind"),
                Application.State.valueOf(upper(row.getString("state"))),
                Apply.Goods.valueOf(upper(row.getString("goods"))),
                row.getObject("founded_on", LocalDate.class),
                row.getBoolean("pep"),
                new Apply.Contact(row.getString("contact_name"), row.getString("contact_email")),
                row.getString("contact_language"),
                instant(row, "submitted_at"),
                points == null ? Map.of() : json.readValue(points, POINTS),
                row.getObject("score", Integer.class),
                row.getString("level"),
                row.getInt("officers"),
                row.getInt("review_months"),
                instantOrNull(row, "decided_at"),
                row.getString("reason"),
                instantOrNull(row, "next_review_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
