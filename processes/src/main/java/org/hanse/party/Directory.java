package org.hanse.party;

import java.sql.Types;
import java.util.UUID;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory of companies: cards only, never how a company is judged. */
@Service
@Transactional(readOnly = true)
public class Directory {

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Companies whose name, in any script, or city holds the text, newest first, by key.
     *
     * @param country ISO 3166 code, or null for all
     * @param suppliersOnly leaves out who only buys
     */
    public Page<Company> search(
            String text, @Nullable String country, boolean suppliersOnly, @Nullable String cursor, int size) {
        int most = Math.clamp(size, 1, Page.MAX_SIZE);
        UUID before = cursor == null ? null : Ids.parse(cursor);
        String like =
                "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return Page.of(
                jdbc.sql("select " + Companies.COLUMNS + " from party.company where status <> 'rejected'"
                                + " and (sells or not :suppliers) and (:country::text is null or country = :country::text)"
                                + " and (:before::uuid is null or id < :before::uuid)"
                                + " and (name ilike :like or native_name ilike :like or city ilike :like)"
                                + " order by id desc limit :size")
                        .param("suppliers", suppliersOnly)
                        .param("country", country, Types.VARCHAR)
                        .param("before", before, Types.OTHER)
                        .param("like", like)
                        .param("size", most + 1)
                        .query(Companies::company)
                        .list(),
                most,
                last -> last.id().toString());
    }
}
