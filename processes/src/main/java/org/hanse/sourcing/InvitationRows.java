package org.hanse.sourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invitations in the database. */
@Component
class InvitationRows {

    private final JdbcClient jdbc;

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Invitation one, OffsetDateTime now) {
        jdbc.sql(
                        "insert into sourcing.invitation (id, rfq_id, buyer_id, supplier_id, email, contact, language, time_zone,"
                                + " country, reason, state, created_at) values (:id, :rfq, :buyer, :supplier, :email, :contact,"
                                + " :language, :zone, :country, :reason, :state, :now)")
                .param("id", one.id())
                .param("rfq", one.rfq().value())
                .param("buyer", one.buyer().value())
                .param(
                        "supplier",
                        one.supplier() == null ? null : one.supplier().value(),
                        Types.OTHER)
                .param("email", one.email())
                .param("contact", one.contact())
                .param("language", one.language().toLanguageTag())
                .param("zone", one.timeZone().getId())
                .param("country", one.country(), Types.CHAR)
                .param("reason", one.reason())
                .param("state", one.state().column())
                .param("now", now)
                .update();
    }

    List<Invitation> of(RfqId rfq) {
        return jdbc.sql("select * from sourcing.invitation where rfq_id = ? order by created_at, id")
                .param(rfq.value())
                .query(InvitationRows::invitation)
                .list();
    }

    Invitation get(UUID id) {
        return jdbc.sql("select * from sourcing.invitation where id = ?")
                .param(id)
                .query(InvitationRows::invitation)
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    /** The actor's own invitation to a request: by company or by guest link. */
    Optional<Invitation> own(RfqId rfq) {
        return jdbc.sql("select * from sourcing.invitation where rfq_id = ? and sent_at is not null"
                        + " and (supplier_id = kernel.company() or id = kernel.guest()) order by id = kernel.guest() desc nulls last"
                        + " limit 1")
                .param(rfq.value())
                .query(InvitationRows::invitation)
                .optional();
    }

    /** What somebody who answered the same buyer from this address before said about himself; he is not asked twice. */
    Optional<Invitation> earlier(CompanyId buyer, String email) {
        return jdbc.sql("select * from sourcing.invitation where buyer_id = :buyer and lower(email) = lower(:email)"
                        + " and supplier_id is not null order by created_at desc limit 1")
                .param("buyer", buyer.value())
                .param("email", email.strip())
                .query(InvitationRows::invitation)
                .optional();
    }

    Optional<Invitation> byToken(byte[] hash) {
        return jdbc.sql("select * from sourcing.invitation where token_hash = ?")
                .param(hash)
                .query(InvitationRows::invitation)
                .optional();
    }

    void sent(UUID id, byte[] tokenHash, String email, String contact, OffsetDateTime now) {
        jdbc.sql("update sourcing.invitation set state = 'sent', sent_at = :now, token_hash = :hash, email = :email,"
                        + " contact = :contact where id = :id and state = 'chosen'")
                .param("now", now)
                .param("hash", tokenHash)
                .param("email", email)
                .param("contact", contact)
                .param("id", id)
                .update();
    }

    void opened(UUID id, OffsetDateTime now) {
        jdbc.sql("update sourcing.invitation set state = case when state = 'sent' then 'opened' else state end,"
                        + " opened_at = :now where id = :id and opened_at is null")
                .param("now", now)
                .param("id", id)
                .update();
    }

    void answered(UUID id, OffsetDateTime now) {
        jdbc.sql(
                        "update sourcing.invitation set state = 'answered', answered_at = :now,"
                                + " opened_at = coalesce(opened_at, :now), declined_at = null, decline_reason = null where id = :id")
                .param("now", now)
                .param("id", id)
                .update();
    }

    void unanswered(UUID id) {
        jdbc.sql("update sourcing.invitation set state = 'opened', answered_at = null where id = ?")
                .param(id)
                .update();
    }

    void declined(UUID id, String reason, OffsetDateTime now) {
        jdbc.sql("update sourcing.invitation set state = 'declined', declined_at = :now, decline_reason = :reason,"
                        + " opened_at = coalesce(opened_at, :now) where id = :id")
                .param("now", now)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void takenOut(UUID id, String reason) {
        jdbc.sql("update sourcing.invitation set state = 'withdrawn', decline_reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void bind(UUID id, CompanyId supplier, String contact) {
        jdbc.sql("update sourcing.invitation set supplier_id = :supplier, contact = :contact where id = :id")
                .param("supplier", supplier.value())
                .param("contact", contact)
                .param("id", id)
                .update();
    }

    private static Invitation invitation(ResultSet row, int n) throws SQLException {
        UUID supplier = row.getObject("supplier_id", UUID.class);
        return new Invitation(
                row.getObject("id", UUID.class),
                new RfqId(row.getObject("rfq_id", UUID.class)),
                new CompanyId(row.getObject("buyer_id", UUID.class)),
                companyOrNull(supplier),
                row.getString("email"),
                row.getString("contact"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("time_zone")),
                row.getString("country"),
                row.getString("reason"),
                InvitationState.of(row.getString("state")),
                RfqRows.instant(row, "sent_at"),
                RfqRows.instant(row, "opened_at"),
                RfqRows.instant(row, "answered_at"),
                RfqRows.instant(row, "declined_at"),
                row.getString("decline_reason"));
    }

    private static @Nullable CompanyId companyOrNull(@Nullable UUID id) {
        return id == null ? null : new CompanyId(id);
    }
}
