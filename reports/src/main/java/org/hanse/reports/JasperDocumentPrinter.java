package org.hanse.reports;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.hanse.document.DocumentPrinter;
import org.hanse.document.PaperReason;
import org.hanse.document.TradePaper;
import org.hanse.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Prints commercial invoices and packing lists as PDF; each template is compiled once, at its first use. */
@Component
public class JasperDocumentPrinter implements DocumentPrinter {

    private final ReportContext context;
    private final Map<TradePaper.Kind, JasperReport> templates = new ConcurrentHashMap<>();

    /** Looks for the machine's Han font. */
    public JasperDocumentPrinter() {
        this(new ReportContext(HanFont.find()));
    }

    JasperDocumentPrinter(ReportContext context) {
        this.context = context;
    }

    @Override
    public byte[] print(TradePaper paper, String language) {
        ResourceBundle labels = labels(language);
        Map<String, Object> facts = PaperFacts.of(paper, labels);
        List<Map<String, ?>> lines = PaperFacts.lines(paper, labels);
        refuseMissingGlyphs(facts, lines);
        facts.put(JRParameter.REPORT_RESOURCE_BUNDLE, labels);
        facts.put(JRParameter.REPORT_LOCALE, Locale.ENGLISH);
        try {
            JasperPrint print = JasperFillManager.getInstance(context.jasper())
                    .fill(template(paper.kind()), facts, new JRMapCollectionDataSource(lines));
            return pdf(print, paper);
        } catch (JRException e) {
            throw new IllegalStateException("Could not print " + paper.number(), e);
        }
    }

    private ResourceBundle labels(String language) {
        boolean chinese = language.startsWith("zh") && context.hasHan();
        return ResourceBundle.getBundle(
                "org.hanse.reports.labels",
                chinese ? Locale.CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private JasperReport template(TradePaper.Kind kind) {
        return templates.computeIfAbsent(kind, context::compile);
    }

    private void refuseMissingGlyphs(Map<String, Object> facts, List<Map<String, ?>> lines) {
        Stream<Object> texts = Stream.concat(
                facts.values().stream(),
                lines.stream().flatMap(line -> line.values().stream().map(Object.class::cast)));
        texts.forEach(text -> context.fonts().missingGlyph(text.toString()).ifPresent(point -> {
            throw new Refusal(PaperReason.NO_GLYPH, Character.toString(point), text);
        }));
    }

    private byte[] pdf(JasperPrint print, TradePaper paper) throws JRException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter(context.jasper());
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
        settings.setMetadataTitle(paper.number());
        settings.setMetadataCreator("Hanse");
        settings.setDisplayMetadataTitle(true);
        exporter.setConfiguration(settings);
        exporter.exportReport();
        return out.toByteArray();
    }
}
