package org.hanse.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.RegisterCompany;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HanseTest
class ScopedTransactionTest {

    private static final Actor TEST = new Actor.System("test");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Companies companies;

    @Test
    void a_query_outside_of_a_transaction_throws() {
        assertThatThrownBy(() -> Scope.as(
                        TEST, () -> jdbc.sql("select 1").query(Integer.class).single()))
                .rootCause()
                .hasMessageContaining("outside of a scoped transaction");
    }

    @Test
    void a_transaction_without_an_actor_throws() {
        assertThatThrownBy(() -> transaction.execute(
                        status -> jdbc.sql("select 1").query(Integer.class).single()))
                .hasMessageContaining("No actor");
    }

    @Test
    void a_system_actor_without_its_row_sees_nothing() {
        Scope.run(TEST, () -> companies.register(company()));
        Integer seen = Scope.as(
                new Actor.System("nobody"),
                () -> transaction.execute(status -> jdbc.sql("select count(*) from party.company")
                        .query(Integer.class)
                        .single()));
        assertThat(seen).isZero();
    }

    @Test
    void the_actor_does_not_stay_on_the_pooled_connection() {
        CompanyId company = Scope.as(TEST, () -> companies.register(company()));
        Actor person = new Actor.Person(PersonId.next(), "Jana", company, Set.of("buyer"));
        String during = Scope.as(person, () -> current("hanse.company"));
        String after = Scope.as(TEST, () -> current("hanse.company"));
        assertThat(during).isEqualTo(company.toString());
        assertThat(after).isEmpty();
    }

    @Test
    void another_company_s_members_are_not_seen() {
        CompanyId mine = Scope.as(TEST, () -> companies.register(company()));
        CompanyId other = Scope.as(TEST, () -> companies.register(company()));
        Actor person = new Actor.Person(PersonId.next(), "Jana", mine, Set.of("buyer"));
        Company card = Scope.as(person, () -> companies.get(other));
        Integer changed = Scope.as(
                person,
                () -> transaction.execute(status -> jdbc.sql("update party.company set city = 'x' where id = ?")
                        .param(other.value())
                        .update()));
        assertThat(card.id()).isEqualTo(other);
        assertThat(changed).isZero();
    }

    private String current(String setting) {
        return transaction.execute(status -> jdbc.sql("select current_setting(?)")
                .param(setting)
                .query(String.class)
                .single());
    }

    private static RegisterCompany company() {
        return new RegisterCompany(
                "Kontor Test",
                null,
                "DE",
                "Lübeck",
                "",
                ZoneId.of("Europe/Berlin"),
                Locale.GERMAN,
                CurrencyUnit.of("EUR"),
                Company.Status.VERIFIED,
                true,
                false);
    }
}
