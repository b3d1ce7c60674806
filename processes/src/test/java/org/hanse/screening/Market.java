package org.hanse.screening;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.RegisterCompany;
import org.hanse.workflow.Tasks;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Companies, officers and lists for tests. */
@Component
public class Market {

    /** Arranges things. */
    public static final Actor TEST = new Actor.System("test");

    /** A compliance officer of the platform. */
    public static final Actor.Staff MIRIAM = officer("Miriam Adeyemi");

    /** A second one. */
    public static final Actor.Staff LENA = officer("Lena Brandt");

    private final Companies companies;
    private final Listings listings;
    private final Tasks tasks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Market(
            Companies companies,
            Listings listings,
            Tasks tasks,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.companies = companies;
        this.listings = listings;
        this.clock = clock;
    }

    /** Registers a company of the name. */
    public CompanyId company(String name, String country) {
        return Scope.as(
                TEST,
                () -> companies.register(new RegisterCompany(
                        name,
                        null,
                        country,
                        "Town",
                        "Street 1",
                        ZoneId.of("Europe/Berlin"),
                        Locale.ENGLISH,
                        CurrencyUnit.of("EUR"),
                        Company.Status.VERIFIED,
                        true,
                        true)));
    }

    /** Imports a list of a source of its own, so that tests do not disturb each other. */
    public Listings.Import list(String source, ListedParty... parties) {
        return Scope.as(
                TEST,
                () -> listings.take(new ReceivedList(
                        source, clock.instant(), Digest.of(Ids.next().toString()), List.of(parties))));
    }

    /** Both officers decide the company's last screening alike. */
    public void decideAll(CompanyId company, DecideHit.Disposition disposition) {
        String screening = Scope.as(
                TEST,
                () -> transaction.execute(status -> jdbc.sql(
                                "select id from screening.screening where company_id = ? order by id desc limit 1")
                        .param(company.value())
                        .query(String.class)
                        .single()));
        Scope.run(
                MIRIAM,
                () -> tasks.complete(
                        Objects.requireNonNull(tasks.openOf(screening, "decide-hit"))
                                .taskId(),
                        new DecideHit(disposition, null, "looked at both")));
        if (Scope.as(LENA, () -> tasks.openOf(screening, "confirm-hit")) != null) {
            Scope.run(
                    LENA,
                    () -> tasks.complete(
                            Objects.requireNonNull(tasks.openOf(screening, "confirm-hit"))
                                    .taskId(),
                            new ConfirmHit(ConfirmHit.Finding.valueOf(disposition.name()), "looked at both")));
        }
    }

    /** An entity of a list. */
    public static ListedParty entity(String reference, String... names) {
        List<ListedName> all = Arrays.stream(names)
                .map(name -> new ListedName(name, ListedName.Quality.PRIMARY))
                .toList();
        return new ListedParty(reference, ListedParty.Kind.ENTITY, all, List.of(), List.of(), List.of(), "T", null, "");
    }

    private static Actor.Staff officer(String name) {
        return new Actor.Staff(new PersonId(UUID.randomUUID()), name, Set.of("compliance-officer"), "screening");
    }
}
