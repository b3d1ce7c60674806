package org.hanse.reports;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds where texts stand on a page, in points from the top left corner. */
final class TextPlaces extends PDFTextStripper {

    private static final int MOST = 20;

    private final List<String> wanted;
    private final List<Rectangle2D> places = new ArrayList<>();

    private TextPlaces(List<String> wanted) {
        this.wanted = wanted.stream().filter(text -> !text.isBlank()).toList();
    }

    static List<Rectangle2D> find(PDDocument document, int page, List<String> wanted) throws IOException {
        TextPlaces finder = new TextPlaces(wanted);
        finder.setStartPage(page);
        finder.setEndPage(page);
        finder.writeText(document, new StringWriter());
        return finder.places;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (String one : wanted) {
            int at = text.indexOf(one);
            if (at >= 0 && at + one.length() <= positions.size() && places.size() < MOST) {
                places.add(around(positions.subList(at, at + one.length())));
            }
        }
    }

    private static Rectangle2D around(List<TextPosition> letters) {
        Rectangle2D.Float all = null;
        for (TextPosition letter : letters) {
            Rectangle2D.Float one = new Rectangle2D.Float(
                    letter.getXDirAdj(),
                    letter.getYDirAdj() - letter.getHeightDir(),
                    letter.getWidthDirAdj(),
                    letter.getHeightDir());
            if (all == null) {
                all = one;
            } else {
                all.add(one);
            }
        }
        return all == null ? new Rectangle2D.Float() : all;
    }
}
