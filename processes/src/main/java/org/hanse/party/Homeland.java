package org.hanse.party;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hanse.kernel.Currencies;
import org.joda.money.CurrencyUnit;

/** What goes without saying where a company sits: clock and currency, unless it says otherwise. */
public final class Homeland {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** The zone of most people where a country has several (CLDR lists them by name alone). */
    private static final Map<String, String> MAIN_ZONES = Map.ofEntries(
            Map.entry("AU", "Australia/Sydney"),
            Map.entry("BR", "America/Sao_Paulo"),
            Map.entry("CA", "America/Toronto"),
            Map.entry("CL", "America/Santiago"),
            Map.entry("CN", "Asia/Shanghai"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("EC", "America/Guayaquil"),
            Map.entry("ES", "Europe/Madrid"),
            Map.entry("ID", "Asia/Jakarta"),
            Map.entry("KZ", "Asia/Almaty"),
            Map.entry("MX", "America/Mexico_City"),
            Map.entry("MY", "Asia/Kuala_Lumpur"),
            Map.entry("NZ", "Pacific/Auckland"),
            Map.entry("PT", "Europe/Lisbon"),
            Map.entry("RU", "Europe/Moscow"),
            Map.entry("UA", "Europe/Kyiv"),
            Map.entry("US", "America/New_York"),
            Map.entry("UZ", "Asia/Tashkent"));

    private Homeland() {}

    /** Whether ISO 3166 knows the country. */
    public static boolean exists(String country) {
        return COUNTRIES.contains(country);
    }

    /** The clock of most people in the country. */
    public static ZoneId zone(String country) {
        String main = MAIN_ZONES.get(country);
        return ZoneId.of(main != null ? main : zones(country).getFirst());
    }

    /** All clocks of the country, by name; UTC where it has none of its own. */
    public static List<String> zones(String country) {
        List<String> zones = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
                .filter(id -> ZoneId.getAvailableZoneIds().contains(id))
                .sorted()
                .toList();
        return zones.isEmpty() ? List.of("UTC") : zones;
    }

    /** The country's currency; US dollar where our table does not hold it. */
    public static CurrencyUnit currency(String country) {
        Currency own = Currency.getInstance(Locale.of("", country));
        boolean known = own != null && Currencies.codes().contains(own.getCurrencyCode());
        return Currencies.of(known ? own.getCurrencyCode() : "USD");
    }
}
