package org.hanse.tax;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice says.
 *
 * @param number BT-1
 * @param typeCode BT-3: 380 invoice, 381 credit note, 389 self-billed
 * @param issuedOn BT-2
 * @param suppliedOn BT-72, or null
 * @param deliverTo BT-80, country of delivery, or null
 * @param currency BT-5
 * @param buyerReference BT-10 ("your reference")
 * @param orderReference BT-13
 * @param note BT-22, or null
 */
public record InvoiceContent(
        String number,
        String typeCode,
        LocalDate issuedOn,
        @Nullable LocalDate suppliedOn,
        @Nullable String deliverTo,
        String currency,
        String buyerReference,
        String orderReference,
        InvoiceParty seller,
        InvoiceParty buyer,
        List<InvoiceLine> lines,
        List<Adjustment> adjustments,
        List<VatGroup> groups,
        InvoiceTotals totals,
        @Nullable String note) {

    public InvoiceContent {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        groups = List.copyOf(groups);
    }
}
