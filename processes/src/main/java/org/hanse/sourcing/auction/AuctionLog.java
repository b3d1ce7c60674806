package org.hanse.sourcing.auction;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.Currencies;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of an auction in the database: events by number, never changed. */
@Component
class AuctionLog {

    private final JdbcClient jdbc;

    AuctionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who caused an event, and by which message of his. */
    record Cause(String actor, @Nullable String clientId, List<String> arguments) {}

    void write(Auction auction, @Nullable Bidder bidder, Numbered one, Cause cause) {
        Line line = Line.of(one);
        jdbc.sql(
                        "insert into sourcing.auction_event (auction_id, seq, at, kind, bidder_id, winner_id, price_minor, proxy,"
                                + " round, turn, ends_at, reason, arguments, client_id, actor, rfq_id, buyer_id, supplier_id,"
                                + " invitation_id, secret) values (:auction, :seq, :at, :kind, :bidder, :winner, :price, :proxy, :round,"
                                + " :turn, :ends, :reason, :arguments, :client, :actor, :rfq, :buyer, :supplier, :invitation, :secret)")
                .param("auction", auction.id().value())
                .param("seq", one.seq())
                .param("at", AuctionRows.at(one.event().at()))
                .param("kind", line.kind())
                .param("bidder", line.bidder(), Types.OTHER)
                .param("winner", line.winner(), Types.OTHER)
                .param("price", line.price(), Types.BIGINT)
                .param("proxy", line.proxy(), Types.BOOLEAN)
                .param("round", line.round(), Types.INTEGER)
                .param("turn", line.turn(), Types.INTEGER)
                .param("ends", AuctionRows.atOrNull(line.endsAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", line.reason(), Types.VARCHAR)
                .param(
                        "arguments",
                        cause.arguments().isEmpty() ? null : cause.arguments().toArray(new String[0]),
                        Types.ARRAY)
                .param("client", cause.clientId(), Types.VARCHAR)
                .param("actor", cause.actor())
                .param("rfq", auction.rfq().value())
                .param("buyer", auction.buyer().value())
                .param("supplier", bidder == null ? null : bidder.supplier().value(), Types.OTHER)
                .param("invitation", bidder == null ? null : bidder.invitation(), Types.OTHER)
                .param("secret", line.secret())
                .update();
    }

    /** Tells every node that the auction has moved; it hears so when the transaction has committed. */
    void ring(AuctionId id, long seq) {
        jdbc.sql("select pg_notify('auction', ?)")
                .param(id + ":" + seq)
                .query((row, n) -> 0)
                .single();
    }

    /** All events after a number, as far as the actor's row policies show them. */
    List<Numbered> after(AuctionId id, String currency, long seq) {
        return jdbc.sql("select * from sourcing.auction_event where auction_id = ? and seq > ? order by seq")
                .params(id.value(), seq)
                .query((row, n) -> new Numbered(row.getLong("seq"), event(row, currency)))
                .list();
    }

    /** What a bidder's message with this id led to the first time. */
    Optional<Repeated> repeated(AuctionId id, UUID bidder, String clientId, String currency) {
        return jdbc.sql("select * from sourcing.auction_event where auction_id = ? and bidder_id = ? and client_id = ?"
                        + " order by seq limit 1")
                .params(id.value(), bidder, clientId)
                .query((row, n) -> new Repeated(new Numbered(row.getLong("seq"), event(row, currency)), strings(row)))
                .optional();
    }

    /** An answer that was given before. */
    record Repeated(Numbered first, List<String> arguments) {}

    private static List<String> strings(ResultSet row) throws SQLException {
        java.sql.Array array = row.getArray("arguments");
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static AuctionEvent event(ResultSet row, String currency) throws SQLException {
        Instant at = requireNonNull(AuctionRows.instant(row, "at"));
        UUID bidder = row.getObject("bidder_id", UUID.class);
        return switch (row.getString("kind")) {
            case "joined" -> new AuctionEvent.Joined(at, bidder);
            case "opened" -> new AuctionEvent.Opened(at);
            case "bid" -> new AuctionEvent.BidPlaced(at, bidder, price(row, currency), row.getBoolean("proxy"));
            case "floor" ->
                row.getObject("price_minor") == null
                        ? new AuctionEvent.FloorRemoved(at, bidder)
                        : new AuctionEvent.FloorStored(at, bidder, price(row, currency));
            case "extended" -> new AuctionEvent.Extended(at, requireNonNull(AuctionRows.instant(row, "ends_at")));
            case "called" -> new AuctionEvent.PriceCalled(at, row.getInt("round"), price(row, currency));
            case "confirmed" -> new AuctionEvent.Confirmed(at, bidder, row.getInt("round"), price(row, currency));
            case "dropped" -> new AuctionEvent.DroppedOut(at, bidder, row.getInt("round"));
            case "turn" -> new AuctionEvent.TurnCalled(at, row.getInt("round"), row.getInt("turn"), bidder);
            case "refused" ->
                new AuctionEvent.TurnedAway(
                        at,
                        bidder,
                        AuctionReason.valueOf(row.getString("reason")),
                        row.getObject("price_minor") == null ? null : price(row, currency));
            case "closed" ->
                new AuctionEvent.Closed(
                        at, row.getObject("winner_id", UUID.class), CloseReason.valueOf(row.getString("reason")));
            default -> throw new IllegalStateException("An event of kind " + row.getString("kind"));
        };
    }

    private static Money price(ResultSet row, String currency) throws SQLException {
        return Currencies.ofMinor(currency, row.getLong("price_minor"));
    }

    /** SHA-256 over the log, one line an event, so that whoever holds the protocol can show that it is whole. */
    static String hash(List<Numbered> log) {
        StringBuilder text = new StringBuilder();
        log.forEach(one -> text.append(Line.of(one).text(one)).append('\n'));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event as a row. */
    record Line(
            String kind,
            @Nullable UUID bidder,
            @Nullable UUID winner,
            @Nullable Long price,
            @Nullable Boolean proxy,
            @Nullable Integer round,
            @Nullable Integer turn,
            @Nullable Instant endsAt,
            @Nullable String reason,
            boolean secret) {

        static Line of(Numbered one) {
            return switch (one.event()) {
                case AuctionEvent.Joined e -> plain("joined", e.bidder());
                case AuctionEvent.Opened e -> plain("opened", null);
                case AuctionEvent.BidPlaced e -> priced("bid", e.bidder(), e.price(), e.byProxy(), null, false);
                case AuctionEvent.FloorStored e -> priced("floor", e.bidder(), e.floor(), null, null, true);
                case AuctionEvent.FloorRemoved e ->
                    new Line("floor", e.bidder(), null, null, null, null, null, null, null, true);
                case AuctionEvent.Extended e ->
                    new Line("extended", null, null, null, null, null, null, e.endsAt(), null, false);
                case AuctionEvent.PriceCalled e -> priced("called", null, e.level(), null, e.round(), false);
                case AuctionEvent.Confirmed e -> priced("confirmed", e.bidder(), e.price(), null, e.round(), false);
                case AuctionEvent.DroppedOut e ->
                    new Line("dropped", e.bidder(), null, null, null, e.round(), null, null, null, false);
                case AuctionEvent.TurnCalled e ->
                    new Line("turn", e.bidder(), null, null, null, e.round(), e.turn(), null, null, false);
                case AuctionEvent.TurnedAway e -> turnedAway(e);
                case AuctionEvent.Closed e -> closed(e.winner(), e.reason().name());
            };
        }

        private static Line turnedAway(AuctionEvent.TurnedAway e) {
            Long minor = AuctionRows.minor(e.price());
            return new Line(
                    "refused",
                    e.bidder(),
                    null,
                    minor,
                    null,
                    null,
                    null,
                    null,
                    e.reason().name(),
                    true);
        }

        private static Line closed(@Nullable UUID winner, String reason) {
            return new Line("closed", null, winner, null, null, null, null, null, reason, false);
        }

        private static Line plain(String kind, @Nullable UUID bidder) {
            return new Line(kind, bidder, null, null, null, null, null, null, null, false);
        }

        private static Line priced(
                String kind,
                @Nullable UUID bidder,
                Money price,
                @Nullable Boolean proxy,
                @Nullable Integer round,
                boolean secret) {
            return new Line(kind, bidder, null, price.getAmountMinorLong(), proxy, round, null, null, null, secret);
        }

        /** {@code seq|at|kind|bidder|winner|price|proxy|round|turn|ends|reason}; what is not said is empty. */
        String text(Numbered one) {
            return String.join(
                    "|",
                    Arrays.asList(
                                    one.seq(),
                                    one.event().at(),
                                    kind,
                                    bidder,
                                    winner,
                                    price,
                                    proxy,
                                    round,
                                    turn,
                                    endsAt,
                                    reason)
                            .stream()
                            .map(part -> part == null ? "" : part.toString())
                            .toList());
        }
    }
}
