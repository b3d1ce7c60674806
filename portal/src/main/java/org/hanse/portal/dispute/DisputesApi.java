package org.hanse.portal.dispute;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hanse.dispute.Disputes;
import org.hanse.kernel.DealId;
import org.hanse.kernel.DocumentId;
import org.hanse.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Disputes, for programs. Answers, offers, proposals and awards are tasks. */
@RestController
@RequestMapping("/api/v1")
class DisputesApi {

    private final Disputes disputes;

    DisputesApi(Disputes disputes) {
        this.disputes = disputes;
    }

    /** Something to look at. */
    record Evidence(
            @NotBlank @Size(max = 4000) String text,
            @Nullable UUID documentId) {}

    /** Why. */
    record Cause(@NotBlank @Size(max = 4000) String reason) {}

    /** The actor's disputes, newest first. */
    @GetMapping("/disputes")
    Page<DisputeView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
        return disputes.page(cursor, size).map(dispute -> DisputeView.of(dispute, List.of()));
    }

    @GetMapping("/deals/{id}/disputes")
    List<DisputeView> ofDeal(@PathVariable String id) {
        return disputes.ofDeal(DealId.of(id)).stream()
                .map(dispute -> DisputeView.of(dispute, List.of()))
                .toList();
    }

    @GetMapping("/disputes/{id}")
    DisputeView get(@PathVariable UUID id) {
        return DisputeView.of(disputes.get(id), disputes.statements(id));
    }

    @PostMapping("/disputes/{id}/evidence")
    DisputeView evidence(@PathVariable UUID id, @RequestBody @Valid Evidence evidence) {
        UUID document = evidence.documentId();
        disputes.addEvidence(id, evidence.text(), document == null ? null : new DocumentId(document));
        return get(id);
    }

    /** Brings the case before the arbiter. */
    @PostMapping("/disputes/{id}/filing")
    DisputeView file(@PathVariable UUID id, @RequestBody @Valid Cause cause) {
        disputes.file(id, cause.reason());
        return get(id);
    }

    @PostMapping("/disputes/{id}/appeal")
    DisputeView appeal(@PathVariable UUID id, @RequestBody @Valid Cause cause) {
        disputes.appeal(id, cause.reason());
        return get(id);
    }
}
