package org.hanse.sourcing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.RfqId;
import org.jspecify.annotations.Nullable;

/**
 * The key and the terms of a sealed tender.
 *
 * @param keyName names the public key: SHA-256 of its point, base64url
 * @param minBids fewer quotations are not opened
 * @param cureDays working days to put a defect of form right
 * @param trees of receipts as they stood at each deadline, the newest last
 */
public record SealedTender(RfqId rfq, String keyName, byte[] publicKey, int minBids, int cureDays, List<Tree> trees) {

    public SealedTender {
        trees = List.copyOf(trees);
    }

    /** The newest tree, or null before the deadline. */
    public @Nullable Tree tree() {
        return trees.isEmpty() ? null : trees.getLast();
    }

    /** A tree of receipts. @param size leaves: each envelope and each withdrawal is one */
    public record Tree(int no, int size, byte[] root, Instant deadline, Instant closedAt) {}

    /**
     * Who holds a share.
     *
     * @param place 1 and 2 are the buyer's, 3 is the platform's
     * @param until handed in, and counted until then; null where it is not in
     */
    public record Holder(
            int place,
            String role,
            PersonId person,
            String name,
            UUID openingKey,
            byte[] wrapped,
            @Nullable Instant until) {}
}
