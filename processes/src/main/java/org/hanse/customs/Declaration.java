package org.hanse.customs;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customs declaration as it leaves the house.
 *
 * @param localReference our number (LRN), unique for ever, at most 22 of {@code A-Z 0-9 -}
 * @param direction export or import
 * @param office code of the customs office, such as {@code DE004851}
 * @param exporter who sends
 * @param importer who receives
 * @param dispatchCountry ISO 3166
 * @param destinationCountry ISO 3166
 * @param incoterm three letters and the named place
 * @param invoice number of the commercial invoice
 * @param value its total
 * @param packages number of packages
 * @param grossKg of all goods
 * @param items at least one
 * @param documents papers that support it
 */
public record Declaration(
        String localReference,
        Direction direction,
        String office,
        Trader exporter,
        Trader importer,
        String dispatchCountry,
        String destinationCountry,
        String incoterm,
        String invoice,
        Money value,
        int packages,
        BigDecimal grossKg,
        List<Item> items,
        List<Paper> documents) {

    /** Which border it crosses. */
    public enum Direction {
        EXPORT,
        IMPORT
    }

    /** A trader; the EORI number where it has one. */
    public record Trader(
            String name, String country, @Nullable String eori) {}

    /** One line; the code has 6 (HS), 8 (CN) or 10 (TARIC) digits, quantities in the unit of UN/ECE Recommendation 20. */
    public record Item(
            int number,
            String code,
            String description,
            String origin,
            BigDecimal quantity,
            String unit,
            BigDecimal netKg,
            Money value) {}

    /** A supporting paper; the type is the code of the EU's document list, such as {@code N380} for an invoice. */
    public record Paper(String type, String reference) {}

    public Declaration {
        items = List.copyOf(items);
        documents = List.copyOf(documents);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A declaration has goods");
        }
    }
}
