package org.hanse.tax;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is supplied, by whom to whom, as far as value added tax asks (rules R6.1).
 *
 * @param kind goods, services, special places of supply, exempt
 * @param from country (ISO 3166) where goods start; for services the seller's seat
 * @param to country where goods arrive; for services the buyer's seat
 * @param sellerCountry where the seller is established
 * @param buyerCountry where the buyer is established
 * @param buyerTaxable whether the buyer is a taxable person
 * @param buyerVatNumber with prefix, or null
 * @param standing what the register says of that number; only {@code VALID} counts
 * @param ddp whether the seller imports
 * @param buyerCollects whether the buyer exports by himself (EXW, FCA)
 * @param triangular whether the buyer is the middle party of a chain of three
 * @param on day of supply, decides the rate
 */
public record Supply(
        Kind kind,
        String from,
        String to,
        String sellerCountry,
        String buyerCountry,
        boolean buyerTaxable,
        @Nullable String buyerVatNumber,
        VatAnswer.Standing standing,
        boolean ddp,
        boolean buyerCollects,
        boolean triangular,
        LocalDate on) {

    /** Kinds that the rules tell apart. */
    public enum Kind {
        GOODS,
        SERVICES,
        SPECIAL,
        EXEMPT
    }

    /** A service between businesses by the general rule (art. 44). */
    public static Supply service(
            String seller, String buyer, @Nullable String vatNumber, VatAnswer.Standing standing, LocalDate on) {
        return new Supply(
                Kind.SERVICES, seller, buyer, seller, buyer, true, vatNumber, standing, false, false, false, on);
    }
}
