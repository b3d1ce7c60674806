package org.hanse.pricing;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds rates of duty by heading, origin and day, and says honestly where it cannot. */
@Component
class Duties {

    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final BigDecimal HIGHEST_USUAL = new BigDecimal("0.14");

    private static final String ANTI_DUMPING = "anti-dumping";
    static final String IN_FORCE = " and valid_from <= :day and (valid_to is null or valid_to >= :day)";

    private final JdbcClient jdbc;

    Duties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether goods move inside the customs union's territory, where nothing is declared and no duty is due. */
    static boolean intraUnion(String from, String to) {
        return EU.contains(from) && EU.contains(to);
    }

    /** Whose tariff rules at a destination: the Union's, which all its members share, or the country's own. */
    static String territory(String country) {
        return EU.contains(country) ? "EU" : country;
    }

    /** The heading: as classified, or suggested by the words; null where neither helps. */
    @Nullable
    String heading(GoodsPart goods) {
        if (goods.hs() != null) {
            return goods.hs();
        }
        List<String> words =
                Arrays.asList(goods.words().toLowerCase(Locale.ROOT).split("[^\\p{L}0-9]+"));
        return jdbc.sql("select hs from pricing.hs_hint where word in (:words) or position(word in :text) > 0"
                        + " and word ~ '[^a-z]' order by word limit 1")
                .param("words", words)
                .param("text", goods.words())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The rates of each kind of goods, equal ones together: one share where all goods bear the same. */
    List<LevyShare> shares(Consignment goods) {
        List<LevyShare> shares = new ArrayList<>();
        for (GoodsPart part : goods.parts()) {
            add(shares, new LevyShare(part.value().getAmountMinorLong(), duty(goods, part), antiDumping(goods, part)));
        }
        return shares;
    }

    private static void add(List<LevyShare> shares, LevyShare next) {
        for (int i = 0; i < shares.size(); i++) {
            LevyShare known = shares.get(i);
            if (known.duty().equals(next.duty()) && known.antiDumping().equals(next.antiDumping())) {
                shares.set(i, new LevyShare(known.weight() + next.weight(), known.duty(), known.antiDumping()));
                return;
            }
        }
        shares.add(next);
    }

    CostInput.Rate duty(Consignment goods, GoodsPart part) {
        if (intraUnion(goods.from(), goods.to())) {
            return CostInput.Rate.of(Mark.TARIFF, "0", "EU");
        }
        String heading = heading(part);
        if (heading == null) {
            return new CostInput.Rate(Mark.UNKNOWN, BigDecimal.ZERO, HIGHEST_USUAL, "HS ?");
        }
        Row full = find(heading, "duty", null, null, goods).orElse(null);
        if (full == null) {
            return new CostInput.Rate(Mark.UNKNOWN, BigDecimal.ZERO, HIGHEST_USUAL, "HS " + heading + " ?");
        }
        Mark mark = mark(part);
        Optional<CostInput.Rate> quota = quota(goods, heading, mark, full);
        if (quota.isPresent()) {
            return quota.get();
        }
        if (goods.origin() != null && goods.proof() != null) {
            Optional<Row> preference = find(heading, "duty", goods.origin(), goods.proof(), goods);
            if (preference.isPresent()) {
                return preference.get().as(mark, heading + " " + goods.origin() + " " + goods.proof());
            }
        }
        return full.as(mark, heading);
    }

    private static Mark mark(GoodsPart part) {
        return part.hs() == null ? Mark.ESTIMATE : Mark.TARIFF;
    }

    /** Within the quota, beyond it, or between both where it runs out; unknown where the origin is not said. */
    private Optional<CostInput.Rate> quota(Consignment goods, String heading, Mark mark, Row full) {
        if (goods.origin() == null) {
            BigDecimal worst = worst("coalesce(over_rate, rate)", "quota", heading, goods);
            return worst.compareTo(full.rate()) <= 0
                    ? Optional.empty()
                    : Optional.of(new CostInput.Rate(
                            Mark.UNKNOWN, full.rate(), worst, full.source() + ", " + heading + " ?"));
        }
        return find(heading, "quota", goods.origin(), null, goods).map(row -> {
            String about = row.source() + ", " + heading + " " + goods.origin() + " " + row.number();
            return switch (String.valueOf(row.balance())) {
                case "open" -> new CostInput.Rate(mark, row.rate(), row.rate(), about);
                case "exhausted" -> new CostInput.Rate(mark, row.beyond(), row.beyond(), about);
                default -> new CostInput.Rate(Mark.UNKNOWN, row.rate(), row.beyond(), about);
            };
        });
    }

    /**
     * The rate of the measure in force for the origin on the day. Zero is said only of goods that the destination's tariff
     * knows and names no measure for; whatever is not known stays unknown, with no upper end where no row gives one.
     */
    CostInput.Rate antiDumping(Consignment goods, GoodsPart part) {
        if (intraUnion(goods.from(), goods.to())) {
            return CostInput.Rate.of(Mark.TARIFF, "0", "");
        }
        String heading = heading(part);
        if (heading == null) {
            BigDecimal worst = worst("rate", ANTI_DUMPING, "", goods);
            return new CostInput.Rate(Mark.UNKNOWN, BigDecimal.ZERO, worst.signum() == 0 ? null : worst, "HS ?");
        }
        String origin = goods.origin();
        String about = origin == null ? heading : heading + " " + origin;
        Optional<Row> measure = origin == null ? Optional.empty() : find(heading, ANTI_DUMPING, origin, null, goods);
        if (measure.isPresent()) {
            return measure.get().as(mark(part), about);
        }
        if (find(heading, "duty", null, null, goods).isEmpty()) {
            return new CostInput.Rate(Mark.UNKNOWN, BigDecimal.ZERO, null, about + " ?");
        }
        BigDecimal worst = origin == null ? worst("rate", ANTI_DUMPING, heading, goods) : BigDecimal.ZERO;
        return worst.signum() == 0
                ? new CostInput.Rate(mark(part), BigDecimal.ZERO, BigDecimal.ZERO, about)
                : new CostInput.Rate(Mark.UNKNOWN, BigDecimal.ZERO, worst, heading + " ?");
    }

    private Optional<Row> find(
            String heading, String kind, @Nullable String origin, @Nullable String proof, Consignment goods) {
        return jdbc.sql("select rate, over_rate, balance, number, source from pricing.duty"
                        + " where :heading like hs || '%' and kind = :kind and destination = :territory"
                        + " and origin is not distinct from :origin::char(2) and proof is not distinct from :proof::text"
                        + IN_FORCE + " order by length(hs) desc, valid_from desc limit 1")
                .param("heading", heading)
                .param("kind", kind)
                .param("territory", territory(goods.to()))
                .param("origin", origin, Types.VARCHAR)
                .param("proof", proof, Types.VARCHAR)
                .param("day", goods.day())
                .query((row, n) -> new Row(
                        row.getBigDecimal("rate").stripTrailingZeros(),
                        row.getBigDecimal("over_rate"),
                        row.getString("balance"),
                        row.getString("number"),
                        row.getString("source")))
                .optional();
    }

    /** The highest rate of a kind for any origin; of all goods where no heading is known. */
    private BigDecimal worst(String column, String kind, String heading, Consignment goods) {
        return jdbc.sql("select coalesce(max(" + column + "), 0) from pricing.duty"
                        + " where (:heading = '' or :heading like hs || '%') and kind = :kind and destination = :territory"
                        + " and (:origin::char(2) is null or origin = :origin::char(2))" + IN_FORCE)
                .param("heading", heading)
                .param("kind", kind)
                .param("territory", territory(goods.to()))
                .param("origin", goods.origin(), Types.VARCHAR)
                .param("day", goods.day())
                .query(BigDecimal.class)
                .single();
    }

    private record Row(
            BigDecimal rate,
            @Nullable BigDecimal over,
            @Nullable String balance,
            String number,
            String source) {

        BigDecimal beyond() {
            return over == null ? rate : over.stripTrailingZeros();
        }

        CostInput.Rate as(Mark mark, String about) {
            return new CostInput.Rate(mark, rate, rate, source + ", " + about);
        }
    }
}
