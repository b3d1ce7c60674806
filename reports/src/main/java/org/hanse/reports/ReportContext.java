package org.hanse.reports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontSet;
import net.sf.jasperreports.repo.RepositoryService;
import org.hanse.document.TradePaper;

/**
 * JasperReports, closed down: no files but one font, no URLs, class filter on deserialisation, a limit of pages and of
 * time. Templates come from the class path alone.
 */
final class ReportContext {

    /** A trade paper has fewer pages, or somebody plays with us. */
    private static final String MAX_PAGES = "200";

    private static final String MAX_FILL_MS = "20000";

    private final SimpleJasperReportsContext jasper;
    private final ReportFonts fonts;
    private final boolean han;

    ReportContext(Optional<HanFont> han) {
        this.han = han.isPresent();
        this.fonts = new ReportFonts(han);
        this.jasper = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        jasper.setProperty("net.sf.jasperreports.repository.url.filter.enabled", "true");
        jasper.setProperty("net.sf.jasperreports.default.file.repository.enabled", "false");
        jasper.setProperty("net.sf.jasperreports.deserialization.class.filter.enabled", "true");
        jasper.setProperty("net.sf.jasperreports.governor.max.pages", MAX_PAGES);
        jasper.setProperty("net.sf.jasperreports.governor.timeout", MAX_FILL_MS);
        jasper.setExtensions(RepositoryService.class, List.of(new FontRepository(han)));
        jasper.setExtensions(FontFamily.class, fonts.families(jasper));
        jasper.setExtensions(FontSet.class, fonts.sets());
    }

    JasperReportsContext jasper() {
        return jasper;
    }

    ReportFonts fonts() {
        return fonts;
    }

    boolean hasHan() {
        return han;
    }

    JasperReport compile(TradePaper.Kind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".jrxml";
        try (InputStream in = ReportContext.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No template " + name);
            }
            return JasperCompileManager.getInstance(jasper).compile(in);
        } catch (IOException | JRException e) {
            throw new IllegalStateException("Template " + name + " does not compile", e);
        }
    }
}
