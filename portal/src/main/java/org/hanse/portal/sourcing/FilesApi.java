package org.hanse.portal.sourcing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hanse.document.Documents;
import org.hanse.document.StoredDocument;
import org.hanse.kernel.DocumentId;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.sourcing.Attachment;
import org.hanse.sourcing.Attachments;
import org.hanse.sourcing.Guests;
import org.hanse.sourcing.asking.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of a request, for programs of the buyer and of the invited. A file's content: {@code GET /documents/{id}/content}. */
@RestController
@RequestMapping("/api/v1")
class FilesApi {

    private final Attachments attachments;
    private final Drafts drafts;
    private final Documents documents;
    private final Guests guests;

    FilesApi(Attachments attachments, Drafts drafts, Documents documents, Guests guests) {
        this.attachments = attachments;
        this.drafts = drafts;
        this.documents = documents;
        this.guests = guests;
    }

    /** One version of a file. */
    record FileView(
            int no, int version, String document, String fileName, long bytes, String addedBy, Instant addedAt) {
        static FileView of(Attachment one) {
            return new FileView(
                    one.no(),
                    one.version(),
                    one.document().toString(),
                    one.fileName(),
                    one.bytes(),
                    one.addedBy(),
                    one.addedAt());
        }
    }

    /** Every version of every file. */
    @GetMapping("/rfqs/{id}/attachments")
    List<FileView> list(@PathVariable String id) {
        return attachments.versions(RfqId.of(id)).stream().map(FileView::of).toList();
    }

    /** @param no of the file that is replaced; left out for a new one */
    @PostMapping("/rfqs/{id}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    FileView add(
            @PathVariable String id,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable Integer no)
            throws IOException {
        return FileView.of(attachments.add(RfqId.of(id), no, file.getBytes(), name(file)));
    }

    /** Keeps a file and puts it on a draft. */
    @PostMapping("/rfq-drafts/{id}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    Drafts.Kept attach(@PathVariable UUID id, @RequestParam MultipartFile file) throws IOException {
        Drafts.Kept before = drafts.get(id);
        String document = attachments.keep(file.getBytes(), name(file)).id().toString();
        return drafts.keep(id, before.content().withAttachment(document));
    }

    @GetMapping("/guest/{token}/attachments")
    List<FileView> guest(@PathVariable String token) {
        return Scope.as(guests.of(token), () -> list(guests.invitation().rfq().toString()));
    }

    @GetMapping("/guest/{token}/attachments/{document}/content")
    ResponseEntity<byte[]> guestContent(
            @PathVariable String token, @PathVariable String document, HttpServletRequest request) {
        StoredDocument found = Scope.as(guests.of(token), () -> documents.read(DocumentId.of(document)));
        return FileAnswers.of(found, request);
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
