package org.hanse.sourcing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hanse.kernel.RfqId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a supplier has typed and not yet sent. Nobody but the supplier reads it, the buyer and Hanse's own parts included. */
@Service
@Transactional
public class AnswerDrafts {

    private static final int LONGEST = 40_000;

    private final InvitationRows invitations;
    private final RfqRows rows;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AnswerDrafts(InvitationRows invitations, RfqRows rows, JdbcClient jdbc, JsonMapper json) {
        this.invitations = invitations;
        this.rows = rows;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A draft. @param savedAt the server's time (UTC) */
    public record Draft(Map<String, List<String>> fields, Instant savedAt) {}

    /** Keeps what was typed so far. @return the server's time (UTC), or null where it was too long to keep */
    public @org.jspecify.annotations.Nullable Instant save(RfqId rfq, Map<String, List<String>> fields) {
        Invitation own = invitations.own(rfq).orElseThrow();
        String content = json.writeValueAsString(fields);
        if (content.length() > LONGEST) {
            return null;
        }
        var now = rows.now();
        jdbc.sql("insert into sourcing.answer_draft as d (invitation_id, supplier_id, content, saved_at)"
                        + " values (:invitation, :supplier, :content::jsonb, :now) on conflict (invitation_id)"
                        + " do update set content = :content::jsonb, saved_at = :now, supplier_id = :supplier")
                .param("invitation", own.id())
                .param(
                        "supplier",
                        own.supplier() == null ? null : own.supplier().value(),
                        java.sql.Types.OTHER)
                .param("content", content)
                .param("now", now)
                .update();
        return now.toInstant();
    }

    /** The actor's own draft of an answer to a request. */
    @Transactional(readOnly = true)
    public Optional<Draft> of(RfqId rfq) {
        return invitations
                .own(rfq)
                .flatMap(own -> jdbc.sql(
                                "select content::text as content, saved_at from sourcing.answer_draft where invitation_id = ?")
                        .param(own.id())
                        .query((row, n) -> new Draft(
                                json.readValue(
                                        row.getString("content"), new TypeReference<Map<String, List<String>>>() {}),
                                Objects.requireNonNull(RfqRows.instant(row, "saved_at"))))
                        .optional());
    }
}
