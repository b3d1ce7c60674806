package org.hanse.customs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactReaderTest {

    @Test
    void a_waybill_is_read_by_its_labels_in_english_and_chinese() {
        assertThat(FactReader.read("""
                        SEA WAYBILL
                        B/L No.: BLSBX1
                        Shipper: Ningbo Haiyan Castings
                        Consignee: Travekran Maschinenbau
                        Gross weight: 1,024.8 kg
                        Packages: 20 cartons
                        Container: HNSU1234563, CSQU3054383
                        Shipped on board: 2026-11-27
                        """))
                .containsEntry(Fact.NUMBER, "BLSBX1")
                .containsEntry(Fact.GROSS_KG, "1,024.8")
                .containsEntry(Fact.PACKAGES, "20")
                .containsEntry(Fact.CONTAINERS, "HNSU1234563, CSQU3054383")
                .containsEntry(Fact.ON_BOARD, "2026-11-27")
                .containsEntry(Fact.CONSIGNOR, "Ningbo Haiyan Castings");
        assertThat(FactReader.read("毛重：412.0 kg\n件数：20\n收货人：Travekran"))
                .containsEntry(Fact.GROSS_KG, "412.0")
                .containsEntry(Fact.PACKAGES, "20")
                .containsEntry(Fact.CONSIGNEE, "Travekran");
    }

    @Test
    void what_has_no_label_is_not_guessed() {
        assertThat(FactReader.read("about 400 kilos of steel")).isEmpty();
    }
}
