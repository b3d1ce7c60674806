package org.hanse.reports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The font of the machine that has Chinese characters.
 *
 * @param file the font file
 * @param index which font of a collection (Noto Sans CJK SC is number 2 of its collection)
 */
record HanFont(Path file, int index) {

    private static final List<HanFont> KNOWN = List.of(
            new HanFont(Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"), 2),
            new HanFont(Path.of("/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc"), 2),
            new HanFont(Path.of("/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc"), 2),
            new HanFont(Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"), 0),
            new HanFont(Path.of("/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc"), 0),
            new HanFont(Path.of("C:/Windows/Fonts/msyh.ttc"), 0),
            new HanFont(Path.of("/System/Library/Fonts/STHeiti Light.ttc"), 1));

    /** The first known font that is there. */
    static Optional<HanFont> find() {
        return KNOWN.stream().filter(font -> Files.isReadable(font.file())).findFirst();
    }

    /** How the PDF library names it. */
    String pdfName() {
        return file + "," + index;
    }
}
