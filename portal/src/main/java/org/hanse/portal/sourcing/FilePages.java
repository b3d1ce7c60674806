package org.hanse.portal.sourcing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.hanse.document.Documents;
import org.hanse.document.StoredDocument;
import org.hanse.kernel.DocumentId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Attachments;
import org.hanse.sourcing.Guests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of a request: the buyer adds and replaces them, the invited fetch them, with an account or by the link alone. */
@Controller
class FilePages {

    private final Attachments attachments;
    private final Documents documents;
    private final Guests guests;
    private final Sentences sentences;

    FilePages(Attachments attachments, Documents documents, Guests guests, Sentences sentences) {
        this.attachments = attachments;
        this.documents = documents;
        this.guests = guests;
        this.sentences = sentences;
    }

    /** @param no of the file that is replaced; left out for a new one */
    @PostMapping("/rfqs/{id}/files")
    String add(
            @PathVariable String id,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable Integer no,
            RedirectAttributes redirect)
            throws IOException {
        try {
            attachments.add(
                    RfqId.of(id), no, file.getBytes(), Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", sentences.of(refusal));
        }
        return "redirect:/rfqs/" + id;
    }

    @GetMapping("/q/{token}/files/{document}")
    @ResponseBody
    ResponseEntity<byte[]> guest(
            @PathVariable String token, @PathVariable String document, HttpServletRequest request) {
        StoredDocument found = Scope.as(guests.of(token), () -> documents.read(DocumentId.of(document)));
        return FileAnswers.of(found, request);
    }
}
