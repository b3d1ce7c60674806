package org.hanse.sourcing;

import static java.util.Objects.requireNonNullElse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanse.audit.Journal;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.sourcing.envelope.Curve;
import org.hanse.sourcing.envelope.KeyShare;
import org.hanse.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sealed tenders: asking, who holds the shares of the key, and what anybody concerned may know of it. */
@Service
@Transactional
public class SealedTenders {

    private static final int HASH_BYTES = 32;

    private final Rfqs rfqs;
    private final RfqRows requests;
    private final SealedRows rows;
    private final OpeningKeys keys;
    private final Processes processes;
    private final Journal journal;

    SealedTenders(
            Rfqs rfqs, RfqRows requests, SealedRows rows, OpeningKeys keys, Processes processes, Journal journal) {
        this.rfqs = rfqs;
        this.requests = requests;
        this.rows = rows;
        this.keys = keys;
        this.processes = processes;
        this.journal = journal;
    }

    /**
     * Writes a sealed tender and sends it on its way like any request.
     *
     * @throws Refusal KEY_WRONG, NO_OPENING_KEY, or OPENERS_ALIKE where not three people of three roles hold a share each
     */
    public RfqId ask(AskSealed command) {
        Scope.require("buyer");
        if (!Curve.isPoint(command.publicKey())) {
            throw Refusal.of(SealedReason.KEY_WRONG, "publicKey");
        }
        List<OpeningKeys.Opener> holders = holders(command);
        RfqId id = rfqs.write(command.request(), RfqKind.SEALED);
        Rfq rfq = requests.get(id);
        rows.insert(
                rfq,
                command,
                requireNonNullElse(command.minBids(), AskSealed.MIN_BIDS),
                requireNonNullElse(command.cureDays(), AskSealed.CURE_DAYS));
        for (int i = 0; i < holders.size(); i++) {
            rows.insertShare(rfq, i + 1, command.shares().get(i), holders.get(i));
        }
        journal.record(
                "sourcing.key-shared",
                null,
                Map.of(
                        "rfq",
                        rfq.reference(),
                        "key",
                        Curve.keyName(command.publicKey()),
                        "holders",
                        holders.stream().map(OpeningKeys.Opener::name).collect(Collectors.joining(", "))));
        rfqs.start(id);
        return id;
    }

    private List<OpeningKeys.Opener> holders(AskSealed command) {
        Map<java.util.UUID, OpeningKeys.Opener> known =
                keys.openers().stream().collect(Collectors.toMap(OpeningKeys.Opener::keyId, one -> one));
        Set<Object> different = new HashSet<>();
        List<OpeningKeys.Opener> holders = command.shares().stream()
                .map(share -> holder(share, known.get(share.openingKey())))
                .toList();
        for (int i = 0; i < holders.size(); i++) {
            different.add(holders.get(i).person());
            different.add(command.shares().get(i).role());
        }
        boolean third =
                OpeningKeys.RECOVERY_ROLE.equals(command.shares().getLast().role());
        if (different.size() != 2 * holders.size() || !third) {
            throw Refusal.of(SealedReason.OPENERS_ALIKE, "shares");
        }
        return holders;
    }

    private static OpeningKeys.Opener holder(
            AskSealed.Share share, OpeningKeys.@org.jspecify.annotations.Nullable Opener opener) {
        if (opener == null
                || !opener.roles().contains(share.role())
                || share.wrapped().length != KeyShare.WRAPPED_BYTES
                || share.hash().length != HASH_BYTES) {
            throw Refusal.of(SealedReason.NO_OPENING_KEY, "shares");
        }
        return opener;
    }

    /** Key, terms and published trees, for the buyer, the invited and staff. @throws Refusal UNKNOWN */
    @Transactional(readOnly = true)
    public SealedTender get(RfqId id) {
        return rows.get(id);
    }

    /** Who holds the shares, for the buyer's people and the holders. */
    @Transactional(readOnly = true)
    public List<SealedTender.Holder> holders(RfqId id) {
        return rows.holders(id);
    }

    /** Asks for the recovery share before its day comes, since an opener is not there; the reason is recorded. */
    public void askRecovery(RfqId id, String reason) {
        Rfq rfq = rfqs.own(id);
        if (!processes.correlate("sealing.recovery-asked", id.toString(), Map.of())) {
            throw new Refusal(SourcingReason.NOT_NOW, rfq.reference());
        }
        journal.record("sourcing.recovery-asked", null, Map.of("rfq", rfq.reference(), "reason", reason.strip()));
    }
}
