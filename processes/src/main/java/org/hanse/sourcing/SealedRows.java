package org.hanse.sourcing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.envelope.Curve;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys, shares and trees of sealed tenders in the database. */
@Component
class SealedRows {

    private final JdbcClient jdbc;

    SealedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the clock of the database says, which alone decides. */
    Instant now() {
        return jdbc.sql("select clock_timestamp() as now")
                .query((row, n) -> RfqRows.instant(row, "now", Instant.EPOCH))
                .single();
    }

    /** @throws Refusal KEY_WRONG where another event has the key */
    void insert(Rfq rfq, AskSealed command, int minBids, int cureDays) {
        try {
            insertTender(rfq, command, minBids, cureDays);
        } catch (DuplicateKeyException e) {
            throw Refusal.of(SealedReason.KEY_WRONG, "publicKey").because(e);
        }
    }

    private void insertTender(Rfq rfq, AskSealed command, int minBids, int cureDays) {
        jdbc.sql("insert into sourcing.sealed_tender (rfq_id, buyer_id, key_name, public_key, min_bids, cure_days)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        rfq.id().value(),
                        rfq.buyer().value(),
                        Curve.keyName(command.publicKey()),
                        command.publicKey(),
                        minBids,
                        cureDays)
                .update();
    }

    void insertShare(Rfq rfq, int place, AskSealed.Share share, OpeningKeys.Opener holder) {
        jdbc.sql(
                        "insert into sourcing.key_share (rfq_id, place, buyer_id, role, person_id, person_name, opening_key_id,"
                                + " wrapped, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        rfq.id().value(),
                        place,
                        rfq.buyer().value(),
                        share.role(),
                        holder.person().value(),
                        holder.name(),
                        holder.keyId(),
                        share.wrapped(),
                        share.hash())
                .update();
    }

    SealedTender get(RfqId rfq) {
        return jdbc.sql("select key_name, public_key, min_bids, cure_days from sourcing.sealed_tender where rfq_id = ?")
                .param(rfq.value())
                .query((row, n) -> new SealedTender(
                        rfq,
                        row.getString("key_name"),
                        row.getBytes("public_key"),
                        row.getInt("min_bids"),
                        row.getInt("cure_days"),
                        trees(rfq)))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    private List<SealedTender.Tree> trees(RfqId rfq) {
        return jdbc.sql("select tree, size, root, deadline, closed_at from sourcing.sealed_tree where rfq_id = ?"
                        + " order by tree")
                .param(rfq.value())
                .query((row, n) -> new SealedTender.Tree(
                        row.getInt("tree"),
                        row.getInt("size"),
                        row.getBytes("root"),
                        RfqRows.instant(row, "deadline", Instant.EPOCH),
                        RfqRows.instant(row, "closed_at", Instant.EPOCH)))
                .list();
    }

    List<SealedTender.Holder> holders(RfqId rfq) {
        Map<Integer, Instant> in = jdbc
                .sql("select place, until from sourcing.shares_seen(?)")
                .param(rfq.value())
                .query((row, n) -> Map.entry(row.getInt("place"), RfqRows.instant(row, "until", Instant.EPOCH)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return jdbc.sql("select place, role, person_id, person_name, opening_key_id, wrapped from sourcing.key_share"
                        + " where rfq_id = ? order by place")
                .param(rfq.value())
                .query((row, n) -> new SealedTender.Holder(
                        row.getInt("place"),
                        row.getString("role"),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("person_name"),
                        row.getObject("opening_key_id", UUID.class),
                        row.getBytes("wrapped"),
                        in.get(row.getInt("place"))))
                .list();
    }

    /** Ends the time for envelopes. @return how many quotations stand */
    int close(RfqId rfq) {
        return jdbc.sql("select sourcing.close_sealed(?)")
                .param(rfq.value())
                .query(Integer.class)
                .single();
    }

    /** Hashes of the leaves of a tree, in their order. */
    List<byte[]> leaves(RfqId rfq, int tree) {
        return jdbc.sql("select hash from sourcing.sealed_leaf where rfq_id = ? and tree = ? order by place")
                .params(rfq.value(), tree)
                .query((row, n) -> row.getBytes("hash"))
                .list();
    }

    void insertTree(Rfq rfq, int tree, int size, byte[] root) {
        jdbc.sql("insert into sourcing.sealed_tree (rfq_id, tree, buyer_id, size, root, deadline, closed_at)"
                        + " values (?, ?, ?, ?, ?, ?, clock_timestamp())")
                .params(
                        rfq.id().value(),
                        tree,
                        rfq.buyer().value(),
                        size,
                        root,
                        rfq.deadline().atOffset(ZoneOffset.UTC))
                .update();
    }

    int handIn(RfqId rfq, int place, byte[] share) {
        return jdbc.sql("select sourcing.hand_in_share(?, ?, ?)")
                .params(rfq.value(), place, share)
                .query(Integer.class)
                .single();
    }

    void lapse(RfqId rfq, int place) {
        jdbc.sql("select sourcing.share_lapses(?, ?)")
                .params(rfq.value(), place)
                .query((row, n) -> 0)
                .single();
    }

    boolean isOpened(RfqId rfq) {
        return jdbc.sql("select sourcing.is_opened(?)")
                .param(rfq.value())
                .query(Boolean.class)
                .single();
    }

    List<byte[]> takeShares(RfqId rfq) {
        return jdbc.sql("select share from sourcing.take_shares(?)")
                .param(rfq.value())
                .query((row, n) -> row.getBytes("share"))
                .list();
    }

    Optional<byte[]> openedKey(RfqId rfq) {
        return jdbc.sql("select private_key from sourcing.opened_key where rfq_id = ?")
                .param(rfq.value())
                .query((row, n) -> row.getBytes("private_key"))
                .optional();
    }

    void finish(RfqId rfq, byte[] privateKey) {
        jdbc.sql("select sourcing.finish_opening(?, ?)")
                .params(rfq.value(), privateKey)
                .query((row, n) -> 0)
                .single();
    }
}
