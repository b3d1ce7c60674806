package org.hanse.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The companies on the market. */
@Service
@Transactional
public class Companies {

    static final String COLUMNS =
            "id, name, native_name, country, city, address, time_zone, language, currency, status,"
                    + " buys, sells, verified_since";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Journal journal;

    Companies(JdbcClient jdbc, Clock clock, Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.journal = journal;
    }

    /** Registers a company under a new id; a system actor or staff does so, or a guest for itself. */
    public CompanyId register(RegisterCompany company) {
        CompanyId id = CompanyId.next();
        jdbc.sql(
                        "select party.register_company(:id, :name, :native, :country, :city, :address, :zone, :language, :currency,"
                                + " :status, :buys, :sells, :now)")
                .param("id", id.value())
                .param("name", company.name().strip())
                .param("native", company.nativeName(), Types.VARCHAR)
                .param("country", company.country())
                .param("city", company.city())
                .param("address", company.address())
                .param("zone", company.timeZone().getId())
                .param("language", company.language().toLanguageTag())
                .param("currency", company.currency().getCode())
                .param("status", company.status().name().toLowerCase(Locale.ROOT))
                .param("buys", company.buys())
                .param("sells", company.sells())
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> 0)
                .single();
        journal.record("party.company-registered", null, java.util.Map.of("company", id.toString()));
        return id;
    }

    /** One company. @throws Refusal UNKNOWN */
    @Transactional(readOnly = true)
    public Company get(CompanyId id) {
        return jdbc.sql("select " + COLUMNS + " from party.company where id = ?")
                .param(id.value())
                .query(Companies::company)
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    /** These companies by id; those that are not there are left out. */
    @Transactional(readOnly = true)
    public java.util.Map<CompanyId, Company> all(java.util.Collection<CompanyId> ids) {
        return jdbc
                .sql("select " + COLUMNS + " from party.company where id = any (:ids)")
                .param("ids", ids.stream().map(CompanyId::value).toArray(UUID[]::new))
                .query(Companies::company)
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Company::id, company -> company));
    }

    /** Companies that sell, whose name holds the text (any script, any case), by name; at most {@code size}. */
    @Transactional(readOnly = true)
    public List<Company> suppliers(String text, int size) {
        return jdbc.sql("select " + COLUMNS + " from party.company where sells and status in ('verified', 'applied')"
                        + " and (name ilike :like or native_name ilike :like) order by name, id limit :size")
                .param(
                        "like",
                        "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("size", Math.clamp(size, 1, 200))
                .query(Companies::company)
                .list();
    }

    /** Moves a company to another status; staff or a system actor only, which the row policies see to. */
    public void setStatus(CompanyId id, Company.Status status) {
        int changed = jdbc.sql("update party.company set status = :status, version = version + 1,"
                        + " verified_since = case when :status = 'verified' then coalesce(verified_since, :now)"
                        + " else verified_since end where id = :id")
                .param("status", status.name().toLowerCase(Locale.ROOT))
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        if (changed == 0) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        journal.record(
                "party.status-changed", null, java.util.Map.of("company", id.toString(), "status", status.name()));
    }

    static Company company(ResultSet row, int n) throws SQLException {
        OffsetDateTime verified = row.getObject("verified_since", OffsetDateTime.class);
        return new Company(
                new CompanyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("native_name"),
                row.getString("country"),
                row.getString("city"),
                row.getString("address"),
                ZoneId.of(row.getString("time_zone")),
                Locale.forLanguageTag(row.getString("language")),
                CurrencyUnit.of(row.getString("currency")),
                Company.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getBoolean("buys"),
                row.getBoolean("sells"),
                verified == null ? null : verified.toInstant());
    }
}
