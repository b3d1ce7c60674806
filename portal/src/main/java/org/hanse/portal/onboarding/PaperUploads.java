package org.hanse.portal.onboarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hanse.document.Documents;
import org.hanse.document.NewDocument;
import org.hanse.kernel.DocumentId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.onboarding.Applications;
import org.hanse.onboarding.OnboardingReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Stores an uploaded paper and notes it at its application, in one transaction. */
@Component
class PaperUploads {

    private final Documents documents;
    private final Applications applications;

    PaperUploads(Documents documents, Applications applications) {
        this.documents = documents;
        this.applications = applications;
    }

    /**
     * Takes a paper that is asked for.
     *
     * @throws Refusal UNKNOWN where the application is not the actor's; PAPER_NOT_ASKED; what the document store refuses
     */
    @Transactional
    public void take(UUID application, String kind, @Nullable LocalDate validUntil, MultipartFile file) {
        applications.get(application);
        if (applications.papers(application).stream()
                .noneMatch(paper -> paper.kind().equals(kind))) {
            throw Refusal.of(OnboardingReason.PAPER_NOT_ASKED, "kind", kind);
        }
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), kind);
            DocumentId document = documents.store(new NewDocument(file.getBytes(), name, kind, null, Scope.company()));
            applications.supply(application, kind, document, validUntil);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
