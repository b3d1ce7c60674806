package org.hanse.portal.onboarding;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
 * The application as it is typed on a phone: one number, one owner, one account; further owners line by line.
 *
 * @param owners further owners, see {@link OwnerLines}
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
        String ownerPercent,
        String owners,
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
                fields.getOrDefault("ownerPercent", ""),
                fields.getOrDefault("owners", ""),
                fields.getOrDefault("account", ""),
                fields.getOrDefault("bankCode", ""),
                fields.getOrDefault("currency", ""),
                fields.getOrDefault("contactName", ""),
                fields.getOrDefault("contactEmail", ""),
                "true".equals(fields.get("pep")),
                "true".equals(fields.get("truthful")));
    }

    Apply command(Company company) {
        return command(company.country(), company.name());
    }

    /** @param holder in whose name the account is kept */
    Apply command(String country, String holder) {
        List<Apply.Number> numbers = new ArrayList<>();
        numbers.add(new Apply.Number(IdentifierScheme.mainOf(country), number));
        if (!lei.isBlank()) {
            numbers.add(new Apply.Number(IdentifierScheme.LEI, lei));
        }
        List<Apply.OwnerLine> lines = new ArrayList<>(OwnerLines.of(owners));
        if (!owner.isBlank()) {
            lines.addFirst(new Apply.OwnerLine(
                    owner, true, year(), country, OwnerLines.percent(ownerPercent, "ownerPercent")));
        }
        return new Apply(
                chosen(Depth.class, depth, "depth"),
                chosen(Apply.Goods.class, goods, "goods"),
                founded.isBlank() ? null : day(),
                pep,
                numbers,
                lines,
                account(country, holder),
                new Apply.Contact(contactName, contactEmail),
                truthful);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(founded);
        } catch (DateTimeParseException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "founded").because(e);
        }
    }

    private static <T extends Enum<T>> T chosen(Class<T> type, String value, String field) {
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, field).because(e);
        }
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

    private @Nullable ClaimAccount account(String country, String holder) {
        if (account.isBlank()) {
            return null;
        }
        String written = Iban.normalise(account);
        if (Iban.isValid(written)) {
            return ClaimAccount.iban(holder, written, currency);
        }
        String bank = bankCode.strip().toUpperCase(Locale.ROOT);
        return bank.matches("[0-9]{12}")
                ? ClaimAccount.cnaps(holder, written, bank, currency)
                : new ClaimAccount(holder, null, written, bank.isEmpty() ? null : bank, null, null, country, currency);
    }

    /** The field of the form that holds a path of the command. */
    static String field(String path) {
        if (path.startsWith("identifier")) {
            return "number";
        }
        if (path.equals("owners") || path.startsWith("owners[")) {
            return "owners";
        }
        if (path.startsWith("contact")) {
            return path.endsWith("email") ? "contactEmail" : "contactName";
        }
        return path.startsWith("account") || path.equals("iban") ? "account" : path;
    }
}
