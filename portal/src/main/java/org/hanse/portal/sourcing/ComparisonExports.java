package org.hanse.portal.sourcing;

import org.hanse.kernel.RfqId;
import org.hanse.portal.web.Sheet;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.Comparisons;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The comparison as a spreadsheet, from the page and for programs. */
@RestController
class ComparisonExports {

    private final Comparisons comparisons;
    private final ComparisonSheet sheet;

    ComparisonExports(Comparisons comparisons, ComparisonSheet sheet) {
        this.comparisons = comparisons;
        this.sheet = sheet;
    }

    @GetMapping({"/rfqs/{id}/comparison/export", "/api/v1/rfqs/{id}/comparison/export"})
    ResponseEntity<byte[]> export(@PathVariable String id) {
        Comparison comparison = comparisons.of(RfqId.of(id));
        ContentDisposition file = ContentDisposition.attachment()
                .filename(comparison.rfq().reference() + ".xlsx")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Sheet.XLSX))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(sheet.of(comparison));
    }
}
