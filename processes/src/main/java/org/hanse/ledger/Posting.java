package org.hanse.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanse.kernel.DealId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is to be posted as one transfer; it has to balance in each currency.
 *
 * @param key makes it happen once, for ever
 * @param kind what happened, such as {@code RELEASED}; people read it through a message key
 * @param deal the deal it belongs to, or null
 * @param reason what it rests on in short, such as the release's key or the bank's reference
 * @param evidence more of it, for people, or null
 * @param reverses the transfer that it takes back, or null
 */
public record Posting(
        String key,
        String kind,
        @Nullable DealId deal,
        String reason,
        @Nullable String evidence,
        @Nullable Long reverses,
        List<Leg> legs) {

    public Posting {
        legs = List.copyOf(legs);
        if (legs.size() < 2) {
            throw new IllegalArgumentException("A posting has two sides at least");
        }
        Map<String, Long> sums = new HashMap<>();
        legs.forEach(leg -> sums.merge(leg.amount().getCurrencyUnit().getCode(), leg.signedMinor(), Math::addExact));
        if (sums.values().stream().anyMatch(sum -> sum != 0)) {
            throw new IllegalArgumentException("Posting " + key + " does not balance: " + sums);
        }
    }

    /** Begins a posting. */
    public static Draft of(String key, String kind, @Nullable DealId deal, String reason) {
        return new Draft(key, kind, deal, reason);
    }

    /** Collects the legs; a zero amount makes none. */
    public static final class Draft {

        private final String key;
        private final String kind;
        private final @Nullable DealId deal;
        private final String reason;
        private final List<Leg> legs = new ArrayList<>();
        private @Nullable String evidence;
        private @Nullable Long reverses;

        private Draft(String key, String kind, @Nullable DealId deal, String reason) {
            this.key = key;
            this.kind = kind;
            this.deal = deal;
            this.reason = reason;
        }

        /** Debits an account of the draft's deal, or of the platform. */
        public Draft debit(AccountKind account, Money amount) {
            return leg(account, true, amount);
        }

        /** Credits an account of the draft's deal, or of the platform. */
        public Draft credit(AccountKind account, Money amount) {
            return leg(account, false, amount);
        }

        /** Words for people. */
        public Draft because(@Nullable String words) {
            evidence = words;
            return this;
        }

        /** Names the transfer that this one takes back. */
        public Draft reversing(long transfer) {
            reverses = transfer;
            return this;
        }

        /** The posting. */
        public Posting build() {
            return new Posting(key, kind, deal, reason, evidence, reverses, legs);
        }

        private Draft leg(AccountKind account, boolean debit, Money amount) {
            if (!amount.isZero()) {
                legs.add(new Leg(account, account.isOfDeal() ? deal : null, debit, amount));
            }
            return this;
        }
    }
}
