package org.hanse.sourcing;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Ids;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.People;
import org.hanse.party.Person;
import org.hanse.party.RegisterCompany;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** People and companies for tests of sourcing. */
@Component
public class Cast {

    private static final Actor TEST = new Actor.System("test");

    private final Companies companies;
    private final People people;

    Cast(Companies companies, People people) {
        this.companies = companies;
        this.people = people;
    }

    public CompanyId buyer() {
        return company(
                "Kontor Lübeck " + Ids.next().toString().substring(24), "DE", "Lübeck", "Europe/Berlin", "de", "EUR");
    }

    public CompanyId shenzhen() {
        return company(
                "Yunling Motor " + Ids.next().toString().substring(24),
                "CN",
                "Shenzhen",
                "Asia/Shanghai",
                "zh-CN",
                "CNY");
    }

    public CompanyId bursa() {
        return company(
                "Ege Redüktör " + Ids.next().toString().substring(24), "TR", "Bursa", "Europe/Istanbul", "en", "TRY");
    }

    public CompanyId catLai() {
        return company(
                "Cat Lai Precision " + Ids.next().toString().substring(24),
                "VN",
                "Cat Lai",
                "Asia/Ho_Chi_Minh",
                "en",
                "USD");
    }

    public Actor.Person buyerOf(CompanyId company, String name, String limit) {
        return person(company, name, Set.of("buyer", "approver"), Currencies.amount("EUR", limit));
    }

    public Actor.Person supplierOf(CompanyId company) {
        return person(company, "Chen Yu", Set.of("supplier"), null);
    }

    Actor.Person colleague(CompanyId company, String name, String... roles) {
        return person(company, name, Set.of(roles), null);
    }

    Actor.Staff staff(String name, String role) {
        return Scope.as(TEST, () -> {
            String email = Ids.next() + "@hanse.example";
            PersonId id = people.add(name, email, Locale.ENGLISH, ZoneId.of("Europe/Berlin"), Set.of(role));
            return new Actor.Staff(id, name, Set.of(role), "opening");
        });
    }

    private Actor.Person person(
            CompanyId company, String name, Set<String> roles, @org.jspecify.annotations.Nullable Money limit) {
        return Scope.as(TEST, () -> {
            String email = Ids.next() + "@example.org";
            PersonId id = people.add(name, email, Locale.ENGLISH, ZoneId.of("Europe/Berlin"), Set.of());
            people.join(id, company, new Person.Membership(company, roles, limit));
            return new Actor.Person(id, name, company, roles);
        });
    }

    private CompanyId company(String name, String country, String city, String zone, String language, String currency) {
        return Scope.as(
                TEST,
                () -> companies.register(new RegisterCompany(
                        name,
                        null,
                        country,
                        city,
                        "Street 1",
                        ZoneId.of(zone),
                        Locale.forLanguageTag(language),
                        Currencies.of(currency),
                        Company.Status.VERIFIED,
                        true,
                        true)));
    }
}
