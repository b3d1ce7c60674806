package org.hanse.portal.onboarding;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.onboarding.Application;
import org.hanse.onboarding.Applications;
import org.hanse.onboarding.Apply;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.IdentifierScheme;
import org.hanse.portal.web.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The application form, made for a phone, and an application's page. */
@Controller
class ApplicationPages {

    private final Applications applications;
    private final Companies companies;
    private final PaperUploads uploads;
    private final Validator validator;
    private final Sentences sentences;

    ApplicationPages(
            Applications applications,
            Companies companies,
            PaperUploads uploads,
            Validator validator,
            Sentences sentences) {
        this.applications = applications;
        this.companies = companies;
        this.uploads = uploads;
        this.validator = validator;
        this.sentences = sentences;
    }

    @GetMapping("/applications")
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        var page = applications.page(after, 50);
        model.addAttribute("applications", page.items());
        model.addAttribute("companies", companies);
        model.addAttribute("next", page.next());
        return "onboarding/applications";
    }

    @GetMapping("/applications/new")
    String blank(Model model) {
        Company company = own();
        Map<String, String> form = ApplicationForm.empty(company);
        return form(company, form, new MapBindingResult(form, "form"), model);
    }

    @PostMapping("/applications")
    ModelAndView apply(@RequestParam Map<String, String> fields, Model model) {
        Company company = own();
        Map<String, String> form = new LinkedHashMap<>(fields);
        BindingResult errors = new MapBindingResult(form, "form");
        try {
            Apply command = ApplicationForm.of(form).command(company);
            for (ConstraintViolation<Apply> violation : validator.validate(command)) {
                errors.rejectValue(
                        ApplicationForm.field(violation.getPropertyPath().toString()),
                        "invalid",
                        violation.getMessage());
            }
            if (!errors.hasErrors()) {
                UUID id = applications.apply(company.id(), command);
                return new ModelAndView("redirect:/applications/" + id);
            }
        } catch (Refusal refusal) {
            String named = refusal.field();
            if (named == null) {
                model.addAttribute("refused", sentences.of(refusal));
            } else {
                errors.rejectValue(ApplicationForm.field(named), "refused", sentences.of(refusal));
            }
        }
        return new ModelAndView(form(company, form, errors, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/applications/{id}")
    String show(@PathVariable UUID id, Model model) {
        Application application = applications.get(id);
        boolean staff = ApplicationsApi.isStaff();
        model.addAttribute("asked", application);
        model.addAttribute("company", companies.get(application.company()));
        model.addAttribute("papers", applications.papers(id));
        model.addAttribute("answers", applications.answers(id));
        model.addAttribute("findings", applications.findings(id));
        model.addAttribute("opinions", applications.opinions(id));
        model.addAttribute("staff", staff);
        return "onboarding/application";
    }

    @PostMapping(path = "/applications/{id}/papers/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String supply(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate validUntil,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String task,
            RedirectAttributes redirect) {
        uploads.take(id, kind, validUntil, file);
        redirect.addFlashAttribute("said", "onboarding.said.paper");
        return task == null ? "redirect:/applications/" + id : "redirect:/tasks/" + UUID.fromString(task);
    }

    private String form(Company company, Map<String, String> form, BindingResult errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("company", company);
        model.addAttribute("scheme", IdentifierScheme.mainOf(company.country()));
        return "onboarding/new";
    }

    private Company own() {
        return companies.get(Scope.company());
    }
}
