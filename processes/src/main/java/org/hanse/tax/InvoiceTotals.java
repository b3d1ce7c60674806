package org.hanse.tax;

import java.math.BigDecimal;

/**
 * Document totals (EN 16931 BG-22), each with the currency's decimals.
 *
 * @param lines BT-106, sum of the lines' net amounts
 * @param allowances BT-107
 * @param charges BT-108
 * @param withoutVat BT-109 = BT-106 − BT-107 + BT-108
 * @param vat BT-110, sum of the groups
 * @param withVat BT-112 = BT-109 + BT-110
 * @param prepaid BT-113
 * @param rounding BT-114
 * @param due BT-115 = BT-112 − BT-113 + BT-114
 */
public record InvoiceTotals(
        BigDecimal lines,
        BigDecimal allowances,
        BigDecimal charges,
        BigDecimal withoutVat,
        BigDecimal vat,
        BigDecimal withVat,
        BigDecimal prepaid,
        BigDecimal rounding,
        BigDecimal due) {}
