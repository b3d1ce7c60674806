package org.hanse.tax;

import java.math.BigDecimal;

/**
 * An allowance or a charge on the whole document (EN 16931 BG-20, BG-21).
 *
 * @param charge true adds, false takes off
 * @param amount BT-92 or BT-99, without VAT, not negative
 * @param category BT-95 or BT-102
 * @param rate BT-96 or BT-103 in percent
 * @param reason BT-97 or BT-104
 */
public record Adjustment(boolean charge, BigDecimal amount, VatCategory category, BigDecimal rate, String reason) {}
