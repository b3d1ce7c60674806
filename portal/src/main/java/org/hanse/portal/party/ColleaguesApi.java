package org.hanse.portal.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Page;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Colleagues;
import org.hanse.party.InviteColleague;
import org.hanse.party.Person;
import org.hanse.party.Substitutions;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The own company's people, for programs; and the operator's word about a limit that nobody there can set. */
@RestController
@RequestMapping("/api/v1")
class ColleaguesApi {

    private final Colleagues colleagues;
    private final Substitutions substitutions;

    ColleaguesApi(Colleagues colleagues, Substitutions substitutions) {
        this.colleagues = colleagues;
        this.substitutions = substitutions;
    }

    /**
     * A colleague.
     *
     * @param approvalLimit what the person may order alone, in the company's base currency; null means nothing
     */
    record ColleagueView(
            String id,
            String name,
            String email,
            String language,
            Set<String> roles,
            @Nullable Money approvalLimit) {

        static ColleagueView of(Person person, CompanyId company) {
            Person.Membership membership = person.memberships().stream()
                    .filter(one -> one.company().equals(company))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
            return new ColleagueView(
                    person.id().toString(),
                    person.name(),
                    person.email(),
                    person.language().toLanguageTag(),
                    membership.roles(),
                    membership.approvalLimit());
        }
    }

    /** What a colleague is to be; a limit in the company's base currency, or null for none. */
    record Standing(@NotEmpty Set<String> roles, @Nullable Money approvalLimit) {}

    /** Who stands in, from the first to the last day at the company's place, both included. */
    record Absence(
            @NotNull UUID standIn,
            @NotNull LocalDate first,
            @NotNull LocalDate last) {}

    /** An absence that is on or to come; days at the company's place, both included. */
    record AbsenceView(
            UUID id,
            String person,
            String name,
            String standIn,
            String standInName,
            LocalDate first,
            LocalDate last,
            boolean begun) {

        static AbsenceView of(Substitutions.Absence one) {
            return new AbsenceView(
                    one.id(),
                    one.person().toString(),
                    one.name(),
                    one.standIn().toString(),
                    one.standInName(),
                    one.first(),
                    one.last(),
                    one.begun());
        }
    }

    /** A limit on a company's word. */
    record Granted(
            @Nullable Money approvalLimit,
            @NotBlank @Size(max = 500) String word) {}

    @GetMapping("/colleagues")
    Page<ColleagueView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
        CompanyId company = Scope.company();
        return colleagues.list(cursor, size).map(person -> ColleagueView.of(person, company));
    }

    @GetMapping("/colleagues/{id}")
    ColleagueView get(@PathVariable String id) {
        return ColleagueView.of(colleagues.get(PersonId.of(id)), Scope.company());
    }

    @PostMapping("/colleagues")
    ResponseEntity<ColleagueView> invite(@RequestBody @Valid InviteColleague invited) {
        PersonId id = colleagues.invite(invited);
        return ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentRequest()
                        .pathSegment(id.toString())
                        .build()
                        .toUri())
                .body(get(id.toString()));
    }

    @PostMapping("/colleagues/{id}/standing")
    ColleagueView change(@PathVariable String id, @RequestBody @Valid Standing standing) {
        colleagues.change(PersonId.of(id), standing.roles(), standing.approvalLimit());
        return get(id);
    }

    @PostMapping("/colleagues/{id}/invitations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void again(@PathVariable String id) {
        colleagues.inviteAgain(PersonId.of(id));
    }

    /** Ends the membership; repeated, it is unknown. */
    @DeleteMapping("/colleagues/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id) {
        colleagues.leave(PersonId.of(id));
    }

    @GetMapping("/absences")
    List<AbsenceView> absences() {
        return substitutions.open().stream().map(AbsenceView::of).toList();
    }

    @PostMapping("/colleagues/{id}/absences")
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceView away(@PathVariable String id, @RequestBody @Valid Absence absence) {
        UUID made =
                substitutions.begin(PersonId.of(id), new PersonId(absence.standIn()), absence.first(), absence.last());
        return substitutions.open().stream()
                .filter(one -> one.id().equals(made))
                .map(AbsenceView::of)
                .findFirst()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    @DeleteMapping("/absences/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void back(@PathVariable String id) {
        substitutions.end(Ids.parse(id));
    }

    /** An operator sets a limit on the company's word. */
    @PostMapping("/companies/{company}/people/{id}/limit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@PathVariable String company, @PathVariable String id, @RequestBody @Valid Granted granted) {
        colleagues.grant(CompanyId.of(company), PersonId.of(id), granted.approvalLimit(), granted.word());
    }
}
