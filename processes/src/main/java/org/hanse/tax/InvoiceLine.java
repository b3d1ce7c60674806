package org.hanse.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A line of an invoice (EN 16931 BG-25).
 *
 * @param no BT-126
 * @param item BT-153
 * @param quantity BT-129
 * @param unit BT-130, UN/ECE Rec 20
 * @param price BT-146, net, up to 6 decimals
 * @param baseQuantity BT-149
 * @param net BT-131: round2(quantity × price ÷ base) − line allowances + line charges
 * @param category BT-151
 * @param rate BT-152 in percent
 */
public record InvoiceLine(
        int no,
        String item,
        BigDecimal quantity,
        String unit,
        BigDecimal price,
        BigDecimal baseQuantity,
        BigDecimal net,
        VatCategory category,
        BigDecimal rate) {

    /** A line whose net amount is computed, without line allowances; rounded once, HALF_UP. */
    public static InvoiceLine of(
            int no,
            String item,
            BigDecimal quantity,
            String unit,
            BigDecimal price,
            BigDecimal baseQuantity,
            VatCategory category,
            BigDecimal rate,
            int decimals) {
        BigDecimal net = quantity.multiply(price).divide(baseQuantity, decimals, RoundingMode.HALF_UP);
        return new InvoiceLine(no, item, quantity, unit, price, baseQuantity, net, category, rate);
    }
}
