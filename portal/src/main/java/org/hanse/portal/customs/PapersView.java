package org.hanse.portal.customs;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanse.customs.Finding;
import org.hanse.customs.PaperSheet;
import org.jspecify.annotations.Nullable;

/** The papers of a shipment as the API tells them; weights in kilograms, times in UTC. */
record PapersView(
        String shipment,
        String deal,
        @Nullable String outcome,
        List<PaperSheet.Needed> needed,
        List<String> missing,
        List<Paper> papers,
        List<Check> checks,
        List<PaperSheet.Line> lines,
        PaperSheet.Packing packing,
        PaperSheet.@Nullable Lodged declaration,
        List<PaperSheet.Review> reviews) {

    /** The newest version of a paper. */
    record Paper(
            String kind,
            int version,
            String document,
            boolean printed,
            Map<String, String> says,
            String readBy,
            Instant suppliedAt) {}

    /** What one comparison found. */
    record Check(
            String key,
            String rule,
            String status,
            boolean severe,
            List<Finding.Value> values,
            String tolerance,
            @Nullable String acceptedReason) {}

    static PapersView of(PaperSheet sheet) {
        return new PapersView(
                sheet.shipment().toString(),
                sheet.deal().toString(),
                sheet.outcome(),
                sheet.needed(),
                sheet.missing(),
                sheet.papers().stream().map(PapersView::paper).toList(),
                sheet.findings().stream().map(PapersView::check).toList(),
                sheet.lines(),
                sheet.packing(),
                sheet.declaration(),
                sheet.reviews());
    }

    private static Paper paper(PaperSheet.Paper paper) {
        return new Paper(
                paper.kind(),
                paper.version(),
                paper.document().toString(),
                paper.printed(),
                paper.says(),
                paper.readBy(),
                paper.suppliedAt());
    }

    private static Check check(Finding finding) {
        return new Check(
                finding.key(),
                finding.rule(),
                finding.status().name().toLowerCase(Locale.ROOT),
                finding.severe(),
                finding.values(),
                finding.tolerance(),
                finding.acceptedReason());
    }
}
