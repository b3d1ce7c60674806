package org.hanse.customs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of rules R7.2. */
class CrossCheckTest {

    private final Map<String, Map<Fact, String>> papers = Map.of(
            PaperKind.INVOICE,
            facts(
                    Fact.NUMBER,
                    "YL-26-1142",
                    Fact.DATE,
                    "2026-11-24",
                    Fact.GROSS_KG,
                    "1,024.8",
                    Fact.TOTAL,
                    "48750.00",
                    Fact.CURRENCY,
                    "EUR",
                    Fact.QUANTITY,
                    "1000",
                    Fact.HS,
                    "73251000",
                    Fact.ORIGIN,
                    "CN",
                    Fact.INCOTERM,
                    "fob",
                    Fact.PLACE,
                    "Ningbo",
                    Fact.CONSIGNEE,
                    "Travekran Maschinenbau GmbH",
                    Fact.CONSIGNOR,
                    "Ningbo  Haiyan Castings"),
            PaperKind.PACKING_LIST,
            facts(
                    Fact.GROSS_KG,
                    "1024.8",
                    Fact.NET_KG,
                    "960.0",
                    Fact.PACKAGES,
                    "2",
                    Fact.QUANTITY,
                    "1000",
                    Fact.MARKS,
                    "TRAVEKRAN / PO 4711",
                    Fact.CONTAINERS,
                    "HNSU1234563",
                    Fact.CONSIGNEE,
                    "Travekran Maschinenbau GmbH",
                    Fact.CONSIGNOR,
                    "Ningbo Haiyan Castings",
                    Fact.SEALS,
                    "S1"),
            "bill-of-lading",
            facts(
                    Fact.NUMBER,
                    "BL1",
                    Fact.GROSS_KG,
                    "1029.9",
                    Fact.PACKAGES,
                    "2",
                    Fact.CONTAINERS,
                    "HNSU1234563",
                    Fact.CONSIGNEE,
                    "Travekran Maschinenbau GmbH",
                    Fact.CONSIGNOR,
                    "Ningbo Haiyan Castings",
                    Fact.ON_BOARD,
                    "2026-11-27",
                    Fact.SHIP,
                    "9074729"));

    @Test
    void a_set_that_agrees_passes() {
        List<Finding> findings = CrossCheck.of(set(papers));
        assertThat(findings).allMatch(finding -> finding.status() == Finding.Status.AGREES, "agrees");
        assertThat(findings).hasSizeGreaterThanOrEqualTo(14);
        assertThat(CrossCheck.passes(findings.stream())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1030.0, DIFFERS", "1029.9, AGREES", "1019.6, DIFFERS", "1019.7, AGREES"})
    void weights_may_differ_by_half_a_percent_of_the_packing_list(String gross, Finding.Status expected) {
        Finding finding = finding("gross-weight", changed("bill-of-lading", Fact.GROSS_KG, gross));
        assertThat(finding.status()).isEqualTo(expected);
        assertThat(finding.tolerance()).isEqualTo("5.1 kg");
        if (expected == Finding.Status.DIFFERS) {
            assertThat(finding.values())
                    .filteredOn(Finding.Value::odd)
                    .extracting(Finding.Value::paper)
                    .containsExactly("bill-of-lading");
        }
    }

    @Test
    void one_kilogram_is_allowed_where_half_a_percent_is_less() {
        assertThat(WeightChecks.tolerance(new BigDecimal("100"))).isEqualByComparingTo("1");
        assertThat(WeightChecks.tolerance(new BigDecimal("412.0"))).isEqualByComparingTo("2.06");
    }

    @Test
    void what_cannot_be_read_is_neither_green_nor_red() {
        Finding finding = finding("gross-weight", changed("bill-of-lading", Fact.GROSS_KG, ""));
        assertThat(finding.status()).isEqualTo(Finding.Status.UNREAD);
        assertThat(finding.settled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"53625.00, AGREES", "53624.99, DIFFERS"})
    void insurance_covers_110_percent(String insured, Finding.Status expected) {
        Map<String, Map<Fact, String>> with = new java.util.HashMap<>(papers);
        with.put(PaperKind.INSURANCE, facts(Fact.INSURED, insured, Fact.CURRENCY, "EUR"));
        assertThat(finding("insurance", with).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "invoice-total, commercial-invoice, TOTAL, 48750.01",
        "invoice-total, commercial-invoice, CURRENCY, USD",
        "quantity, packing-list, QUANTITY, 999",
        "packages, bill-of-lading, PACKAGES, 3",
        "hs, commercial-invoice, HS, 732599",
        "consignee, bill-of-lading, CONSIGNEE, Somebody Else Ltd",
        "incoterm, commercial-invoice, INCOTERM, CIF",
        "place, commercial-invoice, PLACE, Shanghai",
        "containers, bill-of-lading, CONTAINERS, HNSU1234564",
        "containers, bill-of-lading, CONTAINERS, CSQU3054383",
        "ship-number, bill-of-lading, SHIP, 9074728",
        "on-board, bill-of-lading, ON_BOARD, 2026-12-02",
        "origin, commercial-invoice, ORIGIN, VN",
        "package-weights, packing-list, NET_KG, 961.0"
    })
    void one_difference_is_found_and_blocks(String key, String paper, Fact fact, String value) {
        Map<String, Map<Fact, String>> changed = changed(paper, fact, value);
        Finding finding = finding(key, changed);
        assertThat(finding.status()).isEqualTo(Finding.Status.DIFFERS);
        assertThat(finding.severe()).isTrue();
        assertThat(CrossCheck.passes(CrossCheck.of(set(changed)).stream())).isFalse();
        assertThat(CrossCheck.of(set(changed)).getFirst().status()).isEqualTo(Finding.Status.DIFFERS);
    }

    @Test
    void a_seal_or_a_late_invoice_only_warns() {
        Map<String, Map<Fact, String>> seal = changed("bill-of-lading", Fact.SEALS, "S2");
        assertThat(finding("seals", seal).status()).isEqualTo(Finding.Status.DIFFERS);
        assertThat(CrossCheck.passes(CrossCheck.of(set(seal)).stream())).isTrue();
        Map<String, Map<Fact, String>> late = changed(PaperKind.INVOICE, Fact.DATE, "2026-11-28");
        assertThat(finding("invoice-date", late).severe()).isFalse();
        assertThat(CrossCheck.passes(CrossCheck.of(set(late)).stream())).isTrue();
    }

    @Test
    void a_forwarder_that_the_deal_names_may_receive() {
        PaperSet set = set(changed("bill-of-lading", Fact.CONSIGNEE, "Hanse Spedition KG"));
        PaperSet named = new PaperSet(
                set.contract(),
                set.papers(),
                set.invoiceLines(),
                set.packages(),
                false,
                Set.of("Hanse Spedition KG"),
                null);
        assertThat(CrossCheck.of(named))
                .filteredOn(finding -> finding.key().equals("consignee"))
                .allMatch(finding -> finding.status() == Finding.Status.AGREES);
    }

    @Test
    void another_account_than_the_verified_one_is_found() {
        assertThat(finding("account", changed(PaperKind.INVOICE, Fact.ACCOUNT, "HK00 1111"))
                        .status())
                .isEqualTo(Finding.Status.DIFFERS);
    }

    @Test
    void a_line_is_quantity_times_price_rounded_once() {
        assertThat(AmountChecks.lineFits(line("25500", "34.50", 1000, "879.75"), 2))
                .isTrue();
        assertThat(AmountChecks.lineFits(line("25500", "34.50", 1000, "879.76"), 2))
                .isFalse();
    }

    private static PaperSet.InvoiceLine line(String quantity, String price, int base, String total) {
        return new PaperSet.InvoiceLine(new BigDecimal(quantity), new BigDecimal(price), base, new BigDecimal(total));
    }

    private Finding finding(String key, Map<String, Map<Fact, String>> with) {
        return CrossCheck.of(set(with)).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + key));
    }

    private Map<String, Map<Fact, String>> changed(String paper, Fact fact, String value) {
        Map<String, Map<Fact, String>> changed = new java.util.HashMap<>(papers);
        Map<Fact, String> facts = new EnumMap<>(papers.get(paper));
        facts.put(fact, value);
        changed.put(paper, facts);
        return changed;
    }

    private static PaperSet set(Map<String, Map<Fact, String>> papers) {
        List<Said> said = new ArrayList<>();
        papers.forEach((kind, facts) -> said.add(new Said(kind, facts)));
        return new PaperSet(
                new PaperSet.Contract(
                        "Ningbo Haiyan Castings",
                        "Travekran Maschinenbau GmbH",
                        "Travekran Maschinenbau GmbH",
                        "FOB",
                        "Ningbo",
                        Money.parse("EUR 48750.00"),
                        new BigDecimal("1000"),
                        List.of("732510"),
                        List.of("CN"),
                        LocalDate.of(2026, 12, 1)),
                said,
                List.of(line("1000", "48.75", 1, "48750.00")),
                List.of(
                        new PaperSet.Package(1, new BigDecimal("480.0"), new BigDecimal("512.4")),
                        new PaperSet.Package(1, new BigDecimal("480.0"), new BigDecimal("512.4"))),
                false,
                Set.of(),
                "DE89370400440532013000");
    }

    private static Map<Fact, String> facts(Object... pairs) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        for (int i = 0; i < pairs.length; i += 2) {
            facts.put((Fact) pairs[i], (String) pairs[i + 1]);
        }
        return facts;
    }
}
