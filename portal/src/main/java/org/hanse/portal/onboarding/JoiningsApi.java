package org.hanse.portal.onboarding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.hanse.onboarding.CompleteApplication;
import org.hanse.onboarding.Join;
import org.hanse.onboarding.Joining;
import org.hanse.onboarding.Joinings;
import org.hanse.portal.security.Strangers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The same for the program of a firm that nobody knows: the link's secret stands in the path. */
@RestController
@RequestMapping("/api/v1/joinings")
class JoiningsApi {

    private final Joinings joinings;
    private final ApplicantDesk desk;
    private final Strangers strangers;

    JoiningsApi(Joinings joinings, ApplicantDesk desk, Strangers strangers) {
        this.joinings = joinings;
        this.desk = desk;
        this.strangers = strangers;
    }

    /** The six digits from the mail. */
    record Confirmation(@NotBlank String code) {}

    /** Keeps what was said and mails six digits. */
    @PostMapping
    ResponseEntity<JoiningView> begin(@RequestBody @Valid Join join, HttpServletRequest request, Locale reader) {
        strangers.count("join", request);
        String token = joinings.begin(join, reader);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/joinings/" + token))
                .body(get(token));
    }

    @GetMapping("/{token}")
    JoiningView get(@PathVariable String token) {
        Joining joining = joinings.get(token);
        if (!joining.proved() || joining.account()) {
            return JoiningView.of(joining);
        }
        return JoiningView.of(joining, desk.see(token));
    }

    @PostMapping("/{token}/code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendAgain(@PathVariable String token) {
        joinings.sendAgain(token);
    }

    @PostMapping("/{token}/confirmation")
    @ResponseStatus(HttpStatus.CREATED)
    JoiningView confirm(@PathVariable String token, @RequestBody @Valid Confirmation said, HttpServletRequest request) {
        strangers.count("join-code", request);
        joinings.confirm(token, said.code());
        return get(token);
    }

    @PostMapping(path = "/{token}/papers/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    JoiningView supply(
            @PathVariable String token,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable LocalDate validUntil,
            @RequestParam MultipartFile file) {
        desk.supply(token, kind, validUntil, file);
        return get(token);
    }

    @PostMapping("/{token}/answer")
    JoiningView answer(@PathVariable String token, @RequestBody @Valid CompleteApplication said) {
        desk.answer(token, said.answer());
        return get(token);
    }
}
