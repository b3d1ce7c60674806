package org.hanse.customs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one comparison found.
 *
 * @param key of the check, such as {@code gross-weight}; {@code customs.check.<key>} names it for people
 * @param rule the rule it stands for, such as {@code C3}
 * @param severe blocks the release where it differs; otherwise it warns
 * @param values what each paper says, in the order of the papers
 * @param tolerance the tolerance that was applied, such as {@code 2.1 kg}; empty where there is none
 * @param acceptedReason why a reviewer took a difference as it is, or null
 */
public record Finding(
        String key,
        String rule,
        Status status,
        boolean severe,
        List<Value> values,
        String tolerance,
        @Nullable String acceptedReason) {

    public Finding {
        values = List.copyOf(values);
    }

    /** How a comparison ended. */
    public enum Status {
        /** Compared, and the same within tolerance. */
        AGREES,
        /** Compared, and not the same. */
        DIFFERS,
        /** Something that had to be compared could not be read. */
        UNREAD
    }

    /**
     * What a paper says about the fact.
     *
     * @param paper the paper's kind, or {@code contract}
     * @param text as it stands there; empty where it could not be read
     * @param odd true for the one that stands out
     */
    public record Value(String paper, String text, boolean odd) {}

    private static final Map<String, Fact> FACTS = Map.ofEntries(
            Map.entry("account", Fact.ACCOUNT),
            Map.entry("air-waybill-number", Fact.NUMBER),
            Map.entry("consignee", Fact.CONSIGNEE),
            Map.entry("consignor", Fact.CONSIGNOR),
            Map.entry("containers", Fact.CONTAINERS),
            Map.entry("gross-weight", Fact.GROSS_KG),
            Map.entry("hs", Fact.HS),
            Map.entry("incoterm", Fact.INCOTERM),
            Map.entry("insurance", Fact.INSURED),
            Map.entry("invoice-date", Fact.DATE),
            Map.entry("invoice-total", Fact.TOTAL),
            Map.entry("marks", Fact.MARKS),
            Map.entry("on-board", Fact.ON_BOARD),
            Map.entry("origin", Fact.ORIGIN),
            Map.entry("packages", Fact.PACKAGES),
            Map.entry("place", Fact.PLACE),
            Map.entry("proof-valid", Fact.EXPIRES),
            Map.entry("quantity", Fact.QUANTITY),
            Map.entry("seals", Fact.SEALS),
            Map.entry("ship-number", Fact.SHIP));

    /** The one fact of each paper that the check compares; empty where it compares several. */
    public Optional<Fact> fact() {
        return Optional.ofNullable(FACTS.get(key));
    }

    /** Whether nobody need look at it any more. */
    public boolean settled() {
        return status == Status.AGREES || acceptedReason != null;
    }
}
