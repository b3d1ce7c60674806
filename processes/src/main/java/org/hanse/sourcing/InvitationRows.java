package org.hanse.sourcing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
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
        return jdbc.sql("select * from sourcing.invitation i where i.token_hash = :hash or i.id ="
                        + " (select g.invitation_id from sourcing.guest_link g where g.token_hash = :hash)")
                .param("hash", hash)
                .query(InvitationRows::invitation)
                .optional();
    }

    /** The last deadline of the request or its rounds, or its end where that came later. */
    Instant lastMoment(RfqId rfq) {
        return jdbc.sql(
                        "select greatest(r.deadline, r.closed_at, (select max(n.deadline) from sourcing.negotiation_round n"
                                + " where n.rfq_id = r.id)) as last from sourcing.rfq r where r.id = ?")
                .param(rfq.value())
                .query((row, n) -> RfqRows.instant(row, "last", Instant.EPOCH))
                .single();
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

    /** Another link beside the first; it lives as long as that. */
    void link(Invitation one, byte[] tokenHash, @Nullable String purpose, OffsetDateTime now) {
        jdbc.sql("insert into sourcing.guest_link (token_hash, invitation_id, buyer_id, made_at, purpose)"
                        + " values (:hash, :invitation, :buyer, :now, :purpose)")
                .param("purpose", purpose, Types.VARCHAR)
                .param("hash", tokenHash)
                .param("invitation", one.id())
                .param("buyer", one.buyer().value())
                .param("now", now)
                .update();
    }

    /** Whether a link was made for this. */
    boolean isFor(byte[] tokenHash, String purpose) {
        return jdbc.sql("select exists (select from sourcing.guest_link where token_hash = ? and purpose = ?)")
                .params(tokenHash, purpose)
                .query(Boolean.class)
                .single();
    }

    /** Another address and a new link; every link before is void. */
    void corrected(UUID id, String email, byte[] tokenHash, OffsetDateTime now) {
        jdbc.sql("delete from sourcing.guest_link where invitation_id = ?")
                .param(id)
                .update();
        jdbc.sql("update sourcing.invitation set state = 'sent', email = :email, token_hash = :hash, sent_at = :now,"
                        + " opened_at = null, mail_key = null, delivered_at = null, bounced_at = null, bounce = null"
                        + " where id = :id")
                .param("email", email)
                .param("hash", tokenHash)
                .param("now", now)
                .param("id", id)
                .update();
    }

    /** By which key the mail with the link left. */
    void mailed(UUID id, @Nullable String key) {
        jdbc.sql("update sourcing.invitation set mail_key = :key where id = :id")
                .param("key", key, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    void delivered(List<String> keys, OffsetDateTime at) {
        jdbc.sql(
                        "update sourcing.invitation set delivered_at = :at where mail_key = any(:keys) and delivered_at is null")
                .param("at", at)
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    Optional<Invitation> byMail(String key) {
        return jdbc.sql("select * from sourcing.invitation where mail_key = ?")
                .param(key)
                .query(InvitationRows::invitation)
                .optional();
    }

    /** The mail came back. @return false where that was known */
    boolean bounced(UUID id, String why, OffsetDateTime at) {
        return jdbc.sql("update sourcing.invitation set bounced_at = :at, bounce = :why where id = :id"
                                + " and bounced_at is null")
                        .param("at", at)
                        .param("why", why)
                        .param("id", id)
                        .update()
                == 1;
    }

    void began(UUID id, OffsetDateTime now) {
        jdbc.sql("update sourcing.invitation set began_at = :now where id = :id and began_at is null")
                .param("now", now)
                .param("id", id)
                .update();
    }

    void reminded(UUID id, OffsetDateTime now) {
        jdbc.sql("update sourcing.invitation set reminded_at = :now where id = :id")
                .param("now", now)
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
                row.getString("decline_reason"),
                new Invitation.Course(
                        RfqRows.instant(row, "delivered_at"),
                        RfqRows.instant(row, "bounced_at"),
                        row.getString("bounce"),
                        RfqRows.instant(row, "began_at"),
                        RfqRows.instant(row, "reminded_at")));
    }

    private static @Nullable CompanyId companyOrNull(@Nullable UUID id) {
        return id == null ? null : new CompanyId(id);
    }
}
