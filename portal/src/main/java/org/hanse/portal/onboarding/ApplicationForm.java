package org.hanse.portal.onboarding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.onboarding.Apply;
import org.hanse.onboarding.Depth;
import org.hanse.party.ClaimAccount;
import org.hanse.party.Company;
import org.hanse.party.Iban;
import org.hanse.party.IdentifierScheme;
import org.jspecify.annotations.Nullable;

/**
 * The application as it is typed on a phone: one number, one owner, one account; more of each by the API.
 *
 * @param account IBAN, or the bank's own number with {@code bankCode}
 * @param bankCode BIC, or the twelve digits of CNAPS
 */
record ApplicationForm(
        String depth,
        String number,
        String lei,
        String goods,
        String founded,
        String owner,
        String ownerBirthYear,
        String account,
        String bankCode,
        String currency,
        String contactName,
        String contactEmail,
        boolean pep,
        boolean truthful) {

    /** First values of the fields. */
    static Map<String, String> empty(Company company) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("depth", "QUOTE");
        fields.put("goods", "PLAIN");
        fields.put("currency", company.currency().getCode());
        return fields;
    }

    static ApplicationForm of(Map<String, String> fields) {
        return new ApplicationForm(
                fields.getOrDefault("depth", "QUOTE"),
                fields.getOrDefault("number", ""),
                fields.getOrDefault("lei", ""),
                fields.getOrDefault("goods", "PLAIN"),
                fields.getOrDefault("founded", ""),
                fields.getOrDefault("owner", ""),
                fields.getOrDefault("ownerBirthYear", ""),
                fields.getOrDefault("account", ""),
                fields.getOrDefault("bankCode", ""),
                fields.getOrDefault("currency", ""),
                fields.getOrDefault("contactName", ""),
                fields.getOrDefault("contactEmail", ""),
                "true".equals(fields.get("pep")),
                "true".equals(fields.get("truthful")));
    }

    Apply command(Company company) {
        List<Apply.Number> numbers = new ArrayList<>();
        numbers.add(new Apply.Number(IdentifierScheme.mainOf(company.country()), number));
        if (!lei.isBlank()) {
            numbers.add(new Apply.Number(IdentifierScheme.LEI, lei));
        }
        List<Apply.OwnerLine> owners = owner.isBlank()
                ? List.of()
                : List.of(new Apply.OwnerLine(owner, true, year(), company.country(), new BigDecimal(100)));
        return new Apply(
                Depth.valueOf(depth),
                Apply.Goods.valueOf(goods),
                founded.isBlank() ? null : LocalDate.parse(founded),
                pep,
                numbers,
                owners,
                account(company),
                new Apply.Contact(contactName, contactEmail),
                truthful);
    }

    private @Nullable Integer year() {
        if (ownerBirthYear.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(ownerBirthYear.strip());
        } catch (NumberFormatException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "ownerBirthYear").because(e);
        }
    }

    private @Nullable ClaimAccount account(Company company) {
        if (account.isBlank()) {
            return null;
        }
        String written = Iban.normalise(account);
        if (Iban.isValid(written)) {
            return ClaimAccount.iban(company.name(), written, currency);
        }
        String bank = bankCode.strip().toUpperCase(Locale.ROOT);
        return bank.matches("[0-9]{12}")
                ? ClaimAccount.cnaps(company.name(), written, bank, currency)
                : new ClaimAccount(
                        company.name(),
                        null,
                        written,
                        bank.isEmpty() ? null : bank,
                        null,
                        null,
                        company.country(),
                        currency);
    }
}
