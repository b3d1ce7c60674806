package org.hanse.reports;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontSet;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontSet;
import net.sf.jasperreports.engine.fonts.SimpleFontSetFamily;

/**
 * Fonts by script: DejaVu Sans (in the library's own jar) for everything but Han, a font of the machine for Han. A Han
 * font alone lacks letters such as Ł and ź and would drop them without a word.
 */
final class ReportFonts {

    /** The font set that the templates name. */
    static final String NAME = "Hanse";

    private static final String LATIN = "DejaVu Sans";
    private static final String HAN = "Hanse Han";
    private static final String LATIN_FILE = "net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    private final Optional<HanFont> han;
    private final List<Font> glyphs;

    ReportFonts(Optional<HanFont> han) {
        this.han = han;
        List<Font> found = new ArrayList<>();
        found.add(latin());
        han.map(ReportFonts::load).ifPresent(found::add);
        this.glyphs = List.copyOf(found);
    }

    /** The first character for which no font has a glyph, as a code point. */
    Optional<Integer> missingGlyph(String text) {
        return text.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .filter(point -> glyphs.stream().noneMatch(font -> font.canDisplay(point)))
                .boxed()
                .findFirst();
    }

    List<FontFamily> families(JasperReportsContext context) {
        if (han.isEmpty()) {
            return List.of();
        }
        SimpleFontFamily family = new SimpleFontFamily(context);
        family.setName(HAN);
        SimpleFontFace face = new SimpleFontFace(context);
        face.setTtf(FontRepository.HAN_LOCATION);
        face.setPdf(han.get().pdfName());
        family.setNormalFace(face);
        family.setBoldFace(face);
        family.setPdfEncoding("Identity-H");
        family.setPdfEmbedded(true);
        return List.of(family);
    }

    List<FontSet> sets() {
        SimpleFontSet set = new SimpleFontSet();
        set.setName(NAME);
        SimpleFontSetFamily latin = new SimpleFontSetFamily();
        latin.setFamilyName(LATIN);
        latin.setPrimary(true);
        set.addFamily(latin);
        if (han.isPresent()) {
            SimpleFontSetFamily family = new SimpleFontSetFamily();
            family.setFamilyName(HAN);
            family.addIncludedScript("HAN");
            set.addFamily(family);
        }
        return List.of(set);
    }

    private static Font latin() {
        try (InputStream in = ReportFonts.class.getClassLoader().getResourceAsStream(LATIN_FILE)) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, LATIN_FILE));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The Latin font of the reports is not readable", e);
        }
    }

    private static Font load(HanFont font) {
        try (InputStream in = Files.newInputStream(font.file())) {
            Font[] all = Font.createFonts(in);
            return all[Math.min(font.index(), all.length - 1)];
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("Not readable as a font: " + font.file(), e);
        }
    }
}
