package org.hanse.integration.sanctions;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.integration.xml.SafeXml;
import org.hanse.integration.xml.XmlNode;
import org.hanse.messaging.NotDeliverable;
import org.hanse.messaging.Sha256;
import org.hanse.screening.ListedIdentifier;
import org.hanse.screening.ListedName;
import org.hanse.screening.ListedName.Quality;
import org.hanse.screening.ListedParty;
import org.hanse.screening.ListedParty.Kind;
import org.hanse.screening.ReceivedList;
import org.jspecify.annotations.Nullable;

/** Reads the UN Security Council's consolidated list (rules R8.1) into the words that all lists share. */
final class UnConsolidatedList {

    private UnConsolidatedList() {}

    static ReceivedList read(byte[] file) {
        try {
            XmlNode root = SafeXml.read(file);
            if (!"CONSOLIDATED_LIST".equals(root.name())) {
                throw new NotDeliverable("Not the UN's consolidated list: " + root.name());
            }
            List<ListedParty> parties = new ArrayList<>();
            all(root, "INDIVIDUALS", "INDIVIDUAL").forEach(person -> parties.add(party(person, Kind.PERSON)));
            all(root, "ENTITIES", "ENTITY").forEach(entity -> parties.add(party(entity, Kind.ENTITY)));
            Instant generated = Instant.parse(root.attribute("dateGenerated"));
            return new ReceivedList(UnLists.SOURCE, generated, Sha256.of(file), parties);
        } catch (MalformedXml | DateTimeException e) {
            throw new NotDeliverable("Not the UN's consolidated list: " + e.getMessage(), e);
        }
    }

    private static ListedParty party(XmlNode entry, Kind kind) {
        String prefix = kind == Kind.PERSON ? "INDIVIDUAL_" : "ENTITY_";
        String listedOn = entry.text("LISTED_ON");
        return new ListedParty(
                entry.need("REFERENCE_NUMBER"),
                kind,
                names(entry, prefix),
                birthYears(entry),
                countries(entry, prefix),
                identifiers(entry),
                entry.need("UN_LIST_TYPE"),
                listedOn == null ? null : LocalDate.parse(listedOn.substring(0, 10)),
                words(entry.text("COMMENTS1")));
    }

    private static List<ListedName> names(XmlNode entry, String prefix) {
        Set<ListedName> names = new LinkedHashSet<>();
        String primary = Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
                .map(entry::text)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        names.add(new ListedName(primary, Quality.PRIMARY));
        String original = entry.text("NAME_ORIGINAL_SCRIPT");
        if (original != null) {
            names.add(new ListedName(original, Quality.STRONG));
        }
        for (XmlNode alias : entry.all(prefix + "ALIAS")) {
            String name = alias.text("ALIAS_NAME");
            if (name != null) {
                boolean weak = "Low".equalsIgnoreCase(alias.text("QUALITY"));
                names.add(new ListedName(name, weak ? Quality.WEAK : Quality.STRONG));
            }
        }
        return List.copyOf(names);
    }

    private static List<Integer> birthYears(XmlNode entry) {
        Set<Integer> years = new LinkedHashSet<>();
        for (XmlNode birth : entry.all("INDIVIDUAL_DATE_OF_BIRTH")) {
            add(years, birth.text("YEAR"));
            add(years, birth.text("DATE"));
            String from = birth.text("FROM_YEAR");
            String to = birth.text("TO_YEAR");
            if (from != null && to != null) {
                for (int year = Integer.parseInt(from); year <= Integer.parseInt(to); year++) {
                    years.add(year);
                }
            }
        }
        return List.copyOf(years);
    }

    private static void add(Set<Integer> years, @Nullable String date) {
        if (date != null && date.matches("\\d{4}.*")) {
            years.add(Integer.parseInt(date.substring(0, 4)));
        }
    }

    private static List<String> countries(XmlNode entry, String prefix) {
        Set<String> countries = new LinkedHashSet<>();
        entry.all("NATIONALITY").forEach(n -> n.all("VALUE").forEach(v -> addWord(countries, v.text())));
        entry.all(prefix + "ADDRESS").forEach(a -> addWord(countries, a.text("COUNTRY")));
        return List.copyOf(countries);
    }

    private static List<ListedIdentifier> identifiers(XmlNode entry) {
        List<ListedIdentifier> found = new ArrayList<>();
        for (XmlNode paper : entry.all("INDIVIDUAL_DOCUMENT")) {
            String number = paper.text("NUMBER");
            if (number != null) {
                String country = paper.text("ISSUING_COUNTRY");
                String type = words(paper.text("TYPE_OF_DOCUMENT"));
                found.add(new ListedIdentifier(
                        type.isEmpty() ? "document" : type.toLowerCase(java.util.Locale.ROOT),
                        number,
                        country != null ? country : paper.text("COUNTRY_OF_ISSUE")));
            }
        }
        return found;
    }

    private static void addWord(Set<String> words, @Nullable String word) {
        if (word != null) {
            words.add(word);
        }
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<XmlNode> all(XmlNode root, String group, String name) {
        return root.all(group).stream().flatMap(g -> g.all(name).stream()).toList();
    }
}
