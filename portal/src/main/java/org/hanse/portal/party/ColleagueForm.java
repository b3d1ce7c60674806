package org.hanse.portal.party;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hanse.kernel.Currencies;
import org.hanse.party.Company;
import org.hanse.party.InviteColleague;
import org.hanse.party.Person;
import org.hanse.portal.web.TypedNumbers;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is typed about a colleague: read with the refusals at their fields. */
final class ColleagueForm {

    /** Roles in the order in which the page offers them. */
    static final List<String> ROLES = List.of("buyer", "approver", "supplier", "trade-compliance", "company-admin");

    private ColleagueForm() {}

    /** An empty form in the company's language. */
    static Map<String, String> empty(Company card) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("language", "zh".equals(card.language().getLanguage()) ? "zh-CN" : "en");
        return form;
    }

    /** The form of a colleague as it stands. */
    static Map<String, String> of(Person.Membership membership) {
        Map<String, String> form = new LinkedHashMap<>();
        Money limit = membership.approvalLimit();
        form.put("approvalLimit", limit == null ? "" : limit.getAmount().toPlainString());
        return form;
    }

    static InviteColleague invitation(Map<String, String> form, @Nullable List<String> roles, Company card) {
        return new InviteColleague(
                form.getOrDefault("name", "").strip(),
                form.getOrDefault("email", "").strip(),
                Locale.forLanguageTag(form.getOrDefault("language", "en")),
                chosen(roles),
                limit(form.get("approvalLimit"), card));
    }

    static Set<String> chosen(@Nullable List<String> roles) {
        return roles == null ? Set.of() : new TreeSet<>(roles);
    }

    /** The limit in the company's base currency; null where nothing was typed. */
    static @Nullable Money limit(@Nullable String typed, Company card) {
        BigDecimal amount = TypedNumbers.orNull(typed, "approvalLimit");
        return amount == null ? null : Currencies.amount(card.currency().getCode(), amount.toPlainString());
    }
}
