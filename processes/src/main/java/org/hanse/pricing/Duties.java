package org.hanse.pricing;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
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

    private final JdbcClient jdbc;

    Duties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether goods move inside the customs union's territory, where nothing is declared and no duty is due. */
    static boolean intraUnion(String from, String to) {
        return EU.contains(from) && EU.contains(to);
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
        Row full = find(heading, "duty", null, null, goods.day()).orElse(null);
        if (full == null) {
            return new CostInput.Rate(Mark.UNKNOWN, BigDecimal.ZERO, HIGHEST_USUAL, "HS " + heading + " ?");
        }
        Mark mark = part.hs() == null ? Mark.ESTIMATE : Mark.TARIFF;
        if (goods.origin() != null && goods.proof() != null) {
            Optional<Row> preference = find(heading, "duty", goods.origin(), goods.proof(), goods.day());
            if (preference.isPresent()) {
                return preference.get().as(mark, heading + " " + goods.origin() + " " + goods.proof());
            }
        }
        return full.as(mark, heading);
    }

    CostInput.Rate antiDumping(Consignment goods, GoodsPart part) {
        String heading = heading(part);
        if (heading == null || intraUnion(goods.from(), goods.to())) {
            return CostInput.Rate.of(Mark.TARIFF, "0", "");
        }
        String origin = goods.origin();
        if (origin != null) {
            return find(heading, "anti-dumping", origin, null, goods.day())
                    .map(row -> row.as(Mark.TARIFF, heading + " " + origin))
                    .orElseGet(() -> CostInput.Rate.of(Mark.TARIFF, "0", heading + " " + origin));
        }
        BigDecimal worst = worst(heading, goods.day());
        return worst.signum() == 0
                ? CostInput.Rate.of(Mark.TARIFF, "0", heading)
                : new CostInput.Rate(Mark.UNKNOWN, BigDecimal.ZERO, worst, heading + " ?");
    }

    private Optional<Row> find(
            String heading, String kind, @Nullable String origin, @Nullable String proof, LocalDate day) {
        return jdbc.sql(
                        "select rate, source, valid_from from pricing.duty where :heading like hs || '%' and kind = :kind"
                                + " and origin is not distinct from :origin::char(2) and proof is not distinct from :proof::text"
                                + " and valid_from <= :day and (valid_to is null or valid_to >= :day)"
                                + " order by length(hs) desc, valid_from desc limit 1")
                .param("heading", heading)
                .param("kind", kind)
                .param("origin", origin, Types.VARCHAR)
                .param("proof", proof, Types.VARCHAR)
                .param("day", day)
                .query((row, n) -> new Row(row.getBigDecimal("rate").stripTrailingZeros(), row.getString("source")))
                .optional();
    }

    private BigDecimal worst(String heading, LocalDate day) {
        return jdbc.sql(
                        "select coalesce(max(rate), 0) from pricing.duty where :heading like hs || '%'"
                                + " and kind = 'anti-dumping' and valid_from <= :day and (valid_to is null or valid_to >= :day)")
                .param("heading", heading)
                .param("day", day)
                .query(BigDecimal.class)
                .single();
    }

    private record Row(BigDecimal rate, String source) {
        CostInput.Rate as(Mark mark, String about) {
            return new CostInput.Rate(mark, rate, rate, source + ", " + about);
        }
    }
}
