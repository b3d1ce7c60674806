package org.hanse.sourcing.auction;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.AuctionedOffers;
import org.hanse.sourcing.Invitation;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.Rfqs;
import org.hanse.workflow.OnTask;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.TaskContext;
import org.joda.money.Money;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What {@code reverse-auction} may call. Its business key is the request's id. */
@ProcessBean("auctions")
@Transactional
public class AuctionProcess {

    /** The message that an auction is over. */
    static final String ENDED = "auction.ended";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AuctionRows rows;
    private final AuctionBooks books;
    private final AuctionDesk desk;
    private final Auctions auctions;
    private final AuctionClock clock;
    private final AuctionMails mails;
    private final AuctionedOffers offers;
    private final Rfqs rfqs;

    AuctionProcess(
            AuctionRows rows,
            AuctionBooks books,
            AuctionDesk desk,
            Auctions auctions,
            AuctionClock clock,
            AuctionMails mails,
            AuctionedOffers offers,
            Rfqs rfqs) {
        this.rows = rows;
        this.books = books;
        this.desk = desk;
        this.auctions = auctions;
        this.clock = clock;
        this.mails = mails;
        this.offers = offers;
        this.rfqs = rfqs;
    }

    /** The message that a bidder has accepted the rules. */
    static String accepted(UUID invitation) {
        return "auction.accepted-" + invitation;
    }

    /** Sends the rules to all bidders. */
    public void announce(String rfqId) {
        Auction auction = auction(rfqId);
        rows.bidders(auction).forEach(one -> tell(AuctionMail.ANNOUNCED, auction, one, ""));
    }

    /**
     * Invitations of bidders who have not accepted the rules. The engine asks for their number and then again for each
     * of them: within one transaction it gets one answer, whoever accepts meanwhile.
     */
    @SuppressWarnings("unchecked")
    public List<String> outstanding(String rfqId) {
        String key = "auction.outstanding-" + rfqId;
        List<String> known = (List<String>) TransactionSynchronizationManager.getResource(key);
        if (known != null) {
            return known;
        }
        List<String> found = notJoined(rfqId);
        TransactionSynchronizationManager.bindResource(key, found);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(key);
            }
        });
        return found;
    }

    private List<String> notJoined(String rfqId) {
        AuctionBooks.Book book = books.read(auction(rfqId).id());
        return book.file().bidders().stream()
                .filter(one -> !book.state().joined().contains(one.id()))
                .map(one -> one.invitation().toString())
                .toList();
    }

    /** When it begins. */
    public Date startsAt(String rfqId) {
        return Date.from(auction(rfqId).rules().startsAt());
    }

    /** When to remind who has not accepted: after two thirds of the time until the start. */
    public Date remindAt(String rfqId) {
        Instant now = clock.now();
        Duration left = Duration.between(now, auction(rfqId).rules().startsAt());
        return Date.from(now.plus(left.multipliedBy(2).dividedBy(3)));
    }

    /** Reminds a bidder to accept the rules. */
    public void remind(String rfqId, String invitationId) {
        Auction auction = auction(rfqId);
        rows.bidders(auction).stream()
                .filter(one -> one.invitation().toString().equals(invitationId))
                .forEach(one -> tell(AuctionMail.REMINDER, auction, one, ""));
    }

    /** Works in what the clock has brought about. @return whether the auction is over */
    public boolean isOver(String rfqId) {
        return desk.isOver(auction(rfqId).id());
    }

    /** When, at the latest, somebody has to look whether it ended: its farthest end and a little. */
    public Date lookAt(String rfqId) {
        AuctionRules rules = auction(rfqId).rules();
        return Date.from(rules.startsAt().plus(rules.longest()).plus(PATIENCE));
    }

    /** Takes the last bids over as new versions of the offers. @return whether anybody has bid */
    public boolean settle(String rfqId) {
        Auction auction = rows.lock(auction(rfqId).id());
        AuctionBooks.Book book = books.read(auction.id());
        if (book.state().phase() != AuctionState.Phase.OVER) {
            throw new IllegalStateException("Auction " + auction.id() + " is not over");
        }
        Map<UUID, Money> results = book.state().results();
        offers.take(
                auction.rfq(),
                auction.id().value(),
                results.entrySet().stream()
                        .map(one -> new AuctionedOffers.Result(
                                one.getKey(), book.file().bidder(one.getKey()).offer(), one.getValue()))
                        .toList());
        rows.settled(auction.id(), clock.now());
        return !results.isEmpty();
    }

    /** Tells each bidder the own rank and last bid, and the buyer that it is over. */
    public void tellResult(String rfqId) {
        Auction auction = auction(rfqId);
        AuctionState state = books.read(auction.id()).state();
        Set<UUID> joined = new HashSet<>(state.joined());
        rows.bidders(auction).stream()
                .filter(one -> joined.contains(one.id()))
                .forEach(one -> tell(AuctionMail.OVER, auction, one, own(state, one.id())));
        mails.buyer(AuctionMail.BUYER_OVER, auction, rfq(rfqId));
    }

    /** Tells everybody that no bid counts. */
    public void tellNobody(String rfqId) {
        Auction auction = auction(rfqId);
        AuctionState state = books.read(auction.id()).state();
        boolean calledOff = state.closed() != null && state.closed().reason() == CloseReason.CALLED_OFF;
        if (calledOff) {
            rows.bidders(auction).forEach(one -> tell(AuctionMail.CALLED_OFF, auction, one, ""));
        }
        mails.buyer(AuctionMail.BUYER_NOBODY, auction, rfq(rfqId));
    }

    /** A bidder accepts the rules. */
    @OnTask("accept-auction-rules")
    public Map<String, Object> accept(TaskContext task, AcceptAuctionRules command) {
        auctions.join(auction(task.businessKey()).id());
        return Map.of();
    }

    private static String own(AuctionState state, UUID bidder) {
        Standing standing = state.standings().get(bidder);
        return standing == null ? "–" : state.rank(bidder) + " · " + standing.price();
    }

    private void tell(AuctionMail text, Auction auction, Bidder one, String own) {
        Rfq rfq = rfqs.get(auction.rfq());
        rfqs.invitations(auction.rfq()).stream()
                .filter(invitation -> invitation.id().equals(one.invitation()))
                .findFirst()
                .ifPresent((Invitation to) -> mails.bidder(text, auction, rfq, to, own));
    }

    private Rfq rfq(String id) {
        return rfqs.get(RfqId.of(id));
    }

    private Auction auction(String rfqId) {
        return rows.latest(RfqId.of(rfqId)).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }
}
