package org.hanse.sourcing.auction;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.AuctionKind;
import org.hanse.sourcing.AuctionRanking;
import org.hanse.sourcing.AuctionSight;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Auctions and their bidders in the database. */
@Component
class AuctionRows {

    private static final String SELECT = "select * from sourcing.auction ";

    private final JdbcClient jdbc;

    AuctionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Auction auction) {
        AuctionRules rules = auction.rules();
        jdbc.sql(
                        "insert into sourcing.auction (id, rfq_id, buyer_id, kind, ranking, sight, currency, start_minor,"
                                + " step_minor, limit_minor, rounds, starts_at, ends_at, turn_ms, soft_close_ms, max_extensions,"
                                + " validity_days, note, rates_source, rates_day, begun_by, begun_at, state, due_at) values (:id,"
                                + " :rfq, :buyer, :kind, :ranking, :sight, :currency, :start, :step, :limit, :rounds, :starts,"
                                + " :ends, :turn, :soft, :extensions, :validity, :note, :source, :day, :by, :at, 'announced', :starts)")
                .param("id", auction.id().value())
                .param("rfq", auction.rfq().value())
                .param("buyer", auction.buyer().value())
                .param("kind", rules.kind().column())
                .param("ranking", rules.ranking().name().toLowerCase(Locale.ROOT))
                .param("sight", rules.sight().name().toLowerCase(Locale.ROOT))
                .param("currency", rules.currency().getCode())
                .param("start", rules.start().getAmountMinorLong())
                .param("step", rules.step().getAmountMinorLong())
                .param("limit", minor(rules.limit()), Types.BIGINT)
                .param("rounds", rules.rounds())
                .param("starts", at(rules.startsAt()))
                .param("ends", atOrNull(rules.endsAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("turn", rules.turn().toMillis())
                .param("soft", rules.softClose().toMillis())
                .param("extensions", rules.maxExtensions())
                .param("validity", auction.validityDays())
                .param("note", auction.note())
                .param("source", auction.ratesSource())
                .param("day", auction.ratesDay())
                .param("by", auction.begunBy())
                .param("at", at(auction.begunAt()))
                .update();
    }

    void insert(Auction auction, Bidder one) {
        jdbc.sql(
                        "insert into sourcing.auction_bidder (id, auction_id, rfq_id, buyer_id, invitation_id, supplier_id,"
                                + " quotation_id, no, addend_minor, opened_minor, charges_minor, after_entry_minor) values (:id,"
                                + " :auction, :rfq, :buyer, :invitation, :supplier, :offer, :no, :addend, :opened, :charges, :after)")
                .param("id", one.id())
                .param("auction", auction.id().value())
                .param("rfq", auction.rfq().value())
                .param("buyer", auction.buyer().value())
                .param("invitation", one.invitation())
                .param("supplier", one.supplier().value())
                .param("offer", one.offer())
                .param("no", one.no())
                .param("addend", one.addend().getAmountMinorLong())
                .param("opened", one.opened().getAmountMinorLong())
                .param("charges", one.charges().getAmountMinorLong())
                .param("after", one.afterEntry().getAmountMinorLong())
                .update();
    }

    Auction get(AuctionId id) {
        return find(SELECT + "where id = ?", id.value()).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    /** Locks the auction: whoever else acts on it waits, on whichever node. */
    Auction lock(AuctionId id) {
        return find(SELECT + "where id = ? for update", id.value())
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    /** As {@link #lock}, but empty where somebody else is at it just now: he does what is due. */
    Optional<Auction> lockUnlessBusy(AuctionId id) {
        return find(SELECT + "where id = ? for update skip locked", id.value());
    }

    /** The newest auction of a request. */
    Optional<Auction> latest(RfqId rfq) {
        return find(SELECT + "where rfq_id = ? order by begun_at desc, id desc limit 1", rfq.value());
    }

    /** The actor's auctions, newest first. @param before only those begun before it, or null */
    List<Listed> list(@Nullable AuctionId before, int limit) {
        return jdbc.sql("select a.id, a.rfq_id, r.reference, r.title, a.kind, a.state, a.starts_at, a.closed_at"
                        + " from sourcing.auction a join sourcing.rfq r on r.id = a.rfq_id"
                        + " where cast(:before as uuid) is null or a.id < :before order by a.id desc limit :limit")
                .param("before", before == null ? null : before.value(), Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> new Listed(
                        new AuctionId(row.getObject("id", UUID.class)),
                        new RfqId(row.getObject("rfq_id", UUID.class)),
                        row.getString("reference"),
                        row.getString("title"),
                        AuctionKind.of(row.getString("kind")),
                        AuctionState.Phase.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        requireNonNull(instant(row, "starts_at")),
                        instant(row, "closed_at")))
                .list();
    }

    /** Auctions for which time has done something, or whose request has ended meanwhile. */
    List<AuctionId> due(Instant now) {
        return jdbc.sql("select a.id from sourcing.auction a where a.due_at <= ? union"
                        + " select a.id from sourcing.auction a join sourcing.rfq r on r.id = a.rfq_id"
                        + " where a.due_at is not null and r.state <> 'auction'")
                .param(at(now))
                .query((row, n) -> new AuctionId(row.getObject("id", UUID.class)))
                .list();
    }

    boolean requestStands(Auction auction) {
        return jdbc.sql("select state = 'auction' from sourcing.rfq where id = ?")
                .param(auction.rfq().value())
                .query(Boolean.class)
                .single();
    }

    /** How far each of these auctions is. */
    Map<AuctionId, Long> seqs(Collection<AuctionId> ids) {
        return jdbc
                .sql("select id, seq from sourcing.auction where id = any(?)")
                .param(ids.stream().map(AuctionId::value).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(new AuctionId(row.getObject("id", UUID.class)), row.getLong("seq")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void moved(AuctionId id, long seq, AuctionState state, @Nullable Instant due, @Nullable String hash) {
        AuctionEvent.Closed closed = state.closed();
        jdbc.sql("update sourcing.auction set seq = :seq, state = :state, due_at = :due, closed_at = :closed,"
                        + " log_hash = coalesce(:hash, log_hash) where id = :id")
                .param("seq", seq)
                .param("state", state.phase().name().toLowerCase(Locale.ROOT))
                .param("due", atOrNull(due), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("closed", closed == null ? null : at(closed.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("hash", hash, Types.VARCHAR)
                .param("id", id.value())
                .update();
    }

    void settled(AuctionId id, Instant at) {
        jdbc.sql("update sourcing.auction set settled_at = ? where id = ? and settled_at is null")
                .params(at(at), id.value())
                .update();
    }

    /** Bidders in the order of their opened offers; a bidder's own actor sees the own row alone. */
    List<Bidder> bidders(Auction auction) {
        String currency = auction.rules().currency().getCode();
        return jdbc.sql("select * from sourcing.auction_bidder where auction_id = ? order by no")
                .param(auction.id().value())
                .query((row, n) -> new Bidder(
                        row.getObject("id", UUID.class),
                        row.getObject("invitation_id", UUID.class),
                        new CompanyId(row.getObject("supplier_id", UUID.class)),
                        row.getObject("quotation_id", UUID.class),
                        row.getInt("no"),
                        Currencies.ofMinor(currency, row.getLong("addend_minor")),
                        Currencies.ofMinor(currency, row.getLong("opened_minor")),
                        Currencies.ofMinor(currency, row.getLong("charges_minor")),
                        Currencies.ofMinor(currency, row.getLong("after_entry_minor"))))
                .list();
    }

    /** The actor's own bidder: by company or by guest link. */
    Optional<UUID> own(AuctionId id) {
        return jdbc.sql("select id from sourcing.auction_bidder where auction_id = ?"
                        + " and (supplier_id = kernel.company() or invitation_id = kernel.guest())")
                .param(id.value())
                .query(UUID.class)
                .optional();
    }

    private Optional<Auction> find(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query((row, n) -> auction(row)).optional();
    }

    private static Auction auction(ResultSet row) throws SQLException {
        return new Auction(
                new AuctionId(row.getObject("id", UUID.class)),
                new RfqId(row.getObject("rfq_id", UUID.class)),
                new CompanyId(row.getObject("buyer_id", UUID.class)),
                rules(row),
                row.getInt("validity_days"),
                row.getString("note"),
                row.getString("rates_source"),
                row.getObject("rates_day", LocalDate.class),
                row.getString("begun_by"),
                requireNonNull(instant(row, "begun_at")),
                AuctionState.Phase.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("seq"),
                instant(row, "closed_at"),
                row.getString("log_hash"),
                row.getObject("settled_at") != null);
    }

    private static AuctionRules rules(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        long limit = row.getLong("limit_minor");
        Money top = row.wasNull() ? null : Currencies.ofMinor(currency, limit);
        return new AuctionRules(
                AuctionKind.of(row.getString("kind")),
                AuctionRanking.valueOf(row.getString("ranking").toUpperCase(Locale.ROOT)),
                AuctionSight.valueOf(row.getString("sight").toUpperCase(Locale.ROOT)),
                Currencies.ofMinor(currency, row.getLong("start_minor")),
                Currencies.ofMinor(currency, row.getLong("step_minor")),
                top,
                row.getInt("rounds"),
                requireNonNull(instant(row, "starts_at")),
                instant(row, "ends_at"),
                Duration.ofMillis(row.getLong("turn_ms")),
                Duration.ofMillis(row.getLong("soft_close_ms")),
                row.getInt("max_extensions"));
    }

    static @Nullable Long minor(@Nullable Money amount) {
        return amount == null ? null : amount.getAmountMinorLong();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
