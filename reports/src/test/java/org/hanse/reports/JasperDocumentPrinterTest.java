package org.hanse.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hanse.document.TradePaper;
import org.hanse.kernel.Refusal;
import org.junit.jupiter.api.Test;

class JasperDocumentPrinterTest {

    private static final JasperDocumentPrinter PRINTER = new JasperDocumentPrinter();

    @Test
    void an_invoice_says_what_the_record_says() throws IOException {
        assumeTrue(HanFont.find().isPresent(), "No font with Chinese characters on this machine");
        String text = text(PRINTER.print(Papers.invoice(), "en"), "invoice-en");
        assertThat(text)
                .contains("Commercialinvoice", "YL-26-1142", "2026-11-24", "D-2026-0042/1", "PO4711", "YL-SO-9017")
                .contains("FOBShekou,Shenzhen,Incoterms®2020", "HS85011099", "originCN")
                .contains("CNY31,250.00", "CNY62,500.00", "20cartons", "380.0kg", "412.0kg")
                .contains("LÜBECKVIAHAMBURG", "HNSU1234563");
    }

    @Test
    void no_glyph_of_a_name_is_lost_in_any_script() throws IOException {
        assumeTrue(HanFont.find().isPresent(), "No font with Chinese characters on this machine");
        for (String language : new String[] {"en", "zh"}) {
            String text = text(PRINTER.print(Papers.invoice(), language), "invoice-" + language);
            assertThat(text)
                    .contains("深圳云岭电机有限公司", "步进电机驱动器")
                    .contains("KrakówŁożyskaSp.zo.o.,składwŁodzi–Źródło", "ul.Świętokrzyska5")
                    .contains("EgeRedüktörLojistikA.Ş.", "İzmirYolu");
        }
    }

    @Test
    void chinese_labels_stand_beside_the_english_ones_with_their_punctuation() throws IOException {
        assumeTrue(HanFont.find().isPresent(), "No font with Chinese characters on this machine");
        String text = text(PRINTER.print(Papers.packingList(), "zh"), "packing-zh");
        assertThat(text).contains("Packinglist装箱单", "买方", "毛重", "兹声明货物按上列内容包装。");
    }

    @Test
    void a_packing_list_shows_no_price() throws IOException {
        assumeTrue(HanFont.find().isPresent(), "No font with Chinese characters on this machine");
        String text = text(PRINTER.print(Papers.packingList(), "en"), "packing-en");
        assertThat(text).contains("Packinglist", "190.0", "206.0").doesNotContain("31,250.00");
    }

    @Test
    void a_long_order_runs_over_pages_and_loses_no_line() throws IOException {
        assumeTrue(HanFont.find().isPresent(), "No font with Chinese characters on this machine");
        byte[] pdf = PRINTER.print(Papers.paper(TradePaper.Kind.COMMERCIAL_INVOICE, "LONG-1", 60), "zh");
        assertThat(text(pdf, "invoice-long").split("CNY31,250.00", -1)).hasSize(61);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(3, 6);
        }
    }

    @Test
    void a_character_without_a_glyph_is_refused_and_never_vanishes() {
        JasperDocumentPrinter without = new JasperDocumentPrinter(new ReportContext(Optional.empty()));
        assertThatThrownBy(() -> without.print(Papers.invoice(), "en"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NO_GLYPH");
    }

    @Test
    void fonts_are_embedded_so_that_every_reader_shows_the_same() throws IOException {
        assumeTrue(HanFont.find().isPresent(), "No font with Chinese characters on this machine");
        try (PDDocument document = Loader.loadPDF(PRINTER.print(Papers.invoice(), "zh"))) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded())
                        .as(resources.getFont(name).getName())
                        .isTrue();
            }
        }
    }

    /** Without blanks and line breaks, for a long name may run over two lines. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String text(byte[] pdf, String name) throws IOException {
        Path out = Path.of("target", "papers");
        Files.createDirectories(out);
        Files.write(out.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return squeezed(new PDFTextStripper().getText(document));
        }
    }
}
