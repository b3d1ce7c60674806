package org.hanse.portal.market;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is traded in runs.
 *
 * @param hsCode six digits
 * @param euro usual price of a piece, in euro
 * @param kilograms net weight of a piece
 */
record Goods(String product, String hsCode, BigDecimal euro, BigDecimal kilograms) {

    static final List<Goods> ALL = List.of(
            goods("Stepper motor NEMA 23, 2.8 Nm", "850110", "16.40", "1.1"),
            goods("Planetary gearbox 10:1", "848340", "74.00", "2.6"),
            goods("Centrifugal pump 0.75 kW", "841370", "129.00", "14.0"),
            goods("Inductive sensor M12", "903180", "6.90", "0.1"),
            goods("Control cable 4 x 1.5", "854449", "1.35", "0.2"),
            goods("Deep groove ball bearing 6205", "848210", "2.10", "0.13"),
            goods("Cast iron bracket", "732599", "3.80", "2.9"),
            goods("Ball valve DN 25", "848180", "11.20", "0.8"));

    private static Goods goods(String product, String hsCode, String euro, String kilograms) {
        return new Goods(product, hsCode, new BigDecimal(euro), new BigDecimal(kilograms));
    }
}
