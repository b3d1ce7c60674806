package org.hanse.portal.document;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.hanse.document.Documents;
import org.hanse.document.StoredDocument;
import org.hanse.kernel.DocumentId;
import org.hanse.portal.web.CspNonce;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Gives out documents as attachments that no browser sniffs, runs or frames. */
@Controller
class DocumentPages {

    private final Documents documents;

    DocumentPages(Documents documents) {
        this.documents = documents;
    }

    @GetMapping({"/documents/{id}", "/api/v1/documents/{id}/content"})
    @ResponseBody
    ResponseEntity<byte[]> download(@PathVariable String id, HttpServletRequest request) {
        CspNonce.sandbox(request);
        StoredDocument document = documents.read(DocumentId.of(id));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(document.row().mediaType()));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(document.row().fileName(), StandardCharsets.UTF_8)
                .build());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", CspNonce.policy(request));
        headers.setCacheControl(CacheControl.noStore());
        return ResponseEntity.ok().headers(headers).body(document.content());
    }
}
