package org.hanse.customs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

    @Autowired
    private WatchedGoods watched;

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

    @Test
    void anti_dumping_or_a_quota_asks_for_a_certificate_of_origin() {
        assertThat(papers(facts("CN", "DE", "SEA", 73, "FOB", 5_000, Map.of("measure", true))))
                .contains("certificate-of-origin M");
        assertThat(papers(facts("CN", "DE", "SEA", 73, "FOB", 5_000, Map.of())))
                .doesNotContain("certificate-of-origin M");
    }

    @ParameterizedTest
    @CsvSource({
        "CN, DE, A, cites-permit M",
        "CN, DE, B, cites-permit M",
        "DE, US, A, cites-permit M",
        "CN, DE, C, cites-notification C",
        "CN, DE, D, cites-notification C"
    })
    void a_protected_species_needs_a_permit_or_a_notification(String from, String to, String annex, String paper) {
        assertThat(cites(from, to, annex)).containsExactly(paper);
    }

    @ParameterizedTest
    @CsvSource({"CN, DE, ''", "DE, US, C", "PL, DE, A"})
    void other_goods_need_neither(String from, String to, String annex) {
        assertThat(cites(from, to, annex)).isEmpty();
    }

    private List<String> cites(String from, String to, String annex) {
        return papers(facts(from, to, "AIR", 42, "DAP", 5_000, Map.of("species", annex))).stream()
                .filter(one -> one.startsWith("cites"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "440710, 2026-12-29, false",
        "440710, 2026-12-30, true",
        "090121, 2026-12-30, true",
        "401110, 2027-06-01, true",
        "850110, 2027-06-01, false",
        "940310, 2027-06-01, false",
        "940330, 2027-06-01, true"
    })
    void goods_of_the_deforestation_regulation_need_a_reference_from_its_start_on(
            String hs, LocalDate leaves, boolean needed) {
        boolean listed = trade.arrange(() -> watched.deforestation(hs, leaves));
        assertThat(listed).isEqualTo(needed);
        for (String way : List.of("CN DE", "DE US")) {
            String[] fromTo = way.split(" ");
            List<String> papers =
                    papers(facts(fromTo[0], fromTo[1], "SEA", 44, "FOB", 5_000, Map.of("deforestation", listed)));
            assertThat(papers.contains("due-diligence-reference M")).isEqualTo(needed);
        }
        assertThat(papers(facts("PL", "DE", "ROAD", 44, "DAP", 5_000, Map.of("deforestation", listed))))
                .doesNotContain("due-diligence-reference M");
    }

    @Test
    void listed_food_is_announced_and_other_food_is_not() {
        LocalDate day = LocalDate.of(2026, 11, 30);
        assertThat(trade.arrange(() -> watched.foodControl("120242", "CN", day)))
                .isTrue();
        assertThat(trade.arrange(() -> watched.foodControl("120242", "US", day)))
                .isFalse();
        assertThat(trade.arrange(() -> watched.foodControl("120242", "CN", LocalDate.of(2019, 12, 31))))
                .isFalse();
        assertThat(papers(facts("CN", "DE", "SEA", 12, "FOB", 5_000, Map.of("listedFood", true))))
                .contains("ched-d M", "analysis-report C");
        assertThat(papers(facts("CN", "DE", "SEA", 12, "FOB", 5_000, Map.of("measure", true))))
                .doesNotContain("ched-d M");
    }

    @ParameterizedTest
    @CsvSource({"20000.00, false", "20000.01, true"})
    void particulars_on_the_value_are_asked_above_20000_euro(double value, boolean asked) {
        assertThat(papers(facts("CN", "DE", "SEA", 85, "FOB", value, Map.of())).contains("customs-value-particulars C"))
                .isEqualTo(asked);
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
        facts.putAll(Map.of("listedFood", false, "species", "", "deforestation", false));
        facts.putAll(more);
        return facts;
    }
}
