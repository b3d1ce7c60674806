package org.hanse.portal.screening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Scope;
import org.hanse.screening.ListFile;
import org.hanse.screening.Listings;
import org.hanse.screening.ScreeningFile;
import org.hanse.screening.ScreeningFiles;
import org.hanse.screening.Screenings;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Screenings and lists, for compliance programs. */
@RestController
@RequestMapping("/api/v1")
class ScreeningsApi {

    private final Screenings screenings;
    private final ScreeningFiles files;
    private final Listings listings;

    ScreeningsApi(Screenings screenings, ScreeningFiles files, Listings listings) {
        this.screenings = screenings;
        this.files = files;
        this.listings = listings;
    }

    /** Why a company is screened. */
    record Ask(@NotBlank @Size(max = 60) String occasion) {}

    /** Why a held list comes into force, or is dropped. */
    record ListDecision(
            boolean approve, @NotBlank @Size(max = 2000) String reason) {}

    @GetMapping("/companies/{id}/screenings")
    List<ScreeningFile> list(@PathVariable String id) {
        return files.of(CompanyId.of(id));
    }

    @PostMapping("/companies/{id}/screenings")
    ResponseEntity<ScreeningFile> screen(@PathVariable String id, @RequestBody @Valid Ask ask) {
        Scope.require("compliance-officer");
        UUID screening = screenings.screen(CompanyId.of(id), ask.occasion()).screeningId();
        return ResponseEntity.created(URI.create("/api/v1/screenings/" + screening))
                .body(files.get(screening));
    }

    @GetMapping("/screenings/{id}")
    ScreeningFile get(@PathVariable UUID id) {
        return files.get(id);
    }

    /** The last imports of lists, newest first. */
    @GetMapping("/sanctions-lists")
    List<ListFile> lists() {
        return listings.files(50);
    }

    /** Decides about an import that was held since it lost more than a fifth of its entries. */
    @PostMapping("/sanctions-lists/{id}/decision")
    List<ListFile> decide(@PathVariable UUID id, @RequestBody @Valid ListDecision decision) {
        if (decision.approve()) {
            listings.approve(id, decision.reason());
        } else {
            listings.reject(id, decision.reason());
        }
        return lists();
    }
}
