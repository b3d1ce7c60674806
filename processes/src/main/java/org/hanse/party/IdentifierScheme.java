package org.hanse.party;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The numbers by which companies are known, each with the check of its form. */
public enum IdentifierScheme {
    /** Legal entity identifier, ISO 17442. */
    LEI(Lei::isValid),
    /** Unified social credit code of China. */
    USCC(Uscc::isValid),
    /** Economic operator of the EU, Great Britain or Northern Ireland. */
    EORI(Eori::isValid),
    /** Value added tax number with its country's prefix; the tax room checks its digits. */
    VAT(text -> text.matches("[A-Z]{2}[A-Z0-9+*]{2,12}")),
    /** Employer identification number of the United States. */
    EIN(text -> text.matches("[0-9]{2}-?[0-9]{7}")),
    /** Global location number of GS1. */
    GLN(text -> text.length() == 13 && Gtin.isValid(text)),
    /** Number in the trade register of the seat, as that register writes it. */
    REGISTER(text -> !text.isBlank() && text.length() <= 40);

    private static final Set<String> VAT_STATES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI");

    private final Predicate<String> form;

    IdentifierScheme(Predicate<String> form) {
        this.form = form;
    }

    /** Whether the number is well formed and its check digit, where there is one, right. */
    public boolean isWellFormed(String value) {
        return form.test(value);
    }

    /** The number that a company of the country is asked for first. */
    public static IdentifierScheme mainOf(String country) {
        return switch (country) {
            case "CN" -> USCC;
            case "US" -> EIN;
            default -> VAT_STATES.contains(country) ? VAT : REGISTER;
        };
    }

    /** Whether the EU's register of VAT numbers can be asked about companies of the country. */
    public static boolean hasVatRegister(String country) {
        return VAT_STATES.contains(country);
    }

    /** What else a company of the country may give. */
    public static List<IdentifierScheme> otherOf(String country) {
        IdentifierScheme main = mainOf(country);
        return List.of(values()).stream()
                .filter(scheme -> scheme != main && scheme != USCC && scheme != EIN)
                .filter(scheme -> scheme != EORI || hasVatRegister(country) || country.equals("GB"))
                .toList();
    }
}
