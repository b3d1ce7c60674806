package org.hanse.portal.demo;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hanse.identity.Accounts;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.People;
import org.hanse.party.Person;
import org.hanse.party.RegisterCompany;
import org.hanse.portal.security.MachineClients;
import org.hanse.portal.security.SignInTiles;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers the {@link Cast} at the first start and lets each of them in by one click or by a machine client. */
@Component
@Profile("demo")
@Order(10)
class DemoPeople implements ApplicationRunner, SignInTiles, MachineClients {

    static final Actor DEMO = new Actor.System("demo");
    private static final int FIRST_TILES = 3;
    private static final String OPERATOR = "lina";

    private final Accounts accounts;
    private final Companies companies;
    private final People people;
    private final DemoAccounts bankAccounts;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transactions;
    private volatile boolean registeredNow;

    DemoPeople(
            Accounts accounts,
            Companies companies,
            People people,
            DemoAccounts bankAccounts,
            PasswordEncoder encoder,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.companies = companies;
        this.people = people;
        this.bankAccounts = bankAccounts;
        this.encoder = encoder;
        this.transactions = transactions;
    }

    /** Whether this start is the first one. */
    boolean areNew() {
        return registeredNow;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.find(Cast.PLAYERS.getFirst().username()).isPresent()) {
            return;
        }
        Map<String, PersonId> registered = Scope.as(DEMO, () -> transactions.execute(status -> registerAll()));
        String hash = String.valueOf(encoder.encode(Cast.PASSWORD));
        registered.forEach((username, person) -> accounts.open(username, hash, person));
        registeredNow = true;
    }

    private Map<String, PersonId> registerAll() {
        Map<String, CompanyId> firms = new HashMap<>();
        Cast.FIRMS.forEach(firm -> {
            CompanyId company = register(firm);
            firms.put(firm.key(), company);
            bankAccounts.open(firm, company);
        });
        Map<String, PersonId> registered = new HashMap<>();
        Cast.PLAYERS.forEach(player -> registered.put(player.username(), register(player, firms)));
        return registered;
    }

    private CompanyId register(Cast.Firm firm) {
        return companies.register(new RegisterCompany(
                firm.name(),
                firm.nativeName(),
                firm.country(),
                firm.city(),
                firm.address(),
                ZoneId.of(firm.zone()),
                Locale.forLanguageTag(firm.language()),
                CurrencyUnit.of(firm.currency()),
                Company.Status.VERIFIED,
                firm.buys(),
                firm.sells()));
    }

    private PersonId register(Cast.Player player, Map<String, CompanyId> firms) {
        if (player.firm() == null) {
            return people.add(
                    player.name(),
                    player.email(),
                    Locale.ENGLISH,
                    ZoneId.of("Europe/Berlin"),
                    Set.copyOf(player.roles()));
        }
        Cast.Firm firm = Cast.firm(player.firm());
        PersonId person = people.add(
                player.name(),
                player.email(),
                Locale.forLanguageTag(firm.language()),
                ZoneId.of(firm.zone()),
                Set.of());
        Money limit = player.limit() == 0 ? null : Money.of(CurrencyUnit.of(firm.currency()), player.limit());
        CompanyId company = Objects.requireNonNull(firms.get(firm.key()));
        people.join(person, company, new Person.Membership(company, Set.copyOf(player.roles()), limit));
        return person;
    }

    @Override
    public List<Tile> tiles() {
        return Cast.PLAYERS.stream()
                .map(player -> new Tile(
                        player.username(),
                        Cast.PASSWORD,
                        player.name(),
                        player.firm() == null
                                ? "Hanse"
                                : Cast.firm(player.firm()).shown(),
                        player.task(),
                        player.place() <= FIRST_TILES))
                .toList();
    }

    @Override
    public List<Client> clients() {
        Client operator = new Client("hanse-demo", Cast.PASSWORD, OPERATOR);
        return Stream.concat(
                        Stream.of(operator),
                        Cast.PLAYERS.stream().map(p -> new Client("demo-" + p.username(), Cast.PASSWORD, p.username())))
                .toList();
    }
}
