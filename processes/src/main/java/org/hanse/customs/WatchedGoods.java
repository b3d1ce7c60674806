package org.hanse.customs;

import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goods that laws list by code and origin; rows out of their time do not count. */
@Component
class WatchedGoods {

    private final JdbcClient jdbc;
    private final LocalDate deforestationFrom;

    /**
     * The start of Reg. (EU) 2023/1115 was postponed twice, so that it is configuration; the first shipping day on which
     * it counts.
     */
    WatchedGoods(
            JdbcClient jdbc, @Value("${hanse.customs.deforestation-from:2026-12-30}") LocalDate deforestationFrom) {
        this.jdbc = jdbc;
        this.deforestationFrom = deforestationFrom;
    }

    /** Whether a due-diligence statement is asked for goods of the code that leave on the day or later. */
    boolean deforestation(@Nullable String hs, LocalDate leaves) {
        return !leaves.isBefore(deforestationFrom) && listed("deforestation", hs, null, leaves);
    }

    /** Whether food of plant origin from the country is under increased control (Impl. Reg. (EU) 2019/1793). */
    boolean foodControl(@Nullable String hs, @Nullable String origin, LocalDate day) {
        return listed("food-control", hs, origin, day);
    }

    private boolean listed(String list, @Nullable String hs, @Nullable String origin, LocalDate day) {
        return hs != null
                && jdbc.sql("select exists (select from customs.watched_goods where list = :list"
                                + " and :hs like hs || '%' and (origin is null or origin = :origin::char(2))"
                                + " and valid_from <= :day and (valid_to is null or valid_to >= :day))")
                        .param("list", list)
                        .param("hs", hs)
                        .param("origin", origin, Types.VARCHAR)
                        .param("day", day)
                        .query(Boolean.class)
                        .single();
    }
}
