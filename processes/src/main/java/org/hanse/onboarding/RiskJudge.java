package org.hanse.onboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hanse.party.Account;
import org.hanse.party.BankAccounts;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.Owner;
import org.hanse.party.Registrations;
import org.hanse.screening.BlockedOwners;
import org.hanse.screening.Screenings;
import org.hanse.workflow.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Collects what is known of an applicant, adds up its points and lets the table {@code supplier-risk} decide. */
@Component
class RiskJudge {

    private static final String TABLE = "supplier-risk";

    private final ApplicationStore store;
    private final Companies companies;
    private final Registrations registrations;
    private final BankAccounts accounts;
    private final Screenings screenings;
    private final Decisions decisions;
    private final ObjectProvider<TradeRecord> record;
    private final Clock clock;

    RiskJudge(
            ApplicationStore store,
            Companies companies,
            Registrations registrations,
            BankAccounts accounts,
            Screenings screenings,
            Decisions decisions,
            ObjectProvider<TradeRecord> record,
            Clock clock) {
        this.store = store;
        this.companies = companies;
        this.registrations = registrations;
        this.accounts = accounts;
        this.screenings = screenings;
        this.decisions = decisions;
        this.record = record;
        this.clock = clock;
    }

    /** Judges, keeps the points with their reasons, and returns how many officers have to agree. */
    int judge(Application application, boolean trueMatch) {
        Company company = companies.get(application.company());
        List<Owner> owners = registrations.owners(application.company());
        boolean ownerKnown =
                application.depth() == Depth.QUOTE || owners.stream().anyMatch(Owner::person);
        BlockedOwners listed = screenings.blockedOwners(application.company());
        RiskFacts facts = facts(application, company, owners, ownerKnown, listed);
        Map<RiskPoints.Reason, Integer> points = RiskPoints.of(facts);
        int score = RiskPoints.sum(points);
        Map<String, Object> risk = decisions.one(
                TABLE,
                application.id().toString(),
                Map.of(
                        "trueMatch",
                        trueMatch && !listed.half(),
                        "halfOwned",
                        listed.half(),
                        "seat",
                        company.country(),
                        "score",
                        score,
                        "ownerKnown",
                        ownerKnown,
                        "pep",
                        application.pep() ? "unapproved" : "none"));
        store.judged(application.id(), points, score, risk);
        return ((Number) Objects.requireNonNull(risk.get("officers"))).intValue();
    }

    private RiskFacts facts(
            Application application, Company company, List<Owner> owners, boolean ownerKnown, BlockedOwners listed) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        TradeRecord trade = record.getIfAvailable();
        return new RiskFacts(
                store.countryPoints(company.country(), today),
                ownerKnown,
                owners.stream().mapToInt(Owner::layers).max().orElse(1),
                listed.percent().intValue(),
                months(application.foundedOn(), today),
                application.goods(),
                trade == null ? 0 : trade.deals(application.company()),
                trade == null ? 0 : trade.lostDisputes(application.company()),
                bankAbroad(application, company),
                certificateExpired(application, today));
    }

    private boolean bankAbroad(Application application, Company company) {
        return accounts.of(application.company()).stream()
                .filter(account -> account.state() != Account.State.CLOSED)
                .anyMatch(account -> !account.country().equals(company.country()));
    }

    private boolean certificateExpired(Application application, LocalDate today) {
        return store.papers(application.id()).stream()
                .map(Paper::validUntil)
                .anyMatch(until -> until != null && until.isBefore(today));
    }

    private static @Nullable Integer months(@Nullable LocalDate founded, LocalDate today) {
        return founded == null ? null : (int) Period.between(founded, today).toTotalMonths();
    }
}
