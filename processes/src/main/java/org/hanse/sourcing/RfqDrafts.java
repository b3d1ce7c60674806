package org.hanse.sourcing;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.People;
import org.hanse.party.Person;
import org.hanse.pricing.Incoterm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a buyer said into a complete request: checks it and fills in the defaults. */
@Component
class RfqDrafts {

    static final int VALIDITY_DAYS = 30;
    static final int NEED_BY_WEEKS = 6;
    static final String PAYMENT = "escrow-100-acceptance";

    private final Companies companies;
    private final People people;
    private final RfqRows rows;
    private final InvitationRows invitations;
    private final Clock clock;

    RfqDrafts(Companies companies, People people, RfqRows rows, InvitationRows invitations, Clock clock) {
        this.companies = companies;
        this.people = people;
        this.rows = rows;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** @param numbered whether it takes the next reference; what is only looked at has none */
    Draft draft(AskForQuotations said, RfqKind kind, boolean numbered) {
        Company buyer = companies.get(Scope.company());
        RfqId id = RfqId.next();
        List<Invitation> invited = invited(said, id, buyer);
        return new Draft(rfq(said, kind, id, buyer, invited, numbered), invited);
    }

    private Rfq rfq(
            AskForQuotations said, RfqKind kind, RfqId id, Company buyer, List<Invitation> invited, boolean numbered) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(buyer.timeZone()).toLocalDate();
        Writer writer = writer();
        int undo = requireNonNullElse(said.undoSeconds(), 0);
        return new Rfq(
                id,
                numbered ? rows.nextReference(today.getYear()) : "",
                buyer.id(),
                writer.person(),
                writer.name(),
                writer.email(),
                title(said),
                kind,
                RfqState.DRAFT,
                lines(said),
                requireNonNullElse(said.deliverTo(), mainAddress(buyer)),
                requireNonNullElse(said.deliverCountry(), buyer.country()),
                requireNonNullElse(said.needBy(), today.plusWeeks(NEED_BY_WEEKS)),
                requireNonNullElse(said.deadline(), Deadlines.propose(now, buyer.timeZone(), countries(invited))),
                buyer.timeZone(),
                blank(said.incoterm()) ? null : Incoterm.of(Objects.requireNonNull(said.incoterm())),
                blank(said.currency())
                        ? null
                        : Currencies.of(Objects.requireNonNull(said.currency())).getCode(),
                requireNonNullElse(said.payment(), PAYMENT),
                requireNonNullElse(said.escrow(), Boolean.TRUE),
                requireNonNullElse(said.validityDays(), VALIDITY_DAYS),
                requireNonNullElse(said.note(), ""),
                0,
                undo == 0 ? null : now.plusSeconds(undo),
                null,
                null,
                null,
                null,
                null,
                null,
                now);
    }

    private static List<String> countries(List<Invitation> invited) {
        return invited.stream()
                .map(Invitation::country)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Of somebody known by a mail address alone: read in Chinese, lived in China's one zone, until the guest says more. */
    private static ZoneId zoneOf(Locale language, Company buyer) {
        return "zh".equals(language.getLanguage()) ? ZoneId.of("Asia/Shanghai") : buyer.timeZone();
    }

    private static String mainAddress(Company buyer) {
        return buyer.address().endsWith(buyer.city()) ? buyer.address() : buyer.address() + "\n" + buyer.city();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String title(AskForQuotations said) {
        if (said.title() != null && !said.title().isBlank()) {
            return said.title().strip();
        }
        String product = said.lines().getFirst().product().strip();
        int comma = product.indexOf(',');
        String title = comma > 3 ? product.substring(0, comma) : product;
        return title.length() > 200 ? title.substring(0, 200) : title;
    }

    private static List<RfqLine> lines(AskForQuotations said) {
        List<RfqLine> lines = new ArrayList<>();
        for (AskForQuotations.Line line : said.lines()) {
            BigDecimal target = line.targetPrice();
            lines.add(new RfqLine(
                    lines.size() + 1,
                    line.product().strip(),
                    line.quantity(),
                    blank(line.unit()) ? "C62" : Objects.requireNonNull(line.unit()),
                    line.hsCode(),
                    target,
                    target == null
                            ? null
                            : Currencies.of(requireNonNullElse(line.targetCurrency(), "EUR"))
                                    .getCode(),
                    requireNonNullElse(line.note(), "")));
        }
        return lines;
    }

    private List<Invitation> invited(AskForQuotations said, RfqId rfq, Company buyer) {
        List<Invitation> invited = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(buyer.id().toString()));
        for (AskForQuotations.Invitee one : said.suppliers()) {
            String who = one.supplier() != null ? one.supplier().toString() : one.email();
            if (who == null) {
                throw Refusal.of(SourcingReason.NOBODY_INVITED, "suppliers[" + invited.size() + "]");
            }
            if (!seen.add(who.toLowerCase(Locale.ROOT))) {
                throw Refusal.of(SourcingReason.INVITED_TWICE, "suppliers[" + invited.size() + "]", who);
            }
            invited.add(invitation(one, rfq, buyer));
        }
        return invited;
    }

    private Invitation invitation(AskForQuotations.Invitee one, RfqId rfq, Company buyer) {
        @Nullable Invitation earlier = earlier(one, buyer);
        Company company = company(one, earlier);
        if (company != null && company.status() == Company.Status.SUSPENDED) {
            throw Refusal.of(SourcingReason.SUPPLIER_BLOCKED, "suppliers", company.name());
        }
        Locale language = company != null
                ? company.language()
                : Locale.forLanguageTag(requireNonNullElse(one.language(), "zh-CN"));
        ZoneId zone = company != null ? company.timeZone() : zoneOf(language, buyer);
        return new Invitation(
                Ids.next(),
                rfq,
                buyer.id(),
                company == null ? null : company.id(),
                requireNonNullElse(one.email(), "").strip(),
                requireNonNullElse(one.contact(), earlier == null ? "" : earlier.contact()),
                language,
                zone,
                company == null ? null : company.country(),
                requireNonNullElse(one.reason(), ""),
                InvitationState.CHOSEN,
                null,
                null,
                null,
                null,
                null,
                Invitation.Course.NONE);
    }

    /** The last invitation that was answered from the address typed, for whom is known since then. */
    private @Nullable Invitation earlier(AskForQuotations.Invitee one, Company buyer) {
        String email = requireNonNullElse(one.email(), "");
        return one.supplier() != null || email.isBlank()
                ? null
                : invitations.earlier(buyer.id(), email).orElse(null);
    }

    private @Nullable Company company(AskForQuotations.Invitee one, @Nullable Invitation earlier) {
        if (one.supplier() != null) {
            return companies.get(new CompanyId(one.supplier()));
        }
        return earlier == null || earlier.supplier() == null ? null : companies.get(earlier.supplier());
    }

    private Writer writer() {
        if (Scope.actor() instanceof Actor.Person person) {
            Person known = people.get(person.person());
            return new Writer(known.id().value(), known.name(), known.email());
        }
        return people.of(Scope.company()).stream()
                .findFirst()
                .map(first -> new Writer(null, first.name(), first.email()))
                .orElseGet(() -> new Writer(null, Scope.actor().auditName(), ""));
    }

    private record Writer(@Nullable UUID person, String name, String email) {}

    /** A request with those it goes to. */
    record Draft(Rfq rfq, List<Invitation> invitations) {}
}
