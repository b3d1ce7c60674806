package org.hanse.portal.sourcing;

import jakarta.servlet.http.HttpSession;
import java.util.function.Supplier;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.portal.sourcing.AuctionActs.Answer;
import org.hanse.portal.sourcing.AuctionActs.Message;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Guests;
import org.hanse.sourcing.auction.AuctionId;
import org.hanse.sourcing.auction.Auctions;
import org.hanse.sourcing.auction.Replay;
import org.jspecify.annotations.Nullable;
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

/** The same for a supplier without an account: the link opens the page, the six digits from the mail let it bid. */
@Controller
@RequestMapping("/q/{token}/auction")
class GuestAuctionPages {

    private final Guests guests;
    private final GuestCodes codes;
    private final Auctions auctions;
    private final AuctionRoom room;
    private final AuctionActs acts;
    private final Sentences sentences;

    GuestAuctionPages(
            Guests guests,
            GuestCodes codes,
            Auctions auctions,
            AuctionRoom room,
            AuctionActs acts,
            Sentences sentences) {
        this.guests = guests;
        this.codes = codes;
        this.auctions = auctions;
        this.room = room;
        this.acts = acts;
        this.sentences = sentences;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpSession session) {
        return as(token, () -> {
            model.addAttribute("guest", true);
            model.addAttribute("email", guests.invitation().email());
            return room.page(auction(), base(token), codes.verified(session), model);
        });
    }

    @PostMapping("/code")
    String code(@PathVariable String token, RedirectAttributes redirect) {
        as(token, () -> {
            guests.sendCode();
            return Boolean.TRUE;
        });
        redirect.addFlashAttribute("codeSent", "yes");
        return "redirect:" + base(token);
    }

    @PostMapping("/verification")
    String verify(
            @PathVariable String token, @RequestParam String code, HttpSession session, RedirectAttributes redirect) {
        try {
            as(token, () -> {
                codes.require(code, session);
                return Boolean.TRUE;
            });
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("codeSent", "yes");
            redirect.addFlashAttribute("refused", sentences.of(refusal));
        }
        return "redirect:" + base(token);
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    SseEmitter events(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable Long after,
            @RequestHeader(name = AuctionPages.LAST_SEEN, required = false) @Nullable String lastSeen) {
        return as(token, () -> room.stream(auction(), AuctionStreams.after(lastSeen, after)));
    }

    @GetMapping("/since")
    @ResponseBody
    AuctionRoom.Since since(@PathVariable String token, @RequestParam(defaultValue = "0") long after) {
        return as(token, () -> room.since(auction(), after));
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable String token, Model model, HttpSession session, RedirectAttributes redirect) {
        return act(token, session, () -> acts.accept(message(token, false, ""))).shown(model, redirect);
    }

    @PostMapping("/bids")
    String bid(
            @PathVariable String token,
            @RequestParam String amount,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam String clientId,
            @RequestHeader(name = AuctionPages.IN_PLACE, defaultValue = "false") boolean inPlace,
            Model model,
            HttpSession session,
            RedirectAttributes redirect) {
        return act(token, session, () -> acts.bid(message(token, inPlace, clientId), amount, sure))
                .shown(model, redirect);
    }

    @PostMapping("/floor")
    String floor(
            @PathVariable String token,
            @RequestParam String amount,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam String clientId,
            @RequestHeader(name = AuctionPages.IN_PLACE, defaultValue = "false") boolean inPlace,
            Model model,
            HttpSession session,
            RedirectAttributes redirect) {
        return act(token, session, () -> acts.floor(message(token, inPlace, clientId), amount, sure))
                .shown(model, redirect);
    }

    @PostMapping("/floor/removal")
    String removeFloor(
            @PathVariable String token,
            @RequestHeader(name = AuctionPages.IN_PLACE, defaultValue = "false") boolean inPlace,
            Model model,
            HttpSession session,
            RedirectAttributes redirect) {
        return act(token, session, () -> acts.removeFloor(message(token, inPlace, "")))
                .shown(model, redirect);
    }

    @PostMapping("/confirmations")
    String confirm(
            @PathVariable String token,
            @RequestParam int round,
            @RequestParam String clientId,
            @RequestHeader(name = AuctionPages.IN_PLACE, defaultValue = "false") boolean inPlace,
            Model model,
            HttpSession session,
            RedirectAttributes redirect) {
        return act(token, session, () -> acts.confirm(message(token, inPlace, clientId), round))
                .shown(model, redirect);
    }

    @GetMapping("/protocol")
    String protocol(@PathVariable String token, @RequestParam(required = false) @Nullable Integer step, Model model) {
        return as(token, () -> {
            model.addAttribute("guest", true);
            return room.protocol(auction(), base(token), step, model);
        });
    }

    @GetMapping("/protocol.csv")
    ResponseEntity<String> csv(@PathVariable String token) {
        return as(
                token,
                () -> AuctionPages.file("csv", "text/csv;charset=UTF-8")
                        .body(AuctionProtocols.csv(room.replay(auction()))));
    }

    @GetMapping("/protocol.json")
    ResponseEntity<Replay> json(@PathVariable String token) {
        return as(
                token,
                () -> AuctionPages.file("json", MediaType.APPLICATION_JSON_VALUE)
                        .body(room.replay(auction())));
    }

    /** As the guest, whose session has shown the six digits. */
    private Answer act(String token, HttpSession session, Supplier<Answer> work) {
        return as(token, () -> {
            codes.require(null, session);
            return work.get();
        });
    }

    private Message message(String token, boolean inPlace, String clientId) {
        return new Message(auction(), base(token), inPlace, clientId);
    }

    private AuctionId auction() {
        return auctions.of(guests.invitation().rfq()).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    private static String base(String token) {
        return "/q/" + token + "/auction";
    }

    private <T> T as(String token, Supplier<T> work) {
        return Scope.as(guests.of(token), work);
    }
}
