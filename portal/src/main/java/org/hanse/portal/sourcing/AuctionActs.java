package org.hanse.portal.sourcing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.auction.AuctionId;
import org.hanse.sourcing.auction.AuctionView;
import org.hanse.sourcing.auction.Auctions;
import org.hanse.sourcing.auction.ConfirmPrice;
import org.hanse.sourcing.auction.PlaceBid;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a bidder does on an auction's page: answered in place where a script asks, else by the page itself. */
@Component
class AuctionActs {

    private final AuctionRoom room;
    private final Sentences sentences;

    AuctionActs(AuctionRoom room, Sentences sentences) {
        this.room = room;
        this.sentences = sentences;
    }

    /**
     * A message from a page.
     *
     * @param base the page's address
     * @param inPlace whether a script puts the answer in place
     * @param clientId the message's own id; sent twice it counts once
     */
    record Message(AuctionId id, String base, boolean inPlace, String clientId) {}

    Answer bid(Message from, String amount, boolean sure) {
        return placed(from, "bids", "auction.bid.mine", amount, sure, (auctions, bid) -> auctions.bid(from.id(), bid));
    }

    Answer floor(Message from, String amount, boolean sure) {
        return placed(
                from, "floor", "auction.floor.mine", amount, sure, (auctions, bid) -> auctions.floor(from.id(), bid));
    }

    Answer removeFloor(Message from) {
        return done(
                from,
                () -> new AuctionRoom.Act(
                        "floor/removal", null, "auction.floor.removed", auctions -> auctions.removeFloor(from.id())));
    }

    Answer accept(Message from) {
        return done(
                from,
                () -> new AuctionRoom.Act(
                        "acceptance", null, "auction.accepted", auctions -> auctions.accept(from.id())));
    }

    Answer confirm(Message from, int round) {
        Money[] price = new Money[1];
        Answer answer = done(
                from,
                () -> new AuctionRoom.Act("confirmations", null, "auction.accepted", auctions -> {
                    AuctionView after = auctions.confirm(from.id(), new ConfirmPrice(round, from.clientId()));
                    price[0] = after.mine() == null ? null : after.mine().price();
                }));
        return price[0] == null
                ? answer
                : answer.saying(sentences.filled("auction.confirm.mine", java.util.List.of(price[0])));
    }

    private Answer placed(
            Message from, String path, String said, String amount, boolean sure, BiConsumer<Auctions, PlaceBid> work) {
        return done(from, () -> {
            Money money = room.amount(from.id(), amount);
            PlaceBid bid = new PlaceBid(money.getAmount(), sure, from.clientId());
            return new AuctionRoom.Act(path, money, said, auctions -> work.accept(auctions, bid));
        });
    }

    private Answer done(Message from, Supplier<AuctionRoom.Act> act) {
        Map<String, Object> said = new HashMap<>();
        try {
            room.act(act.get(), said);
        } catch (Refusal refusal) {
            said.put("turnedAway", sentences.of(refusal));
        }
        return new Answer(from, said);
    }

    /** What came of a message. */
    record Answer(Message from, Map<String, Object> said) {

        Answer saying(String sentence) {
            said.put("answered", sentence);
            return this;
        }

        /** The view to show: the answer alone, or the page again. */
        String shown(Model model, RedirectAttributes redirect) {
            if (!from.inPlace()) {
                said.forEach(redirect::addFlashAttribute);
                return "redirect:" + from.base();
            }
            model.addAllAttributes(said);
            model.addAttribute("base", from.base());
            model.addAttribute("clientId", Ids.next().toString());
            return "auction/parts :: answer";
        }
    }
}
