package org.hanse.portal.onboarding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Page;
import org.hanse.kernel.Scope;
import org.hanse.onboarding.Applications;
import org.hanse.onboarding.Apply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Applications to trade, for programs. What staff decides are tasks. */
@RestController
@RequestMapping("/api/v1/applications")
class ApplicationsApi {

    private final Applications applications;
    private final PaperUploads uploads;

    ApplicationsApi(Applications applications, PaperUploads uploads) {
        this.applications = applications;
        this.uploads = uploads;
    }

    /** Hands in the own company's application. */
    @PostMapping
    ResponseEntity<ApplicationView> apply(@RequestBody @Valid Apply apply) {
        UUID id = applications.apply(Scope.company(), apply);
        return ResponseEntity.created(URI.create("/api/v1/applications/" + id)).body(get(id));
    }

    /** The own applications, or all for staff, newest first. */
    @GetMapping
    Page<ApplicationView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
        return applications.page(cursor, size).map(a -> ApplicationView.of(a, applications, isStaff()));
    }

    @GetMapping("/{id}")
    ApplicationView get(@PathVariable UUID id) {
        return ApplicationView.of(applications.get(id), applications, isStaff());
    }

    /** Supplies a paper. */
    @PostMapping(path = "/{id}/papers/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ApplicationView supply(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable LocalDate validUntil,
            @RequestParam MultipartFile file) {
        uploads.take(id, kind, validUntil, file);
        return get(id);
    }

    static boolean isStaff() {
        return Scope.actor() instanceof Actor.Staff;
    }
}
