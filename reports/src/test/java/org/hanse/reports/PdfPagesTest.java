package org.hanse.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.hanse.document.TradePaper;
import org.junit.jupiter.api.Test;

class PdfPagesTest {

    private static final PdfPages PAGES = new PdfPages();
    private static final byte[] PDF = new JasperDocumentPrinter().print(latin(), "en");

    @Test
    void a_page_is_shown_and_the_value_in_question_framed() throws IOException {
        BufferedImage plain = image(List.of());
        BufferedImage marked = image(List.of("412.0 kg"));
        assertThat(plain.getWidth()).isBetween(800, 1000);
        assertThat(yellow(plain)).isZero();
        assertThat(yellow(marked)).isPositive();
        assertThat(yellow(image(List.of("no such text")))).isZero();
    }

    @Test
    void text_is_read_and_what_is_no_pdf_is_empty() {
        assertThat(PAGES.of(PDF)).hasValueSatisfying(text -> assertThat(text).contains("412.0 kg"));
        assertThat(PAGES.pages(PDF)).isEqualTo(1);
        assertThat(PAGES.picture(PDF, 2, List.of())).isEmpty();
        assertThat(PAGES.picture(new byte[] {1, 2}, 1, List.of())).isEmpty();
        assertThat(PAGES.of(new byte[0])).isEmpty();
    }

    private static BufferedImage image(List<String> marks) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(PAGES.picture(PDF, 1, marks).orElseThrow()));
    }

    private static long yellow(BufferedImage image) {
        long count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int rgb = image.getRGB(x, y);
                boolean warm = (rgb >> 16 & 255) > 215 && (rgb >> 8 & 255) > 150 && (rgb & 255) < 60;
                count += warm ? 1 : 0;
            }
        }
        return count;
    }

    /** Without Han, so that it prints on any machine. */
    private static TradePaper latin() {
        TradePaper full = Papers.invoice();
        TradePaper.Party seller = full.parties().getFirst();
        return new TradePaper(
                full.kind(),
                full.number(),
                full.date(),
                List.of(new TradePaper.Party("seller", seller.name(), null, seller.address(), seller.registration())),
                full.ourReference(),
                full.buyerReference(),
                full.supplierReference(),
                full.incoterm(),
                full.place(),
                full.transport(),
                full.marks(),
                full.lines().subList(0, 1),
                full.total(),
                full.packages(),
                full.packageKind(),
                full.netKg(),
                full.grossKg(),
                null);
    }
}
