package org.hanse.portal.sourcing;

import org.hanse.kernel.Refusal;
import org.hanse.portal.sourcing.AuctionActs.Message;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.auction.AuctionId;
import org.hanse.sourcing.auction.Auctions;
import org.hanse.sourcing.auction.Replay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The live page of an auction for its buyer, for bidders with an account and for staff, and its protocol afterwards. */
@Controller
@RequestMapping("/auctions/{id}")
class AuctionPages {

    static final String IN_PLACE = "HX-Request";
    static final String LAST_SEEN = "Last-Event-ID";
    private static final String BASE = "/auctions/";

    private final AuctionRoom room;
    private final AuctionActs acts;
    private final Auctions auctions;
    private final Sentences sentences;

    AuctionPages(AuctionRoom room, AuctionActs acts, Auctions auctions, Sentences sentences) {
        this.room = room;
        this.acts = acts;
        this.auctions = auctions;
        this.sentences = sentences;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        return room.page(AuctionId.of(id), BASE + id, true, model);
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    SseEmitter events(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestHeader(name = LAST_SEEN, required = false) @Nullable String lastSeen) {
        return room.stream(AuctionId.of(id), AuctionStreams.after(lastSeen, after));
    }

    @GetMapping("/since")
    @ResponseBody
    AuctionRoom.Since since(@PathVariable String id, @RequestParam(defaultValue = "0") long after) {
        return room.since(AuctionId.of(id), after);
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable String id, Model model, RedirectAttributes redirect) {
        return acts.accept(new Message(AuctionId.of(id), BASE + id, false, "")).shown(model, redirect);
    }

    @PostMapping("/bids")
    String bid(
            @PathVariable String id,
            @RequestParam String amount,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam String clientId,
            @RequestHeader(name = IN_PLACE, defaultValue = "false") boolean inPlace,
            Model model,
            RedirectAttributes redirect) {
        return acts.bid(new Message(AuctionId.of(id), BASE + id, inPlace, clientId), amount, sure)
                .shown(model, redirect);
    }

    @PostMapping("/floor")
    String floor(
            @PathVariable String id,
            @RequestParam String amount,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam String clientId,
            @RequestHeader(name = IN_PLACE, defaultValue = "false") boolean inPlace,
            Model model,
            RedirectAttributes redirect) {
        return acts.floor(new Message(AuctionId.of(id), BASE + id, inPlace, clientId), amount, sure)
                .shown(model, redirect);
    }

    @PostMapping("/floor/removal")
    String removeFloor(
            @PathVariable String id,
            @RequestHeader(name = IN_PLACE, defaultValue = "false") boolean inPlace,
            Model model,
            RedirectAttributes redirect) {
        return acts.removeFloor(new Message(AuctionId.of(id), BASE + id, inPlace, ""))
                .shown(model, redirect);
    }

    @PostMapping("/confirmations")
    String confirm(
            @PathVariable String id,
            @RequestParam int round,
            @RequestParam String clientId,
            @RequestHeader(name = IN_PLACE, defaultValue = "false") boolean inPlace,
            Model model,
            RedirectAttributes redirect) {
        return acts.confirm(new Message(AuctionId.of(id), BASE + id, inPlace, clientId), round)
                .shown(model, redirect);
    }

    /** The buyer calls it off; the tick is the second thought. */
    @PostMapping("/cancellation")
    String callOff(@PathVariable String id, @RequestParam boolean sure, RedirectAttributes redirect) {
        try {
            if (sure) {
                auctions.callOff(AuctionId.of(id));
                redirect.addFlashAttribute("said", "auction.called-off");
            }
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
        }
        return "redirect:" + BASE + id;
    }

    @GetMapping("/protocol")
    String protocol(@PathVariable String id, @RequestParam(required = false) @Nullable Integer step, Model model) {
        return room.protocol(AuctionId.of(id), BASE + id, step, model);
    }

    @GetMapping("/protocol.csv")
    ResponseEntity<String> csv(@PathVariable String id) {
        return file("csv", "text/csv;charset=UTF-8").body(AuctionProtocols.csv(room.replay(AuctionId.of(id))));
    }

    @GetMapping("/protocol.json")
    ResponseEntity<Replay> json(@PathVariable String id) {
        return file("json", MediaType.APPLICATION_JSON_VALUE).body(room.replay(AuctionId.of(id)));
    }

    static ResponseEntity.BodyBuilder file(String ending, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"auction-protocol." + ending + "\"");
    }
}
