package org.hanse.portal.sourcing;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.hanse.sourcing.SealedTender;
import org.jspecify.annotations.Nullable;

/**
 * Key, terms, openers and published roots of a sealed tender, as the API shows them. Bytes are base64, hashes hexadecimal,
 * times UTC.
 */
record TenderView(
        String event,
        String eventKey,
        byte[] eventPublicKey,
        int minBids,
        int cureDays,
        List<Opener> openers,
        List<Root> roots) {

    /** Who holds a share. @param until handed in, and counted until then */
    record Opener(
            int place,
            String role,
            String person,
            String name,
            byte[] wrapped,
            @Nullable Instant until) {}

    /** A published root. */
    record Root(int tree, int leaves, String root, Instant deadline, Instant closedAt) {}

    static TenderView of(SealedTender tender, List<SealedTender.Holder> holders) {
        return new TenderView(
                tender.rfq().toString(),
                tender.keyName(),
                tender.publicKey(),
                tender.minBids(),
                tender.cureDays(),
                holders.stream()
                        .map(one -> new Opener(
                                one.place(),
                                one.role(),
                                one.person().toString(),
                                one.name(),
                                one.wrapped(),
                                one.until()))
                        .toList(),
                tender.trees().stream()
                        .map(one -> new Root(
                                one.no(),
                                one.size(),
                                HexFormat.of().formatHex(one.root()),
                                one.deadline(),
                                one.closedAt()))
                        .toList());
    }
}
