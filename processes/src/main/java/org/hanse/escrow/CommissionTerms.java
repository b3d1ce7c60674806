package org.hanse.escrow;

import org.hanse.tax.Treatment;
import org.hanse.tax.VatCategory;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the platform takes, frozen on the day of opening.
 *
 * @param tariff name and version of the tariff, for people
 * @param total commission on the whole deal, without VAT
 * @param vat how the commission is taxed
 */
record CommissionTerms(String tariff, Money total, Treatment vat) {

    static Treatment treatment(String category, java.math.BigDecimal rate, @Nullable String exemption, String note) {
        return new Treatment("", VatCategory.valueOf(category), rate, exemption, note, null);
    }
}
