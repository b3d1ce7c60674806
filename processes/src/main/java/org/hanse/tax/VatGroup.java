package org.hanse.tax;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * VAT by category and rate (EN 16931 BG-23).
 *
 * @param category BT-118
 * @param rate BT-119 in percent; zero for everything but S
 * @param base BT-116
 * @param tax BT-117 = round2(base × rate ÷ 100)
 * @param exemptionCode BT-121, or null
 * @param exemptionText BT-120, or null
 */
public record VatGroup(
        VatCategory category,
        BigDecimal rate,
        BigDecimal base,
        BigDecimal tax,
        @Nullable String exemptionCode,
        @Nullable String exemptionText) {}
