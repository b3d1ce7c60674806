package org.hanse.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hanse.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R1.1 of the trade rules: the cost split and what a term asks for. */
class IncotermTest {

    @ParameterizedTest
    @CsvSource({
        "EXW,EXPC,BUYER",
        "FCA,EXPC,SELLER",
        "FOB,OTHC,SELLER",
        "FAS,OTHC,BUYER",
        "DPU,UNLO,SELLER",
        "DAP,UNLO,BUYER",
        "DDP,DUTY,SELLER",
        "EXW,PACK,SELLER",
        "EXW,LOAD,BUYER",
        "CFR,MAIN,SELLER",
        "CFR,INSU,NOBODY",
        "CIF,INSU,SELLER",
        "CIP,INSU,SELLER",
        "CPT,ONCA,SELLER",
        "CFR,ONCA,BUYER",
        "CIF,DTHC,SELLER_IF_IN_CARRIAGE",
        "DAP,DTHC,SELLER",
        "DAP,IMPC,BUYER",
        "DDP,IMPC,SELLER",
        "DDP,UNLO,BUYER",
        "DPU,DUTY,BUYER",
        "FCA,PREC,SELLER"
    })
    void each_term_splits_the_costs(Incoterm term, CostElement element, Payer payer) {
        assertThat(term.payer(element)).isEqualTo(payer);
    }

    @Test
    void under_fca_at_the_sellers_premises_the_buyer_fetches_the_goods() {
        assertThat(Incoterm.FCA.payer(CostElement.PREC, true)).isEqualTo(Payer.BUYER);
        assertThat(Incoterm.FCA.payer(CostElement.LOAD, true)).isEqualTo(Payer.SELLER);
        assertThat(Incoterm.FCA.payer(CostElement.PREC, false)).isEqualTo(Payer.SELLER);
    }

    @ParameterizedTest
    @CsvSource({"FAS,AIR", "FOB,ROAD", "CFR,AIR", "CIF,ROAD", "FOB,RAIL"})
    void sea_terms_are_refused_by_air_and_road(Incoterm term, TransportMode mode) {
        assertThatThrownBy(() -> DeliveryTerm.of(term, "Ningbo", mode))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.reason()).isEqualTo(PricingReason.TERM_NEEDS_WATER));
    }

    @Test
    void the_named_place_of_a_sea_term_is_a_port() {
        assertThatThrownBy(() -> new DeliveryTerm(
                        Incoterm.FOB, "Chengdu works", PlaceKind.PLACE, TransportMode.SEA, false, false, false))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.reason()).isEqualTo(PricingReason.TERM_NEEDS_PORT));
    }

    @Test
    void fob_and_cif_with_containers_are_unwise_but_taken() {
        assertThat(DeliveryTerm.of(Incoterm.FOB, "Shekou", TransportMode.SEA_CONTAINER)
                        .unwiseForContainers())
                .isTrue();
        assertThat(DeliveryTerm.of(Incoterm.FCA, "Shekou", TransportMode.SEA_CONTAINER)
                        .unwiseForContainers())
                .isFalse();
        assertThat(DeliveryTerm.of(Incoterm.CIF, "Hamburg", TransportMode.SEA).unwiseForContainers())
                .isFalse();
    }

    @Test
    void dat_ended_with_the_edition_of_2010() {
        assertThatThrownBy(() -> Incoterm.of("DAT")).isInstanceOf(Refusal.class);
        assertThat(Incoterm.of(" dap ")).isEqualTo(Incoterm.DAP);
    }

    @Test
    void insurance_that_nobody_owes_is_bought_by_whoever_bears_the_risk() {
        assertThat(DeliveryTerm.of(Incoterm.CPT, "Hamburg", TransportMode.ROAD).buyerPays(CostElement.INSU))
                .isTrue();
        assertThat(DeliveryTerm.of(Incoterm.DAP, "Hamburg", TransportMode.ROAD).buyerPays(CostElement.INSU))
                .isFalse();
    }
}
