package org.hanse.portal.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Page;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.portal.web.IdempotencyFilter;
import org.hanse.sourcing.AuctionKind;
import org.hanse.sourcing.BeginAuction;
import org.hanse.sourcing.auction.AuctionHall;
import org.hanse.sourcing.auction.AuctionId;
import org.hanse.sourcing.auction.AuctionRecords;
import org.hanse.sourcing.auction.AuctionState;
import org.hanse.sourcing.auction.AuctionView;
import org.hanse.sourcing.auction.Auctions;
import org.hanse.sourcing.auction.ConfirmPrice;
import org.hanse.sourcing.auction.Listed;
import org.hanse.sourcing.auction.PlaceBid;
import org.hanse.sourcing.auction.Replay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Reverse auctions for programs. Everybody sees what the own seat may see; amounts are totals of the goods in the
 * auction's currency, times are UTC by the server's clock.
 */
@RestController
@RequestMapping("/api/v1")
class AuctionsApi {

    private static final String LAST_SEEN = "Last-Event-ID";

    private final BuyerActs acts;
    private final Auctions auctions;
    private final AuctionRecords records;
    private final AuctionStreams streams;

    AuctionsApi(BuyerActs acts, Auctions auctions, AuctionRecords records, AuctionStreams streams) {
        this.acts = acts;
        this.auctions = auctions;
        this.records = records;
        this.streams = streams;
    }

    /** An auction of the list. */
    record AuctionLine(
            String id,
            String rfq,
            String reference,
            String title,
            AuctionKind kind,
            AuctionState.Phase phase,
            Instant startsAt,
            @Nullable Instant closedAt) {

        static AuctionLine of(Listed one) {
            return new AuctionLine(
                    one.id().toString(),
                    one.rfq().toString(),
                    one.reference(),
                    one.title(),
                    one.kind(),
                    one.phase(),
                    one.startsAt(),
                    one.closedAt());
        }
    }

    /** The buyer lets the suppliers of the opened offers underbid each other. */
    @PostMapping("/rfqs/{id}/auction")
    ResponseEntity<AuctionView> begin(@PathVariable String id, @RequestBody @Valid BeginAuction rules) {
        acts.auction(RfqId.of(id), rules);
        AuctionView view = latest(id);
        return ResponseEntity.created(URI.create("/api/v1/auctions/" + view.id()))
                .body(view);
    }

    /** The newest auction of a request. */
    @GetMapping("/rfqs/{id}/auction")
    AuctionView latest(@PathVariable String id) {
        return auctions.view(auctions.of(RfqId.of(id)).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN)));
    }

    /** The caller's auctions as buyer or bidder, newest first. */
    @GetMapping("/auctions")
    Page<AuctionLine> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
        return records.list(cursor, size).map(AuctionLine::of);
    }

    @GetMapping("/auctions/{id}")
    AuctionView get(@PathVariable String id) {
        return auctions.view(AuctionId.of(id));
    }

    /** A supplier accepts the rules; again is no error. */
    @PostMapping("/auctions/{id}/acceptance")
    AuctionView accept(@PathVariable String id) {
        return auctions.accept(AuctionId.of(id));
    }

    /** A bid. Without an id of its own it bears the key of the call, so that it counts once however often it is sent. */
    @PostMapping("/auctions/{id}/bids")
    AuctionView bid(
            @PathVariable String id,
            @RequestBody @Valid PlaceBid bid,
            @RequestHeader(IdempotencyFilter.HEADER) String key) {
        return auctions.bid(AuctionId.of(id), named(bid, key));
    }

    /** Lets Hanse bid for the caller down to this amount; a new one replaces it. */
    @PostMapping("/auctions/{id}/floor")
    AuctionView floor(
            @PathVariable String id,
            @RequestBody @Valid PlaceBid floor,
            @RequestHeader(IdempotencyFilter.HEADER) String key) {
        return auctions.floor(AuctionId.of(id), named(floor, key));
    }

    /** Takes the own floor back; the bid that it has placed stands. */
    @DeleteMapping("/auctions/{id}/floor")
    AuctionView removeFloor(@PathVariable String id) {
        return auctions.removeFloor(AuctionId.of(id));
    }

    /** Yes to the called price of a round. */
    @PostMapping("/auctions/{id}/confirmations")
    AuctionView confirm(
            @PathVariable String id,
            @RequestBody @Valid ConfirmPrice yes,
            @RequestHeader(IdempotencyFilter.HEADER) String key) {
        return auctions.confirm(
                AuctionId.of(id), yes.clientId() == null ? new ConfirmPrice(yes.round(), messageId(key)) : yes);
    }

    /** The buyer calls it off: no bid counts. */
    @PostMapping("/auctions/{id}/cancellation")
    AuctionView callOff(@PathVariable String id) {
        return auctions.callOff(AuctionId.of(id));
    }

    /**
     * Everything as it happens, as server-sent events {@code happened} and {@code view}, and {@code beat} every ten
     * seconds. The id of an event is the caller's own number of it, from 1 without gaps; who comes again with {@code
     * Last-Event-ID} gets all after it.
     *
     * @param after the same for a first call; without both it begins with how the auction stands
     */
    @GetMapping(path = "/auctions/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestHeader(name = LAST_SEEN, required = false) @Nullable String lastSeen) {
        AuctionId auction = AuctionId.of(id);
        return streams.open(
                auction, auctions.seat(auction), AuctionStreams.after(lastSeen, after), AuctionHall.Line::json);
    }

    /** The same for who cannot hold a stream: all events after a number, and how it stands. */
    @GetMapping("/auctions/{id}/events")
    AuctionRecords.Since events(@PathVariable String id, @RequestParam(defaultValue = "0") @Min(0) long after) {
        return records.since(AuctionId.of(id), after);
    }

    /** The protocol of an auction that is over. */
    @GetMapping("/auctions/{id}/protocol")
    Replay protocol(@PathVariable String id) {
        return auctions.replay(AuctionId.of(id));
    }

    /** The protocol as comma-separated lines. */
    @GetMapping(path = "/auctions/{id}/protocol.csv", produces = "text/csv;charset=UTF-8")
    String protocolAsCsv(@PathVariable String id) {
        return AuctionProtocols.csv(auctions.replay(AuctionId.of(id)));
    }

    /** How it stood after so many events of the protocol; 0 before the first. */
    @GetMapping("/auctions/{id}/protocol/{step}")
    Replay.Step step(@PathVariable String id, @PathVariable @Min(0) int step) {
        return records.step(AuctionId.of(id), step);
    }

    private static PlaceBid named(PlaceBid bid, String key) {
        return bid.clientId() == null ? new PlaceBid(bid.amount(), bid.sure(), messageId(key)) : bid;
    }

    /** Keys may be longer than the ids of messages: the same key always gives the same id. */
    private static String messageId(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
