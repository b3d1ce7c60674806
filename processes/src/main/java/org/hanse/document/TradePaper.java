package org.hanse.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a printed trade paper says; each figure is printed as it stands here, nothing is calculated by the printer.
 *
 * @param kind which paper
 * @param number the paper's own number
 * @param date its date
 * @param parties in the order of printing, the seller first
 * @param ourReference Hanse's reference of the deal and shipment, such as {@code D-2026-0042/1}
 * @param buyerReference "your reference": what the buyer calls the order
 * @param supplierReference what the supplier calls the order
 * @param incoterm code and version, such as {@code FOB}; the version 2020 is printed with it
 * @param place the term's named place
 * @param transport vessel, waybill, containers in one line each
 * @param marks marks and numbers of the packages, a line each
 * @param declaration the sentence above the signature, or null
 */
public record TradePaper(
        Kind kind,
        String number,
        LocalDate date,
        List<Party> parties,
        String ourReference,
        String buyerReference,
        String supplierReference,
        String incoterm,
        String place,
        List<String> transport,
        List<String> marks,
        List<Line> lines,
        @Nullable Money total,
        int packages,
        String packageKind,
        BigDecimal netKg,
        BigDecimal grossKg,
        @Nullable String declaration) {

    public TradePaper {
        parties = List.copyOf(parties);
        transport = List.copyOf(transport);
        marks = List.copyOf(marks);
        lines = List.copyOf(lines);
    }

    /** Which paper. */
    public enum Kind {
        COMMERCIAL_INVOICE,
        PACKING_LIST
    }

    /**
     * A party in one of its roles.
     *
     * @param role {@code seller}, {@code buyer}, {@code consignee} or {@code notify}
     * @param nativeName the name in its own script, or null where it is the same
     * @param address street, place and country, a line each
     * @param registration VAT number, credit code or EORI with its label, or null
     */
    public record Party(
            String role,
            String name,
            @Nullable String nativeName,
            List<String> address,
            @Nullable String registration) {
        public Party {
            address = List.copyOf(address);
        }
    }

    /**
     * A line of goods.
     *
     * @param unit as people write it, such as {@code pcs}
     * @param unitPrice with its base, such as {@code 34.50 per 1,000}; null on a packing list
     * @param total null on a packing list
     * @param origin ISO 3166 code of the country of origin
     */
    public record Line(
            int no,
            String description,
            String hsCode,
            String origin,
            BigDecimal quantity,
            String unit,
            @Nullable String unitPrice,
            @Nullable Money total,
            int packages,
            BigDecimal netKg,
            BigDecimal grossKg) {}
}
