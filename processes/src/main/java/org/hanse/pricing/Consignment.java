package org.hanse.pricing;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an offer says, as far as its landed cost depends on it.
 *
 * @param price goods value, all lines
 * @param charges one-off charges, or null
 * @param afterEntry part of the price for what happens after entry into the EU, or null
 * @param quoted elements that the supplier has priced himself
 * @param parts the kinds of goods, one a line; their values sum to the price
 * @param origin ISO country of origin, or null where the supplier has not said it
 * @param proof proof of preferential origin that comes with the goods, or null
 * @param from ISO country the goods leave
 * @param to ISO country of the buyer's door
 * @param day tariffs and samples of this day are used
 */
public record Consignment(
        Money price,
        @Nullable Money charges,
        @Nullable Money afterEntry,
        DeliveryTerm term,
        List<CostInput> quoted,
        List<GoodsPart> parts,
        @Nullable String origin,
        @Nullable String proof,
        String from,
        String to,
        LocalDate day) {

    public Consignment {
        quoted = List.copyOf(quoted);
        parts = List.copyOf(parts);
    }
}
