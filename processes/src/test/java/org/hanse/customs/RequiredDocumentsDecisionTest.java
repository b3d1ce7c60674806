package org.hanse.customs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanse.deal.Trade;
import org.hanse.kernel.database.HanseTest;
import org.hanse.workflow.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The asserts of rules R7.1. */
@HanseTest
class RequiredDocumentsDecisionTest {

    @Autowired
    private Decisions decisions;

    @Autowired
    private Trade trade;

    @Test
    void motors_from_vietnam_by_sea_with_preference() {
        assertThat(papers(facts("VN", "DE", "SEA", 85, "FOB", 63_133.64, Map.of("preference", true))))
                .contains("commercial-invoice M", "packing-list M", "bill-of-lading M", "eur1 M")
                .doesNotContain("origin-declaration M");
    }

    @ParameterizedTest
    @CsvSource({
        "VN, 6000.00, origin-declaration M",
        "VN, 6000.01, eur1 M",
        "JP, 6000.00, origin-declaration M",
        "JP, 6000.01, statement-on-origin M"
    })
    void the_proof_of_preference_changes_above_6000_euro(String from, double value, String paper) {
        List<String> papers = papers(facts(from, "DE", "SEA", 85, "FOB", value, Map.of("preference", true)));
        assertThat(papers).contains(paper);
        assertThat(papers.stream().filter(one -> one.matches("(eur1|origin-declaration|statement-on-origin) M")))
                .hasSize(1);
    }

    @Test
    void industrial_goods_between_turkey_and_the_union_travel_with_an_atr() {
        assertThat(papers(facts("TR", "DE", "ROAD", 85, "DAP", 71_900, Map.of())))
                .contains("atr M", "cmr M");
        assertThat(papers(facts("TR", "DE", "ROAD", 7, "DAP", 71_900, Map.of())))
                .doesNotContain("atr M");
    }

    @Test
    void cif_on_wooden_pallets_needs_insurance_and_the_mark() {
        assertThat(papers(facts("CN", "DE", "SEA", 85, "CIF", 10_000, Map.of("woodPackaging", true))))
                .contains("insurance-certificate M", "ispm15-declaration M");
    }

    @Test
    void lithium_packs_by_sea_need_data_sheet_and_imdg_declaration() {
        assertThat(papers(facts("CN", "DE", "SEA", 85, "FOB", 10_000, Map.of("dangerous", true))))
                .contains("safety-data-sheet M", "imdg-declaration M")
                .doesNotContain("iata-dgd M", "adr-document M");
    }

    @Test
    void within_the_union_there_is_no_declaration_but_proof_of_transport() {
        assertThat(papers(facts("PL", "DE", "ROAD", 84, "DAP", 10_000, Map.of())))
                .containsExactlyInAnyOrder("commercial-invoice M", "transport-proof M", "receipt-attestation C");
    }

    @Test
    void dual_use_goods_do_not_leave_without_a_licence() {
        assertThat(papers(facts("DE", "US", "AIR", 90, "DAP", 48_750, Map.of("dualUse", true))))
                .contains("export-licence M", "end-use-statement C", "air-waybill M");
    }

    private List<String> papers(Map<String, Object> facts) {
        return trade.arrange(() -> decisions.evaluate("required-documents", "test", facts)).stream()
                .map(row -> row.get("kind") + " " + row.get("need"))
                .toList();
    }

    private static Map<String, Object> facts(
            String from, String to, String mode, int chapter, String incoterm, double euro, Map<String, Object> more) {
        boolean union = List.of("DE", "PL", "ES").contains(from)
                && List.of("DE", "PL", "ES").contains(to);
        Map<String, Object> facts = new HashMap<>(Map.of(
                "movement", union ? "intra-eu" : "border",
                "direction", union ? "other" : from.equals("DE") ? "export" : "import",
                "mode", mode,
                "chapter", chapter,
                "origin", from,
                "fromCountry", from,
                "toCountry", to,
                "proof", OriginProof.between(from, to),
                "valueEuro", euro,
                "incoterm", incoterm));
        facts.putAll(Map.of(
                "preference", false, "measure", false, "woodPackaging", false, "dangerous", false, "dualUse", false));
        facts.putAll(more);
        return facts;
    }
}
