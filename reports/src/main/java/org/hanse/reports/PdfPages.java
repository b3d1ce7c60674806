package org.hanse.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hanse.document.PagePictures;
import org.hanse.document.PaperText;
import org.springframework.stereotype.Component;

/** Shows pages of PDF papers as pictures, the value in question framed, and reads their text. */
@Component
class PdfPages implements PagePictures, PaperText {

    private static final float DOTS_PER_INCH = 110;
    private static final float POINTS_PER_INCH = 72;
    private static final int MOST_TEXT = 200_000;
    private static final int MARGIN = 3;
    private static final Color FRAME = new Color(0xE0A100);
    private static final Color FILL = new Color(255, 214, 0, 70);

    @Override
    public int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public Optional<byte[]> picture(byte[] pdf, int page, List<String> marks) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return Optional.empty();
            }
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.RGB);
            frame(image, TextPlaces.find(document, page, marks));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return Optional.of(out.toByteArray());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void frame(BufferedImage image, List<Rectangle2D> places) {
        float scale = DOTS_PER_INCH / POINTS_PER_INCH;
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setStroke(new BasicStroke(2));
        for (Rectangle2D place : places) {
            int x = Math.round((float) place.getX() * scale) - MARGIN;
            int y = Math.round((float) place.getY() * scale) - MARGIN;
            int width = Math.round((float) place.getWidth() * scale) + 2 * MARGIN;
            int height = Math.round((float) place.getHeight() * scale) + 2 * MARGIN;
            graphics.setColor(FILL);
            graphics.fillRect(x, y, width, height);
            graphics.setColor(FRAME);
            graphics.drawRect(x, y, width, height);
        }
        graphics.dispose();
    }

    @Override
    public Optional<String> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(document);
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(text.substring(0, Math.min(MOST_TEXT, text.length())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
