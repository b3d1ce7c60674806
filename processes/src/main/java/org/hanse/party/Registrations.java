package org.hanse.party;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers and owners of companies. A company writes and reads its own; staff reads and writes all. */
@Service
@Transactional
public class Registrations {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Journal journal;

    Registrations(JdbcClient jdbc, Clock clock, Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Adds a number; the same one again changes nothing. Blanks are dropped and letters made capital, except in trade
     * register numbers.
     *
     * @throws Refusal {@link PartyReason#WRONG_IDENTIFIER} where its form or check digit is wrong
     */
    public void addIdentifier(CompanyId company, IdentifierScheme scheme, String value) {
        String written = normalise(scheme, value);
        if (!scheme.isWellFormed(written)) {
            throw Refusal.of(PartyReason.WRONG_IDENTIFIER, "identifier", scheme.name());
        }
        int added = jdbc.sql("insert into party.identifier (company_id, scheme, value, added_at)"
                        + " values (?, ?, ?, ?) on conflict do nothing")
                .params(company.value(), scheme.name(), written, OffsetDateTime.now(clock))
                .update();
        if (added > 0) {
            journal.record(
                    "party.identifier-added",
                    null,
                    Map.of("company", company.toString(), "scheme", scheme.name(), "value", written));
        }
    }

    /** Writes down what a register said of a number. */
    public void checked(CompanyId company, IdentifierScheme scheme, String value, String result, String source) {
        jdbc.sql("update party.identifier set checked_at = ?, check_result = ?, check_source = ?"
                        + " where company_id = ? and scheme = ? and value = ?")
                .params(OffsetDateTime.now(clock), result, source, company.value(), scheme.name(), value)
                .update();
        journal.record(
                "party.identifier-checked",
                null,
                Map.of("company", company.toString(), "scheme", scheme.name(), "result", result, "source", source));
    }

    /** The numbers of a company, by scheme. */
    @Transactional(readOnly = true)
    public List<Identifier> identifiers(CompanyId company) {
        return jdbc.sql("select scheme, value, checked_at, check_result, check_source from party.identifier"
                        + " where company_id = ? order by scheme, value")
                .param(company.value())
                .query((row, n) -> identifier(row))
                .list();
    }

    /** Companies that gave this number, oldest first, as far as the actor may see. */
    @Transactional(readOnly = true)
    public List<CompanyId> holders(IdentifierScheme scheme, String value) {
        return jdbc.sql("select company_id from party.identifier where scheme = ? and value = ? order by added_at")
                .params(scheme.name(), normalise(scheme, value))
                .query((row, n) -> new CompanyId(row.getObject("company_id", UUID.class)))
                .list();
    }

    /**
     * Adds an owner.
     *
     * @throws Refusal {@link PartyReason#WRONG_SHARE} outside of (0, 100]
     */
    public void addOwner(CompanyId company, Owner owner) {
        if (owner.percent() != null
                && (owner.percent().signum() <= 0 || owner.percent().compareTo(HUNDRED) > 0)) {
            throw Refusal.of(PartyReason.WRONG_SHARE, "percent");
        }
        jdbc.sql(
                        "insert into party.owner (id, company_id, name, person, birth_year, country, percent, layers, holds, since)"
                                + " values (:id, :company, :name, :person, :born, :country, :percent, :layers, :holds, :since)")
                .param("id", owner.id())
                .param("company", company.value())
                .param("name", owner.name().strip())
                .param("person", owner.person())
                .param("born", owner.birthYear(), Types.INTEGER)
                .param("country", owner.country())
                .param("percent", owner.percent(), Types.NUMERIC)
                .param("layers", owner.layers())
                .param("holds", owner.holds(), Types.OTHER)
                .param("since", OffsetDateTime.now(clock))
                .update();
        journal.record(
                "party.owner-added",
                null,
                Map.of("company", company.toString(), "owner", owner.id().toString()));
    }

    /** Ends an ownership as of now; again changes nothing. */
    public void endOwner(CompanyId company, UUID owner) {
        jdbc.sql("update party.owner set ended_at = ? where id = ? and company_id = ? and ended_at is null")
                .params(OffsetDateTime.now(clock), owner, company.value())
                .update();
        journal.record("party.owner-ended", null, Map.of("company", company.toString(), "owner", owner.toString()));
    }

    /** The present owners of a company, the largest share first. */
    @Transactional(readOnly = true)
    public List<Owner> owners(CompanyId company) {
        return jdbc.sql("select id, name, person, birth_year, country, percent, layers, holds from party.owner"
                        + " where company_id = ? and ended_at is null order by percent desc nulls last, name, id")
                .param(company.value())
                .query((row, n) -> owner(row))
                .list();
    }

    /** A direct owner under a new id. */
    public static Owner owner(
            String name, boolean person, @Nullable Integer birthYear, String country, @Nullable BigDecimal percent) {
        return new Owner(Ids.next(), name, person, birthYear, country, percent, 1, null);
    }

    /** A number as it is kept: blanks and dots dropped, letters capital, except in trade register numbers. */
    public static String normalise(IdentifierScheme scheme, String value) {
        String stripped = value.strip();
        return scheme == IdentifierScheme.REGISTER
                ? stripped
                : stripped.replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
    }

    private static Identifier identifier(ResultSet row) throws SQLException {
        OffsetDateTime checked = row.getObject("checked_at", OffsetDateTime.class);
        return new Identifier(
                IdentifierScheme.valueOf(row.getString("scheme")),
                row.getString("value"),
                checked == null ? null : checked.toInstant(),
                row.getString("check_result"),
                row.getString("check_source"));
    }

    static Owner owner(ResultSet row) throws SQLException {
        return new Owner(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("person"),
                row.getObject("birth_year", Integer.class),
                row.getString("country"),
                row.getBigDecimal("percent"),
                row.getInt("layers"),
                row.getObject("holds", UUID.class));
    }
}
