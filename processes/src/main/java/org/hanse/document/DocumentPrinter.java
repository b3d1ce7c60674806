package org.hanse.document;

/** Prints trade papers; implemented in {@code reports}. */
public interface DocumentPrinter {

    /**
     * Prints a paper as PDF.
     *
     * @param language {@code en}, or {@code zh} for labels in English and Chinese side by side; what a party is called is
     *     printed as it stands in the record, in any script for which the machine has a font
     * @throws org.hanse.kernel.Refusal where a character of the record has no glyph: nothing vanishes from a paper in silence
     */
    byte[] print(TradePaper paper, String language);
}
