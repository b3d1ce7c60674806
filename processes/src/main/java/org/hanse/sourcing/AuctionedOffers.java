package org.hanse.sourcing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes over what an auction ended with: each last bid becomes a new version of its offer, all else as it was. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AuctionedOffers {

    private final RfqRows rows;
    private final QuotationRows quotations;
    private final Comparisons comparisons;
    private final Journal journal;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    AuctionedOffers(
            RfqRows rows,
            QuotationRows quotations,
            Comparisons comparisons,
            Journal journal,
            JsonMapper json,
            JdbcClient jdbc) {
        this.rows = rows;
        this.quotations = quotations;
        this.comparisons = comparisons;
        this.journal = journal;
        this.json = json;
        this.jdbc = jdbc;
    }

    /**
     * A bidder's last bid.
     *
     * @param bidder the bidder's id in the auction
     * @param offer the offer that it replaces
     * @param total of the goods, in the auction's currency
     */
    public record Result(UUID bidder, UUID offer, Money total) {}

    /** Writes the results and brings the request back to its comparison. Nothing is written where nobody has bid. */
    public void take(RfqId id, UUID auction, List<Result> results) {
        Rfq rfq = rows.lock(id);
        results.forEach(result -> take(rfq, auction, result));
        rows.move(rfq, RfqState.OPENED);
        if (!results.isEmpty()) {
            comparisons.keep(id, "round");
        }
        journal.record(
                "sourcing.auction-settled",
                null,
                Map.of("rfq", rfq.reference(), "offers", Integer.toString(results.size())));
    }

    private void take(Rfq rfq, UUID auction, Result result) {
        Quotation offer = quotations.offer(result.offer()).orElseThrow(() -> new Refusal(SourcingReason.OFFER_GONE));
        int version = quotations.nextVersion(offer.invitation());
        byte[] nonce = Sealing.random(32);
        byte[] hash =
                new Commitment(rfq.reference(), offer.supplier().toString(), version, result.total(), nonce).hash();
        jdbc.sql("select sourcing.take_auction_result(:auction, :bidder, :id, :receipt, :hash, :at, :lines::jsonb)")
                .param("auction", auction)
                .param("bidder", result.bidder())
                .param("id", Ids.next())
                .param("receipt", Sealing.receipt(hash))
                .param("hash", hash)
                .param("at", rows.now())
                .param(
                        "lines",
                        json.writeValueAsString(AuctionedLines.of(rfq, offer, result.total()).stream()
                                .map(AuctionedOffers::written)
                                .toList()))
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> written(QuotationLine line) {
        Map<String, Object> map = new TreeMap<>();
        map.put("no", line.no());
        map.put("price", line.price().price().toPlainString());
        map.put("base", line.price().baseQuantity());
        map.put("amount", line.amount().getAmountMinorLong());
        return map;
    }
}
