package org.hanse.portal.demo;

import java.util.List;
import org.hanse.kernel.CompanyId;
import org.hanse.party.BankAccounts;
import org.hanse.party.ClaimAccount;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The bank accounts of the demo's suppliers, on file and seen from the beginning; numbers are published examples. */
@Component
@Profile("demo")
class DemoAccounts {

    private static final String SEEN = "Sample: confirmation of the sandbox's bank";

    private static final List<Held> HELD = List.of(
            cnaps("yunling", "4000021209200123456", "102584002125"),
            cnaps("haiyan", "3901110009200654321", "102332000019"),
            cnaps("qingquan", "1102021709000987654", "102305001109"),
            number("haiyan", "3901110009200654399", "ICBKCNBJNBO", "CN", "EUR"),
            number("catlai", "0071000123456", "BFTVVNVX007", "VN", "USD"),
            number("vayu", "50200012345678", "HDFCINBBXXX", "IN", "USD"),
            iban("ege", "TR330006100519786457841326"),
            iban("marmara", "TR130006200000001234567890"),
            iban("krakow", "PL61109010140000071219812874"),
            iban("sorolla", "ES9121000418450200051332"),
            iban("nordstern", "DE28230501010012345678"),
            iban("travekran", "DE22200411110123456789"));

    private final BankAccounts accounts;

    DemoAccounts(BankAccounts accounts) {
        this.accounts = accounts;
    }

    private record Held(String firm, ClaimAccount account) {}

    /** Puts the company's account on file, if it is one of those that sell. */
    void open(Cast.Firm firm, CompanyId company) {
        HELD.stream()
                .filter(held -> held.firm().equals(firm.key()))
                .forEach(held -> accounts.verify(accounts.claim(company, held.account()), SEEN));
    }

    private static Held cnaps(String firm, String number, String member) {
        return new Held(firm, ClaimAccount.cnaps(Cast.firm(firm).name(), number, member, "CNY"));
    }

    private static Held iban(String firm, String iban) {
        return new Held(firm, ClaimAccount.iban(Cast.firm(firm).name(), iban, "EUR"));
    }

    private static Held number(String firm, String number, String bic, String country, String currency) {
        return new Held(
                firm, new ClaimAccount(Cast.firm(firm).name(), null, number, bic, null, null, country, currency));
    }
}
