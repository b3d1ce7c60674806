package org.hanse.audit;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Records acts. The entry commits with the act or not at all; a sealer links it into its chain within a second. */
@Service
public class Journal {

    private static final String STAFF = "staff";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    Journal(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Records one act of the current actor.
     *
     * @param act {@code capability.past-tense}, such as {@code sourcing.quotations-opened}
     * @param dealId the deal, or null
     * @param facts what a reader needs to understand the act; never a price before its opening, never a secret
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, @Nullable UUID dealId, Map<String, String> facts) {
        Actor actor = Scope.actor();
        CompanyId company = actor.companyOrNull();
        jdbc.sql("select audit.enter(:id, :chain, :at, :actor, :company, :act, :deal, :facts::jsonb)")
                .param("id", Ids.next())
                .param("chain", company == null ? STAFF : company.toString())
                .param("at", OffsetDateTime.now(clock))
                .param("actor", actor.auditName())
                .param("company", company == null ? null : company.value(), Types.OTHER)
                .param("act", act)
                .param("deal", dealId, Types.OTHER)
                .param("facts", json.writeValueAsString(new java.util.TreeMap<>(facts)))
                .query((row, n) -> 0)
                .single();
    }
}
