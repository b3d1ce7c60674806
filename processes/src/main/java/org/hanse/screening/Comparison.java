package org.hanse.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.screening.CompanyFacts.IdentifierFacts;
import org.hanse.screening.CompanyFacts.OwnerFacts;

/**
 * Compares a company, its names, owners and numbers, with an index of lists (rules R8.3). One hit an entry: the best
 * pair of names; an equal number counts as 1 whatever the names say.
 */
final class Comparison {

    private static final double OTHER_BIRTH_YEAR = 0.85;
    private static final int SAME_BIRTH_YEARS = 2;

    private final ListIndex index;

    Comparison(ListIndex index) {
        this.index = index;
    }

    /** All hits from 0.85 up, the best first. */
    List<FoundHit> of(CompanyFacts company) {
        Map<UUID, FoundHit> best = new LinkedHashMap<>();
        Subject self = Subject.of(company);
        compare(self, company.name(), best);
        if (company.nativeName() != null) {
            Pinyin.variants(company.nativeName()).forEach(name -> compare(self, name, best));
        }
        for (IdentifierFacts number : company.identifiers()) {
            index.byNumber(number.value()).forEach(entry -> keep(best, numberHit(self, number, entry)));
        }
        for (OwnerFacts owner : company.owners()) {
            Subject subject = Subject.of(owner);
            Pinyin.variants(owner.name()).forEach(name -> compare(subject, name, best));
        }
        List<FoundHit> hits = new ArrayList<>(best.values());
        hits.sort(Comparator.comparingDouble((FoundHit hit) -> -hit.score()));
        return hits;
    }

    private void compare(Subject subject, String name, Map<UUID, FoundHit> best) {
        for (NameIndex.Match<ListedEntry> match : index.byName(name)) {
            ListedEntry entry = match.name().key();
            boolean otherYear = subject.birthYear() != null
                    && !entry.party().birthYears().isEmpty()
                    && entry.party().birthYears().stream()
                            .allMatch(year -> Math.abs(year - subject.birthYear()) > SAME_BIRTH_YEARS);
            double score = otherYear ? match.score() * OTHER_BIRTH_YEAR : match.score();
            if (score >= NameScore.REVIEW) {
                keep(best, nameHit(subject, name, entry, match.name().name(), score));
            }
        }
    }

    private static void keep(Map<UUID, FoundHit> best, FoundHit hit) {
        best.merge(hit.entry().id(), hit, (a, b) -> b.score() > a.score() ? b : a);
    }

    private static FoundHit nameHit(Subject subject, String asked, ListedEntry entry, String listed, double score) {
        List<ComparedField> fields = Explanation.fields(subject, asked, entry.party(), listed, score);
        boolean person = entry.party().kind() == ListedParty.Kind.PERSON;
        boolean corroborated = fields.stream().anyMatch(Explanation::corroborates);
        boolean strong = score >= NameScore.STRONG && (!person || corroborated);
        return new FoundHit(
                entry,
                subject.role(),
                asked,
                listed,
                score,
                strong ? Screenings.Outcome.STRONG : Screenings.Outcome.REVIEW,
                fields,
                NameScore.pairs(NameForm.of(asked).tokens(), NameForm.of(listed).tokens(), TokenSimilarity::of));
    }

    private static FoundHit numberHit(Subject subject, IdentifierFacts number, ListedEntry entry) {
        String listed = entry.party().names().getFirst().name();
        List<ComparedField> fields = new ArrayList<>(Explanation.fields(
                subject, subject.name(), entry.party(), listed, NameScore.of(subject.name(), listed)));
        fields.removeIf(field -> field.field().equals("identifier"));
        fields.add(new ComparedField("identifier", number.value(), number.value(), ComparedField.Verdict.SAME));
        return new FoundHit(
                entry, subject.role(), subject.name(), listed, 1, Screenings.Outcome.STRONG, fields, List.of());
    }
}
