package org.hanse.reports;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import org.hanse.document.TradePaper;

/** JasperReports alone, with the template compiled and the facts at hand. */
public final class BareJasper {

    private final ReportContext context = new ReportContext(HanFont.find());
    private final JasperReport template;
    private final Map<String, Object> facts;
    private final List<Map<String, ?>> lines;

    public BareJasper(TradePaper paper) {
        ResourceBundle labels = ResourceBundle.getBundle(
                "org.hanse.reports.labels",
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        template = context.compile(paper.kind());
        facts = PaperFacts.of(paper, labels);
        facts.put(JRParameter.REPORT_RESOURCE_BUNDLE, labels);
        facts.put(JRParameter.REPORT_LOCALE, Locale.ENGLISH);
        lines = PaperFacts.lines(paper, labels);
    }

    /** One PDF. */
    public byte[] print() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JRPdfExporter exporter = new JRPdfExporter(context.jasper());
            exporter.setExporterInput(new SimpleExporterInput(JasperFillManager.getInstance(context.jasper())
                    .fill(template, new java.util.HashMap<>(facts), new JRMapCollectionDataSource(lines))));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
            exporter.exportReport();
            return out.toByteArray();
        } catch (JRException e) {
            throw new IllegalStateException(e);
        }
    }
}
