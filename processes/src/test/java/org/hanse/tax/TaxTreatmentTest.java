package org.hanse.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hanse.tax.VatAnswer.Standing.INVALID;
import static org.hanse.tax.VatAnswer.Standing.UNKNOWN;
import static org.hanse.tax.VatAnswer.Standing.VALID;

import java.time.LocalDate;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.HanseTest;
import org.hanse.tax.Supply.Kind;
import org.hanse.tax.VatAnswer.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of the rules' table R6.1, and the sentences below it. */
@HanseTest
class TaxTreatmentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String DE = "DE136695976";
    private static final String NL = "NL123456789B13";
    private static final String FR = "FR40303265045";

    @Autowired
    private TaxTreatments treatments;

    @Test
    void importByTheBuyerIsOutsideTheScopeAndTheBuyerPaysImportTax() {
        assertThat(decide(goods("CN", "DE", "CN", "DE", DE, VALID)))
                .extracting(Treatment::category, Treatment::exemption, Treatment::importVat)
                .containsExactly(VatCategory.O, "VATEX-EU-O", "at-border");
        assertThat(decide(goods("CN", "NL", "CN", "NL", NL, VALID)).importVat()).isEqualTo("postponed");
    }

    @Test
    void deliveredDutyPaidIsTaxedWhereItArrivesUnlessThatStateShiftsTheTax() {
        assertTax(ddp("CN", "DE", DE, VALID), VatCategory.S, "19");
        assertTax(ddp("CN", "NL", NL, VALID), VatCategory.AE, "0");
        assertTax(ddp("CN", "NL", NL, INVALID), VatCategory.S, "21");
    }

    @Test
    void supplyWithinTheUnionIsFreeOnlyWithAProvedNumberOfAnotherState() {
        assertTax(goods("DE", "NL", "DE", "NL", NL, VALID), VatCategory.K, "0");
        assertTax(goods("DE", "NL", "DE", "NL", NL, INVALID), VatCategory.S, "19");
        assertTax(goods("DE", "NL", "DE", "NL", NL, UNKNOWN), VatCategory.S, "19");
        assertTax(goods("DE", "NL", "DE", "NL", null, UNKNOWN), VatCategory.S, "19");
        assertTax(goods("DE", "NL", "DE", "DE", DE, VALID), VatCategory.S, "19");
    }

    @Test
    void exportIsFreeUnlessABuyerFromTheSameStateCollects() {
        assertTax(collects("DE", "US", "US"), VatCategory.G, "0");
        assertTax(goods("DE", "US", "DE", "US", null, UNKNOWN), VatCategory.G, "0");
        assertTax(collects("DE", "CH", "DE"), VatCategory.S, "19");
    }

    @Test
    void goodsWithinOneStateAreTaxedUnlessTheStateShiftsTheTaxFromAForeignSeller() {
        assertTax(goods("DE", "DE", "DE", "DE", DE, VALID), VatCategory.S, "19");
        assertTax(goods("NL", "NL", "DE", "NL", NL, VALID), VatCategory.AE, "0");
        assertTax(goods("NL", "NL", "DE", "NL", NL, INVALID), VatCategory.S, "21");
    }

    @Test
    void commissionFollowsTheGeneralRuleForServices() {
        assertTax(Supply.service("DE", "FR", FR, VALID, DAY), VatCategory.AE, "0");
        assertTax(Supply.service("DE", "FR", FR, INVALID, DAY), VatCategory.S, "19");
        assertTax(Supply.service("DE", "DE", DE, VALID, DAY), VatCategory.S, "19");
        assertTax(Supply.service("DE", "VN", null, UNKNOWN, DAY), VatCategory.O, "0");
        assertTax(Supply.service("CN", "DE", DE, VALID, DAY), VatCategory.O, "0");
    }

    @Test
    void theRestOfTheTable() {
        assertTax(goods("CN", "VN", "CN", "VN", null, UNKNOWN), VatCategory.O, "0");
        Supply chain = new Supply(Kind.GOODS, "DE", "FR", "NL", "FR", true, FR, VALID, false, false, true, DAY);
        assertThat(decide(chain))
                .extracting(Treatment::category, Treatment::note)
                .containsExactly(VatCategory.AE, "triangular");
        Supply exempt = new Supply(Kind.EXEMPT, "DE", "DE", "DE", "DE", true, DE, VALID, false, false, false, DAY);
        assertTax(exempt, VatCategory.E, "0");
        assertRefused(
                new Supply(Kind.SPECIAL, "DE", "DE", "DE", "DE", true, DE, VALID, false, false, false, DAY),
                TaxReason.DECIDED_BY_HAND);
        assertRefused(
                new Supply(Kind.GOODS, "DE", "DE", "DE", "DE", false, null, UNKNOWN, false, false, false, DAY),
                TaxReason.BUYER_NOT_TAXABLE);
    }

    @Test
    void theRateIsTheOneOfTheDay() {
        assertThat(Scope.as(test(), () -> treatments.standardRate("EE", LocalDate.of(2026, 1, 1))))
                .isEqualByComparingTo("24");
        assertThatThrownBy(() -> Scope.as(test(), () -> treatments.standardRate("EE", LocalDate.of(2020, 1, 1))))
                .isInstanceOf(Refusal.class);
    }

    private void assertTax(Supply supply, VatCategory category, String rate) {
        Treatment treatment = decide(supply);
        assertThat(treatment.category()).as("%s", supply).isEqualTo(category);
        assertThat(treatment.rate()).as("%s", supply).isEqualByComparingTo(rate);
    }

    private void assertRefused(Supply supply, TaxReason reason) {
        assertThatThrownBy(() -> decide(supply))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason()).isEqualTo(reason));
    }

    private Treatment decide(Supply supply) {
        return Scope.as(test(), () -> treatments.decide("test", supply));
    }

    private static Actor test() {
        return new Actor.System("test");
    }

    private static Supply goods(
            String from, String to, String seller, String buyer, @Nullable String number, Standing standing) {
        return new Supply(Kind.GOODS, from, to, seller, buyer, true, number, standing, false, false, false, DAY);
    }

    private static Supply ddp(String from, String to, String number, Standing standing) {
        return new Supply(Kind.GOODS, from, to, from, to, true, number, standing, true, false, false, DAY);
    }

    private static Supply collects(String from, String to, String buyer) {
        return new Supply(Kind.GOODS, from, to, from, buyer, true, null, UNKNOWN, false, true, false, DAY);
    }
}
