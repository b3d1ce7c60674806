package org.hanse.portal.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.sourcing.Guests;
import org.hanse.sourcing.SourcingReason;
import org.hanse.sourcing.auction.AuctionHall;
import org.hanse.sourcing.auction.AuctionId;
import org.hanse.sourcing.auction.AuctionRecords;
import org.hanse.sourcing.auction.AuctionView;
import org.hanse.sourcing.auction.Auctions;
import org.hanse.sourcing.auction.ConfirmPrice;
import org.hanse.sourcing.auction.PlaceBid;
import org.hanse.sourcing.auction.Replay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
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
 * The auction for a guest: the link's secret stands in the path, each change carries the six digits from the mail. A bid is
 * told from its copy by its {@code clientId}.
 */
@RestController
@RequestMapping("/api/v1/guest/{token}/auction")
class GuestAuctionsApi {

    private final Guests guests;
    private final Auctions auctions;
    private final AuctionRecords records;
    private final AuctionStreams streams;

    GuestAuctionsApi(Guests guests, Auctions auctions, AuctionRecords records, AuctionStreams streams) {
        this.guests = guests;
        this.auctions = auctions;
        this.records = records;
        this.streams = streams;
    }

    /** The six digits alone. */
    record Digits(@NotBlank String code) {}

    /** A bid or a floor. */
    record GuestBid(@NotBlank String code, @NotNull @Valid PlaceBid bid) {}

    /** Yes to a round. */
    record GuestYes(@NotBlank String code, @NotNull @Valid ConfirmPrice yes) {}

    @GetMapping
    AuctionView get(@PathVariable String token) {
        return with(token, () -> auctions.view(auction()));
    }

    @PostMapping("/acceptance")
    AuctionView accept(@PathVariable String token, @RequestBody @Valid Digits said) {
        return act(token, said.code(), auctions::accept);
    }

    @PostMapping("/bids")
    AuctionView bid(@PathVariable String token, @RequestBody @Valid GuestBid said) {
        return act(token, said.code(), id -> auctions.bid(id, said.bid()));
    }

    @PostMapping("/floor")
    AuctionView floor(@PathVariable String token, @RequestBody @Valid GuestBid said) {
        return act(token, said.code(), id -> auctions.floor(id, said.bid()));
    }

    @PostMapping("/floor/removal")
    AuctionView removeFloor(@PathVariable String token, @RequestBody @Valid Digits said) {
        return act(token, said.code(), auctions::removeFloor);
    }

    @PostMapping("/confirmations")
    AuctionView confirm(@PathVariable String token, @RequestBody @Valid GuestYes said) {
        return act(token, said.code(), id -> auctions.confirm(id, said.yes()));
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable Long after,
            @RequestHeader(name = AuctionPages.LAST_SEEN, required = false) @Nullable String lastSeen) {
        return with(token, () -> {
            AuctionId id = auction();
            return streams.open(id, auctions.seat(id), AuctionStreams.after(lastSeen, after), AuctionHall.Line::json);
        });
    }

    @GetMapping("/events")
    AuctionRecords.Since events(@PathVariable String token, @RequestParam(defaultValue = "0") @Min(0) long after) {
        return with(token, () -> records.since(auction(), after));
    }

    @GetMapping("/protocol")
    Replay protocol(@PathVariable String token) {
        return with(token, () -> auctions.replay(auction()));
    }

    private AuctionView act(String token, String code, Function<AuctionId, AuctionView> work) {
        return with(token, () -> {
            if (!guests.isCode(code)) {
                throw Refusal.of(SourcingReason.CODE_WRONG, "code");
            }
            return work.apply(auction());
        });
    }

    private AuctionId auction() {
        return auctions.of(guests.invitation().rfq()).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    private <T> T with(String token, Supplier<T> work) {
        return Scope.as(guests.of(token), work);
    }
}
