package org.hanse.portal.sourcing;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.hanse.document.StoredDocument;
import org.hanse.portal.web.CspNonce;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands a file out as a download that no browser takes for a page. */
final class FileAnswers {

    private FileAnswers() {}

    static ResponseEntity<byte[]> of(StoredDocument document, HttpServletRequest request) {
        CspNonce.sandbox(request);
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
