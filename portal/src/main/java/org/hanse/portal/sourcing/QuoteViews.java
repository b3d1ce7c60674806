package org.hanse.portal.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.pricing.RateSet;
import org.hanse.pricing.Rates;
import org.hanse.sourcing.AnswerDrafts;
import org.hanse.sourcing.Attachments;
import org.hanse.sourcing.Guests;
import org.hanse.sourcing.Invitation;
import org.hanse.sourcing.LateAnswers;
import org.hanse.sourcing.Negotiation;
import org.hanse.sourcing.Negotiations;
import org.hanse.sourcing.NetQuotes;
import org.hanse.sourcing.Questions;
import org.hanse.sourcing.Quotation;
import org.hanse.sourcing.QuotationDetails;
import org.hanse.sourcing.Quotations;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.Validities;
import org.hanse.sourcing.evaluation.Evaluations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a supplier sees of a request, with an account or by a guest's link. */
@Component
class QuoteViews {

    /** Chips of the terms that are usual; all others stand in the folded part. */
    static final List<String> TERMS = List.of("FOB", "EXW", "FCA", "CIF", "DAP", "DDP");

    /** Reasons to say no, as keys {@code sourcing.decline.<key>}. */
    static final List<String> NO =
            List.of("not-our-product", "no-capacity", "quantity-too-small", "time-too-short", "other");

    private final Rfqs rfqs;
    private final Guests guests;
    private final Quotations quotations;
    private final Negotiations negotiations;
    private final Questions questions;
    private final Attachments attachments;
    private final Evaluations evaluations;
    private final NetQuotes nets;
    private final AnswerDrafts drafts;
    private final LateAnswers late;
    private final Validities validities;
    private final OwnVersions versions;
    private final Companies companies;
    private final Rates rates;
    private final java.time.Clock clock;

    QuoteViews(
            Rfqs rfqs,
            Guests guests,
            Quotations quotations,
            Negotiations negotiations,
            Questions questions,
            Attachments attachments,
            Evaluations evaluations,
            NetQuotes nets,
            AnswerDrafts drafts,
            LateAnswers late,
            Validities validities,
            OwnVersions versions,
            Companies companies,
            Rates rates,
            java.time.Clock clock) {
        this.rfqs = rfqs;
        this.guests = guests;
        this.quotations = quotations;
        this.negotiations = negotiations;
        this.questions = questions;
        this.attachments = attachments;
        this.evaluations = evaluations;
        this.nets = nets;
        this.drafts = drafts;
        this.late = late;
        this.validities = validities;
        this.versions = versions;
        this.companies = companies;
        this.rates = rates;
        this.clock = clock;
    }

    /** Fills the page; the reader's time zone is the invited supplier's. */
    void fill(RfqId id, String base, @Nullable QuoteForm form, Model model) {
        Rfq rfq = rfqs.get(id);
        Invitation own = guests.look(id);
        LocaleContextHolder.setTimeZone(TimeZone.getTimeZone(own.timeZone()));
        Company supplier = own.supplier() == null ? null : companies.get(own.supplier());
        Quotation standing = quotations.mine(id).orElse(null);
        Negotiation.Round round = rfq.round() == 0 ? null : negotiations.latest(id);
        model.addAttribute("rfq", rfq);
        model.addAttribute("own", own);
        model.addAttribute("supplier", supplier);
        model.addAttribute("buyer", companies.get(rfq.buyer()));
        model.addAttribute("standing", standing);
        model.addAttribute("receiptNumber", standing == null ? "" : quotations.receiptNumber(standing.id()));
        model.addAttribute("received", standing == null ? "" : versions.received(standing));
        model.addAttribute("commitment", standing == null ? "" : quotations.commitment(standing.id()));
        model.addAttribute("chargeKinds", DetailForm.CHARGES);
        model.addAttribute("versions", versions.of(rfq));
        model.addAttribute("round", round);
        model.addAttribute("until", round == null ? rfq.deadline() : round.deadline());
        model.addAttribute("canAnswer", canAnswer(rfq, round, own));
        model.addAttribute("canBeLate", late.taken(rfq));
        model.addAttribute("isLate", standing != null && isLate(id, standing));
        model.addAttribute("longer", longer(id));
        model.addAttribute("mayAsk", mayAsk(rfq));
        model.addAttribute("questions", questions.of(id));
        model.addAttribute("files", attachments.of(id));
        model.addAttribute("criteria", evaluations.criteria(id));
        model.addAttribute("currencies", currencies(rfq, supplier));
        model.addAttribute(
                "terms", rfq.incoterm() == null ? TERMS : List.of(rfq.incoterm().name()));
        model.addAttribute("declines", NO);
        model.addAttribute("base", base);
        AnswerDrafts.Draft draft = form == null ? draft(id, standing) : null;
        QuoteForm begun = draft == null ? form : QuoteForm.of(new LinkedMultiValueMap<>(draft.fields()));
        model.addAttribute("draftAt", draft == null ? null : draft.savedAt());
        model.addAttribute("form", begun == null ? first(standing, supplier) : begun);
        model.addAttribute("net", begun == null ? null : net(rfq, begun));
    }

    private boolean isLate(RfqId id, Quotation standing) {
        return late.of(id).stream().anyMatch(one -> one.quotation().equals(standing.id()) && one.admittedAt() == null);
    }

    private Validities.@Nullable Asked longer(RfqId id) {
        return validities.asked(id).values().stream().findFirst().orElse(null);
    }

    private boolean mayAsk(Rfq rfq) {
        return rfq.state() == org.hanse.sourcing.RfqState.ASKING
                && clock.instant().isBefore(rfq.questionsUntil());
    }

    /** What was typed after the last answer and not sent. */
    private AnswerDrafts.@Nullable Draft draft(RfqId id, @Nullable Quotation standing) {
        return drafts.of(id)
                .filter(draft -> standing == null || draft.savedAt().isAfter(standing.submittedAt()))
                .orElse(null);
    }

    /** Keeps what was typed so far on the server. @return when, or null where it was not kept */
    @Nullable
    Instant keep(RfqId id, MultiValueMap<String, String> typed) {
        Map<String, List<String>> fields = new LinkedHashMap<>(typed);
        fields.keySet().removeAll(List.of("_csrf", "code"));
        return drafts.save(id, fields);
    }

    /** What would be paid out for the prices typed so far, or null while they cannot be read. */
    NetQuotes.@Nullable Net net(Rfq rfq, QuoteForm form) {
        try {
            CompanyId supplier = guests.look(rfq.id()).supplier();
            String country = supplier == null ? "CN" : companies.get(supplier).country();
            return nets.of(
                    rfq,
                    form.lines(),
                    form.detail().details(),
                    Objects.requireNonNullElse(form.currency(), ""),
                    country);
        } catch (Refusal | ArithmeticException unreadable) {
            return null;
        }
    }

    private boolean canAnswer(Rfq rfq, Negotiation.@Nullable Round round, Invitation own) {
        return switch (rfq.state()) {
            case ASKING, READY -> clock.instant().isBefore(rfq.deadline());
            case NEGOTIATING ->
                round != null
                        && clock.instant().isBefore(round.deadline())
                        && round.asked().stream()
                                .anyMatch(counter -> counter.invitation().equals(own.id()));
            default -> false;
        };
    }

    private List<String> currencies(Rfq rfq, @Nullable Company supplier) {
        if (rfq.currency() != null) {
            return List.of(rfq.currency());
        }
        RateSet known = rates.at(clock.instant().atZone(rfq.deadlineZone()).toLocalDate());
        List<String> offered = new ArrayList<>();
        if (supplier == null) {
            offered.add("CNY");
        } else if (known.knows(supplier.currency())) {
            offered.add(supplier.currency().getCode());
        }
        for (String code : List.of("USD", "EUR")) {
            if (!offered.contains(code) && known.knows(Currencies.of(code))) {
                offered.add(code);
            }
        }
        return offered;
    }

    private QuoteForm first(@Nullable Quotation standing, @Nullable Company supplier) {
        String home = supplier == null ? "CN" : supplier.country();
        MultiValueMap<String, String> said = new LinkedMultiValueMap<>();
        if (standing == null) {
            said.add("origin", home);
            return QuoteForm.of(said);
        }
        QuotationDetails details = quotations.details(standing.id());
        standing.lines().forEach(line -> {
            BigDecimal base = details.base(line.no());
            said.add("price", base == null ? line.price().price().toPlainString() : base.toPlainString());
            said.add("per", Integer.toString(line.price().baseQuantity()));
        });
        BigDecimal other = standing.charges().getAmount().subtract(details.chargesTotal());
        said.add("currency", standing.total().getCurrencyUnit().getCode());
        said.add("incoterm", standing.incoterm().name());
        said.add("place", standing.place());
        said.add("leadDays", Integer.toString(standing.leadDays()));
        said.add("leadFrom", standing.leadFrom());
        said.add("validUntil", standing.validUntil().toString());
        said.add("charges", other.signum() == 0 ? "" : other.toPlainString());
        said.add("chargesFor", other.signum() == 0 ? "" : details.otherChargesFor(standing.chargesFor()));
        said.add("origin", standing.origin());
        said.add("proof", standing.proof());
        said.add("deviations", standing.deviations());
        DetailForm.of(details).fields().forEach((name, values) -> {
            boolean unit = name.startsWith("unit-") || name.startsWith("factor-");
            if (!unit || details.base(Integer.parseInt(name.substring(name.indexOf('-') + 1))) != null) {
                values.forEach(value -> said.add(name, value));
            }
        });
        return QuoteForm.of(said);
    }
}
