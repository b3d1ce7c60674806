package org.hanse.sourcing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.envelope.MerkleTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What proves a sealed quotation without us: each receipt with its signature, its way to the published root, its envelope;
 * for those who may read the opening also the event's key, so that every total can be computed again.
 *
 * <p>Whose receipts stand in it is the database's decision: a supplier finds its own, the buyer after the opening all.
 * The format is {@code hanse-proof-1} of {@code docs/sealed-quotation.md}; {@code Verify.java} reads it.
 */
@Service
@Transactional(readOnly = true)
public class SealedProofs {

    private static final String FORMAT = "hanse-proof-1";

    private final RfqRows rfqs;
    private final SealedRows tenders;
    private final ReceiptSigner signer;
    private final JdbcClient jdbc;

    SealedProofs(RfqRows rfqs, SealedRows tenders, ReceiptSigner signer, JdbcClient jdbc) {
        this.rfqs = rfqs;
        this.tenders = tenders;
        this.signer = signer;
        this.jdbc = jdbc;
    }

    private record Proven(String leaf, byte @Nullable [] envelope) {}

    /**
     * The proof, lines of UTF-8 text.
     *
     * @throws Refusal NOT_YET before the root is published
     */
    public byte[] of(RfqId id) {
        Rfq rfq = rfqs.get(id);
        SealedTender tender = tenders.get(id);
        SealedTender.Tree tree = tender.tree();
        if (tree == null) {
            throw new Refusal(SealedReason.NOT_YET, rfq.reference());
        }
        List<String> lines = new ArrayList<>();
        lines.add(FORMAT);
        lines.add("event " + rfq.id());
        lines.add("reference " + rfq.reference());
        lines.add("deadline " + tree.deadline());
        lines.add("tree " + tree.size() + " " + hex(tree.root()));
        lines.add("signer " + base64(signer.publicKey()));
        lines.add("event-key " + base64(tender.publicKey()));
        openedKey(id).ifPresent(key -> lines.add("opened-key " + hex(key)));
        List<byte[]> leaves = tenders.leaves(id, tree.no());
        proven(id).forEach(one -> prove(one, leaves, lines));
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The file's name, such as {@code RFQ-2026-000318.proof.txt}. */
    public String fileName(RfqId id) {
        return rfqs.get(id).reference() + ".proof.txt";
    }

    private void prove(Proven one, List<byte[]> leaves, List<String> lines) {
        int place = place(MerkleTree.leafHash(one.leaf()), leaves);
        if (place < 0) {
            return;
        }
        String path =
                MerkleTree.path(place, leaves).stream().map(SealedProofs::hex).collect(Collectors.joining(","));
        lines.add("leaf " + place + " " + signer.sign(one.leaf()) + " " + (path.isEmpty() ? "-" : path) + " "
                + one.leaf());
        if (one.envelope() != null) {
            lines.add("envelope " + place + " " + base64(one.envelope()));
        }
    }

    private static int place(byte[] hash, List<byte[]> leaves) {
        for (int at = 0; at < leaves.size(); at++) {
            if (Arrays.equals(hash, leaves.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private List<Proven> proven(RfqId id) {
        List<Proven> all = new ArrayList<>(
                jdbc.sql("select leaf, ciphertext from sourcing.quotation where rfq_id = ? and kind = 'sealed'"
                                + " order by submitted_at")
                        .param(id.value())
                        .query((row, n) -> new Proven(row.getString(1), row.getBytes(2)))
                        .list());
        all.addAll(jdbc.sql("select leaf from sourcing.sealed_withdrawal where rfq_id = ? order by withdrawn_at")
                .param(id.value())
                .query((row, n) -> new Proven(row.getString(1), null))
                .list());
        return all;
    }

    private Optional<byte[]> openedKey(RfqId id) {
        return jdbc.sql("select private_key from sourcing.opened_key where rfq_id = ?")
                .param(id.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
