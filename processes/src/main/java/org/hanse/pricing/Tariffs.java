package org.hanse.pricing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a tariff says about goods on a day: duties, anti-dumping duties and quotas, each with its source. */
@Service
@Transactional(readOnly = true)
public class Tariffs {

    private final JdbcClient jdbc;

    Tariffs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rows in force, the most exact first. None at all means that nothing is known, not that nothing is due.
     *
     * @param hs 4 to 10 digits
     * @param origin ISO country; null for rows of all origins
     * @param destination ISO country; members of the Union share its tariff
     * @throws Refusal {@link KernelReason#INVALID_FIELD} naming {@code hs}, {@code origin} or {@code destination}
     */
    public List<TariffLine> of(String hs, @Nullable String origin, String destination, LocalDate day) {
        require("hs", hs, "[0-9]{4,10}");
        require("destination", destination, "[A-Z]{2}");
        if (origin != null) {
            require("origin", origin, "[A-Z]{2}");
        }
        return jdbc.sql("select kind, hs, destination, origin, proof, rate, over_rate, balance, number, valid_from,"
                        + " valid_to, source, sample from pricing.duty where :hs like hs || '%'"
                        + " and destination = :territory"
                        + " and (origin is null or :origin::char(2) is null or origin = :origin::char(2))"
                        + Duties.IN_FORCE
                        + " order by array_position(array['duty', 'anti-dumping', 'quota'], kind), length(hs) desc,"
                        + " origin nulls first, proof nulls first, valid_from desc, id limit 200")
                .param("hs", hs)
                .param("territory", Duties.territory(destination))
                .param("origin", origin, Types.VARCHAR)
                .param("day", day)
                .query((row, n) -> line(row))
                .list();
    }

    /** Whether an anti-dumping duty or a quota hangs on the origin of the goods, so that it has to be proved. */
    public boolean hangsOnOrigin(String hs, String origin, String destination, LocalDate day) {
        return of(hs, origin, destination, day).stream()
                .anyMatch(line -> !line.kind().equals("duty"));
    }

    /** The ordinary rate of duty of the goods, as a fraction; null where the tariff does not know them. */
    public @Nullable BigDecimal duty(String hs, String destination, LocalDate day) {
        return of(hs, null, destination, day).stream()
                .filter(line -> line.kind().equals("duty") && line.origin() == null)
                .findFirst()
                .map(TariffLine::rate)
                .orElse(null);
    }

    private static void require(String field, String value, String form) {
        if (!value.matches(form)) {
            throw Refusal.of(KernelReason.INVALID_FIELD, field, value);
        }
    }

    private static TariffLine line(ResultSet row) throws SQLException {
        return new TariffLine(
                row.getString("kind"),
                row.getString("hs"),
                row.getString("destination"),
                row.getString("origin"),
                row.getString("proof"),
                plain(row.getBigDecimal("rate")),
                row.getBigDecimal("over_rate") == null ? null : plain(row.getBigDecimal("over_rate")),
                row.getString("balance"),
                row.getString("number"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"),
                row.getBoolean("sample"));
    }

    private static BigDecimal plain(BigDecimal rate) {
        BigDecimal stripped = rate.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
