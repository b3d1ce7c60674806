package org.hanse.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.screening.Market;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HanseTest
class BankAccountsTest {

    private static final String FIRST = "DE89370400440532013000";
    private static final String SECOND = "NL91ABNA0417164300";

    @Autowired
    private Market market;

    @Autowired
    private BankAccounts accounts;

    @Autowired
    private Registrations registrations;

    @Autowired
    private Clock clock;

    private CompanyId company = CompanyId.next();
    private Actor own = Market.TEST;

    @BeforeEach
    void a_supplier() {
        company = market.company("Account Holder", "DE");
        own = new Actor.Person(new PersonId(UUID.randomUUID()), "Own", company, Set.of("supplier"));
    }

    @AfterEach
    void back_to_the_present() {
        ((TestClock) clock).reset();
    }

    @Test
    void nothing_is_paid_to_an_account_that_nobody_verified() {
        claim(own, FIRST);
        assertThat(payable()).isNull();
    }

    @Test
    void the_first_account_is_payable_at_once_and_a_changed_one_after_a_day() {
        verify(claim(own, FIRST));
        assertThat(payable()).isEqualTo(FIRST);
        verify(claim(own, SECOND));
        assertThat(payable()).as("the old one while the new one cools off").isEqualTo(FIRST);
        ((TestClock) clock).advance(BankAccounts.COOLING_OFF.plus(Duration.ofMinutes(1)));
        assertThat(payable()).isEqualTo(SECOND);
    }

    @Test
    void a_company_cannot_verify_its_own_account_nor_staff_one_it_added() {
        UUID account = claim(own, FIRST);
        assertThatThrownBy(() -> Scope.run(own, () -> accounts.verify(account, "trust us")))
                .isInstanceOf(Refusal.class);
        UUID added = claim(Market.MIRIAM, SECOND);
        assertThatThrownBy(() -> Scope.run(Market.MIRIAM, () -> accounts.verify(added, "seen")))
                .isInstanceOf(Refusal.class);
        Scope.run(Market.LENA, () -> accounts.verify(added, "called back"));
    }

    @Test
    void wrong_numbers_are_refused() {
        assertThatThrownBy(() -> claim(own, "DE89370400440532013001")).isInstanceOf(Refusal.class);
        ClaimAccount bare = new ClaimAccount("X", null, "123", null, null, null, "CN", "CNY");
        assertThatThrownBy(() -> Scope.run(own, () -> accounts.claim(company, bare)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Scope.run(
                        own, () -> registrations.addIdentifier(company, IdentifierScheme.LEI, "5493001KJTIIGC8Y1R13")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void another_company_sees_neither_accounts_nor_owners_nor_numbers() {
        claim(own, FIRST);
        Scope.run(own, () -> {
            registrations.addOwner(company, Registrations.owner("Ada Vogt", true, 1970, "DE", null));
            registrations.addIdentifier(company, IdentifierScheme.LEI, "5493001KJTIIGC8Y1R12");
        });
        CompanyId other = market.company("Other Holder", "DE");
        Actor stranger = new Actor.Person(new PersonId(UUID.randomUUID()), "Stranger", other, Set.of("buyer"));
        assertThat(Scope.as(stranger, () -> accounts.of(company))).isEmpty();
        assertThat(Scope.as(stranger, () -> registrations.owners(company))).isEmpty();
        assertThat(Scope.as(stranger, () -> registrations.identifiers(company))).isEmpty();
        assertThat(Scope.as(own, () -> registrations.owners(company))).hasSize(1);
    }

    private UUID claim(Actor actor, String iban) {
        return Scope.as(actor, () -> accounts.claim(company, ClaimAccount.iban("Account Holder", iban, "EUR")));
    }

    private void verify(UUID account) {
        Scope.run(Market.MIRIAM, () -> accounts.verify(account, "called back"));
    }

    private String payable() {
        return Scope.as(Market.TEST, () -> accounts.payoutAccount(company, "EUR"))
                .map(Account::iban)
                .orElse(null);
    }
}
