package org.hanse.onboarding;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.identity.Accounts;
import org.hanse.identity.Attempts;
import org.hanse.identity.SignedLinks;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.messaging.Notices;
import org.hanse.party.Colleagues;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.Homeland;
import org.hanse.party.LatinName;
import org.hanse.party.MailCodes;
import org.hanse.party.People;
import org.hanse.party.RegisterCompany;
import org.hanse.party.Registrations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the door {@link Joinings} does, each in one transaction as the system actor {@code onboarding}. */
@Component
@Transactional
class JoiningDesk {

    static final String PURPOSE = "join";
    private static final int MOST_AN_HOUR = 5;

    private final JoiningStore store;
    private final Applications applications;
    private final Companies companies;
    private final Registrations registrations;
    private final People people;
    private final Colleagues colleagues;
    private final Accounts accounts;
    private final MailCodes codes;
    private final Attempts attempts;
    private final SignedLinks links;
    private final ApplicantMails mails;
    private final Notices notices;
    private final Journal journal;

    JoiningDesk(
            JoiningStore store,
            Applications applications,
            Companies companies,
            Registrations registrations,
            People people,
            Colleagues colleagues,
            Accounts accounts,
            MailCodes codes,
            Attempts attempts,
            SignedLinks links,
            ApplicantMails mails,
            Notices notices,
            Journal journal) {
        this.store = store;
        this.applications = applications;
        this.companies = companies;
        this.registrations = registrations;
        this.people = people;
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.codes = codes;
        this.attempts = attempts;
        this.links = links;
        this.mails = mails;
        this.notices = notices;
        this.journal = journal;
    }

    String begin(Join join, Locale language) {
        check(join);
        attempts.count("join-address", join.application().contact().email().toLowerCase(Locale.ROOT), MOST_AN_HOUR);
        UUID id = Ids.next();
        store.add(id, join, language);
        send(store.get(id));
        return links.token(PURPOSE, id);
    }

    void send(UUID id) {
        JoiningStore.Row row = store.lock(id);
        if (row.content() == null) {
            throw new Refusal(OnboardingReason.ALREADY_PROVED);
        }
        send(row);
    }

    Joining confirm(UUID id) {
        JoiningStore.Row row = store.lock(id);
        Join join = row.content();
        if (join == null) {
            throw new Refusal(OnboardingReason.ALREADY_PROVED);
        }
        if (people.knows(row.email())) {
            throw new Refusal(OnboardingReason.HAS_ACCOUNT);
        }
        refuseTaken(join);
        UUID application = applications.register(card(join, row.language()), join.application());
        Application handedIn = applications.get(application);
        store.confirm(id, handedIn.company(), application);
        journal.record(
                "onboarding.joined",
                null,
                java.util.Map.of(
                        "company",
                        handedIn.company().toString(),
                        "application",
                        application.toString(),
                        "joining",
                        id.toString()));
        mails.tell(handedIn, OnboardingMail.RECEIVED, "");
        return get(id);
    }

    void welcomeAgain(UUID id) {
        JoiningStore.Row row = store.get(id);
        boolean admitted = row.company() != null && companies.get(row.company()).status() == Company.Status.VERIFIED;
        if (!admitted) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        attempts.count("password-address", row.email().toLowerCase(Locale.ROOT), MOST_AN_HOUR);
        colleagues.renew(row.email());
    }

    @Transactional(readOnly = true)
    public Joining get(UUID id) {
        JoiningStore.Row row = store.get(id);
        Actor.Guest guest = new Actor.Guest(id, row.company(), row.contact(), roles(row));
        boolean account = row.company() != null && accounts.find(row.email()).isPresent();
        return new Joining(id, row.email(), row.language(), row.company(), row.application(), account, guest);
    }

    private Set<String> roles(JoiningStore.Row row) {
        if (row.company() == null) {
            return Set.of();
        }
        return Set.of(Applications.asks(companies.get(row.company())));
    }

    private void send(JoiningStore.Row row) {
        notices.mail(
                row.email(),
                row.language().toLanguageTag(),
                OnboardingMail.CODE,
                List.of(row.contact(), codes.issue(row.id())),
                null);
    }

    private static void check(Join join) {
        if (!Homeland.exists(join.country())) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "country", join.country());
        }
        if (!join.buys() && !join.sells()) {
            throw Refusal.of(OnboardingReason.BUYS_OR_SELLS, "sells");
        }
        if (join.timeZone() != null
                && !join.timeZone().isBlank()
                && !Homeland.zones(join.country()).contains(join.timeZone())) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "timeZone", join.timeZone());
        }
        Applications.check(join.country(), join.application());
    }

    /** A number stands for one company: whoever is admitted, paused or refused under it does not begin anew. */
    private void refuseTaken(Join join) {
        for (Apply.Number number : join.application().identifiers()) {
            boolean taken = registrations.holders(number.scheme(), number.value()).stream()
                    .map(companies::get)
                    .anyMatch(holder ->
                            holder.status() == Company.Status.VERIFIED || holder.status() == Company.Status.SUSPENDED);
            if (taken) {
                throw Refusal.of(OnboardingReason.NUMBER_TAKEN, "identifiers", number.value());
            }
        }
    }

    private static RegisterCompany card(Join join, Locale language) {
        String name = join.name().strip();
        String said = Objects.requireNonNullElse(join.latinName(), "").strip();
        boolean latin = LatinName.isLatin(name);
        String printed = !said.isEmpty() ? said : latin ? name : LatinName.of(name);
        String zone = Objects.requireNonNullElse(join.timeZone(), "");
        return new RegisterCompany(
                printed,
                latin ? null : name,
                join.country(),
                join.city().strip(),
                Objects.requireNonNullElse(join.address(), "").strip(),
                zone.isBlank() ? Homeland.zone(join.country()) : ZoneId.of(zone),
                language,
                Homeland.currency(join.country()),
                Company.Status.APPLIED,
                join.buys(),
                join.sells());
    }
}
