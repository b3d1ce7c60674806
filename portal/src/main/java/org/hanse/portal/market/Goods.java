package org.hanse.portal.market;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is traded in runs.
 *
 * @param hsCode six digits
 * @param euro usual price of a piece, in euro
 * @param kilograms net weight of a piece
 */
record Goods(String product, String hsCode, BigDecimal euro, BigDecimal kilograms) {

    private static final String OTHER_MACHINES = "847989";

    static final List<Goods> ALL = List.of(
            goods("Stepper motor NEMA 23, 2.8 Nm", "850110", "16.40", "1.1"),
            goods("Planetary gearbox 10:1", "848340", "74.00", "2.6"),
            goods("Centrifugal pump 0.75 kW", "841370", "129.00", "14.0"),
            goods("Inductive sensor M12", "903180", "6.90", "0.1"),
            goods("Control cable 4 x 1.5", "854449", "1.35", "0.2"),
            goods("Deep groove ball bearing 6205", "848210", "2.10", "0.13"),
            goods("Cast iron bracket", "732599", "3.80", "2.9"),
            goods("Ball valve DN 25", "848180", "11.20", "0.8"));

    /**
     * Goods as the buyer names them: known ones by their name, others with an assumed weight of a kilogram.
     *
     * @param hsCode as the order says; null: that of the known goods, or of machines without a place of their own
     * @param euro usual price of a piece where the goods are not known
     */
    static Goods like(String product, @Nullable String hsCode, BigDecimal euro) {
        Goods known = ALL.stream()
                .filter(goods -> product.toLowerCase(Locale.ROOT).startsWith(goods.product.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(new Goods(product, OTHER_MACHINES, euro, BigDecimal.ONE));
        return new Goods(product, hsCode == null ? known.hsCode : hsCode, known.euro, known.kilograms);
    }

    private static Goods goods(String product, String hsCode, String euro, String kilograms) {
        return new Goods(product, hsCode, new BigDecimal(euro), new BigDecimal(kilograms));
    }
}
