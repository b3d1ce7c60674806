package org.hanse.screening;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hanse.screening.ComparedField.Verdict;

/** Says field by field how a party and an entry stand to each other. */
final class Explanation {

    private Explanation() {}

    static List<ComparedField> fields(Subject subject, String asked, ListedParty party, String listed, double score) {
        return List.of(
                new ComparedField("name", asked, listed, score >= 1 ? Verdict.SAME : Verdict.SIMILAR),
                kind(subject, party),
                country(subject, party),
                birthYear(subject, party),
                identifier(subject, party));
    }

    /** Whether the field, beside the name, speaks for the same party. */
    static boolean corroborates(ComparedField field) {
        boolean beside = !field.field().equals("name") && !field.field().equals("kind");
        return beside && field.verdict() == Verdict.SAME;
    }

    private static ComparedField kind(Subject subject, ListedParty party) {
        String ours = subject.person() ? "person" : "entity";
        String theirs = party.kind().name().toLowerCase(Locale.ROOT);
        return new ComparedField("kind", ours, theirs, ours.equals(theirs) ? Verdict.SAME : Verdict.DIFFERS);
    }

    private static ComparedField country(Subject subject, ListedParty party) {
        String listed = String.join(", ", party.countries());
        String english = Locale.of("", subject.country()).getDisplayCountry(Locale.ENGLISH);
        Verdict verdict = party.countries().isEmpty()
                ? Verdict.UNKNOWN
                : party.countries().stream().anyMatch(c -> sameCountry(c, subject.country(), english))
                        ? Verdict.SAME
                        : Verdict.DIFFERS;
        return new ComparedField("country", english, listed, verdict);
    }

    private static boolean sameCountry(String listed, String code, String english) {
        return listed.equalsIgnoreCase(code)
                || NameForm.of(listed).equals(NameForm.of(english))
                || holds(NameForm.of(listed).tokens(), NameForm.of(english).tokens());
    }

    /** "Iran (Islamic Republic of)" and "Iran" are one country: too often the same is the safe side here. */
    private static boolean holds(List<String> a, List<String> b) {
        return a.containsAll(b) || b.containsAll(a);
    }

    private static ComparedField birthYear(Subject subject, ListedParty party) {
        String listed = party.birthYears().stream().map(String::valueOf).collect(Collectors.joining(", "));
        Integer ours = subject.birthYear();
        if (ours == null || party.birthYears().isEmpty()) {
            return new ComparedField("birth-year", ours == null ? "" : ours.toString(), listed, Verdict.UNKNOWN);
        }
        boolean same = party.birthYears().contains(ours);
        boolean near = party.birthYears().stream().anyMatch(year -> Math.abs(year - ours) <= 2);
        Verdict verdict = same ? Verdict.SAME : near ? Verdict.SIMILAR : Verdict.DIFFERS;
        return new ComparedField("birth-year", ours.toString(), listed, verdict);
    }

    private static ComparedField identifier(Subject subject, ListedParty party) {
        String ours = String.join(", ", subject.numbers());
        String listed =
                party.identifiers().stream().map(ListedIdentifier::value).collect(Collectors.joining(", "));
        boolean same = party.identifiers().stream()
                .map(number -> ListIndex.normalise(number.value()))
                .filter(number -> number.length() >= ListIndex.SHORTEST_NUMBER)
                .anyMatch(number ->
                        subject.numbers().stream().map(ListIndex::normalise).anyMatch(number::equals));
        boolean unknown = subject.numbers().isEmpty() || party.identifiers().isEmpty();
        Verdict verdict = same ? Verdict.SAME : unknown ? Verdict.UNKNOWN : Verdict.DIFFERS;
        return new ComparedField("identifier", ours, listed, verdict);
    }
}
