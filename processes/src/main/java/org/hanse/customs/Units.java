package org.hanse.customs;

import java.util.Locale;
import java.util.Map;
import org.hanse.deal.OrderLine;

/** Units of UN/ECE Recommendation 20 as papers write them. */
final class Units {

    private static final Map<String, String> SHORT = Map.of(
            "C62", "pcs", "H87", "pcs", "PCE", "pcs", "KGM", "kg", "TNE", "t", "MTR", "m", "MTK", "m²", "LTR", "l",
            "SET", "sets", "PR", "pairs");

    private Units() {}

    static String shortName(String unit) {
        return SHORT.getOrDefault(unit, unit);
    }

    /** {@code CNY 34.50 per 1,000}. */
    static String price(OrderLine line) {
        String price = line.total().getCurrencyUnit().getCode() + " "
                + line.price().price().toPlainString();
        int base = line.price().baseQuantity();
        return base == 1 ? price : price + " per " + String.format(Locale.ROOT, "%,d", base);
    }
}
