package org.hanse.portal.sourcing;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.AuctionKind;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.auction.AuctionId;
import org.hanse.sourcing.auction.AuctionReason;
import org.hanse.sourcing.auction.AuctionRecords;
import org.hanse.sourcing.auction.AuctionState.Phase;
import org.hanse.sourcing.auction.AuctionView;
import org.hanse.sourcing.auction.Auctions;
import org.hanse.sourcing.auction.Happened;
import org.hanse.sourcing.auction.Replay;
import org.hanse.sourcing.auction.Seat;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** The page of one auction, for whoever sits at it: the buyer, a bidder with an account, a guest with a link. */
@Component
class AuctionRoom {

    private final Auctions auctions;
    private final AuctionRecords records;
    private final AuctionStreams streams;
    private final AuctionScreens screens;
    private final AuctionWords words;
    private final Rfqs rfqs;
    private final Figures figures;
    private final Sentences sentences;
    private final JsonMapper json;

    AuctionRoom(
            Auctions auctions,
            AuctionRecords records,
            AuctionStreams streams,
            AuctionScreens screens,
            AuctionWords words,
            Rfqs rfqs,
            Figures figures,
            Sentences sentences,
            JsonMapper json) {
        this.auctions = auctions;
        this.records = records;
        this.streams = streams;
        this.screens = screens;
        this.words = words;
        this.rfqs = rfqs;
        this.figures = figures;
        this.sentences = sentences;
        this.json = json;
    }

    /** What came since, written out for one reader. */
    record Since(List<AuctionWords.Said> events, AuctionScreen screen) {}

    /**
     * The page.
     *
     * @param base its address, without a slash at the end
     * @param may whether this reader may act in this session
     */
    String page(AuctionId id, String base, boolean may, Model model) {
        AuctionRecords.Since since = records.since(id, 0);
        AuctionView view = since.view();
        head(view, base, model);
        model.addAttribute("screen", screens.of(view));
        model.addAttribute(
                "told", since.events().reversed().stream().map(words::said).toList());
        model.addAttribute("rules", screens.rules(view));
        model.addAttribute("left", sentences.of("auction.left." + left(view)));
        model.addAttribute("may", may);
        model.addAttribute(
                "callsOff",
                view.mine() == null
                        && view.phase() != Phase.OVER
                        && Scope.actor().roles().contains("buyer"));
        model.addAttribute("clientId", Ids.next().toString());
        for (String empty : List.of("answered", "turnedAway", "question")) {
            model.asMap().putIfAbsent(empty, null);
        }
        return "auction/room";
    }

    private void head(AuctionView view, String base, Model model) {
        Rfq rfq = rfqs.get(org.hanse.kernel.RfqId.of(view.rfq()));
        model.addAttribute("view", view);
        model.addAttribute("base", base);
        model.addAttribute("thing", rfq.title());
        model.addAttribute("reference", rfq.reference());
        model.addAttribute("buys", view.mine() == null);
        model.asMap().putIfAbsent("guest", false);
    }

    private static String left(AuctionView view) {
        if (view.phase() != Phase.RUNNING || view.kind() == AuctionKind.ENGLISH) {
            return view.phase() == Phase.ANNOUNCED ? "ANNOUNCED" : "RUNNING";
        }
        return view.kind().called() ? "called" : "turn";
    }

    /** All after a number, for a page whose stream is broken. */
    Since since(AuctionId id, long after) {
        AuctionRecords.Since since = records.since(id, after);
        return new Since(since.events().stream().map(words::said).toList(), screens.of(since.view()));
    }

    /** The stream of a page: lines as they are read, in the reader's language and zone. */
    SseEmitter stream(AuctionId id, @Nullable Long after) {
        Seat seat = auctions.seat(id);
        SimpleTimeZoneAwareLocaleContext reader = new SimpleTimeZoneAwareLocaleContext(
                LocaleContextHolder.getLocale(), LocaleContextHolder.getTimeZone());
        return streams.open(id, seat, after, line -> {
            LocaleContextHolder.setLocaleContext(reader);
            return json.writeValueAsString(
                    line.event().equals("view")
                            ? screens.of(json.readValue(line.json(), AuctionView.class))
                            : words.said(json.readValue(line.json(), Happened.class)));
        });
    }

    /**
     * A bidder's act and what is said of it.
     *
     * @param path of the act below the page
     * @param said message of what counts, its placeholder filled with the amount
     */
    record Act(String path, @Nullable Money amount, String said, Consumer<Auctions> work) {}

    /** Does it and says in the model what came of it; nothing is thrown but what is no refusal. */
    void act(Act act, Map<String, Object> model) {
        String amount = figures.money(act.amount());
        try {
            act.work().accept(auctions);
            model.put("answered", sentences.of(act.said(), amount));
        } catch (Refusal refusal) {
            Money sure = act.amount();
            if (refusal.reason() == AuctionReason.SURPRISINGLY_LOW && sure != null) {
                model.put("question", sentences.of(refusal));
                model.put("sureAmount", sure.getAmount().toPlainString());
                model.put("sureShown", amount);
                model.put("surePath", act.path());
            } else {
                model.put("turnedAway", sentences.of(refusal));
            }
        }
    }

    /** The protocol of an auction that is over, at one of its steps; null: the last one. */
    String protocol(AuctionId id, String base, @Nullable Integer step, Model model) {
        Replay replay = auctions.replay(id);
        int total = replay.events().size();
        Replay.Step at = records.step(id, step == null ? total : Math.clamp(step, 0, total));
        Happened event = at.event();
        head(replay.view(), base, model);
        model.addAttribute("told", replay.events().stream().map(words::said).toList());
        model.addAttribute("step", at);
        model.addAttribute("stepSaid", event == null ? null : words.said(event));
        model.addAttribute("ends", words.time(at.endsAt()));
        model.addAttribute("total", total);
        model.addAttribute("back", Math.max(0, at.number() - 1));
        model.addAttribute("next", Math.min(total, at.number() + 1));
        model.addAttribute("hash", replay.logHash());
        return "auction/protocol";
    }

    Replay replay(AuctionId id) {
        return auctions.replay(id);
    }

    /** The auction's currency, for amounts that are typed. */
    Money amount(AuctionId id, String typed) {
        return org.hanse.kernel.Currencies.amount(
                auctions.view(id).start().getCurrencyUnit(), org.hanse.portal.web.TypedNumbers.read(typed, "amount"));
    }
}
