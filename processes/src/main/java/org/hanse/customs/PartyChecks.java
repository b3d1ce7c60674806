package org.hanse.customs;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hanse.screening.NameScore;

/** C6: who sends and who receives is the same on each paper, or one whom the deal names in another role. */
final class PartyChecks {

    private PartyChecks() {}

    static Optional<Finding> consignee(PaperSet set) {
        return party(set, "consignee", Fact.CONSIGNEE, PaperSet.Contract::consignee, PaperSet.Contract::buyer);
    }

    static Optional<Finding> consignor(PaperSet set) {
        return party(set, "consignor", Fact.CONSIGNOR, PaperSet.Contract::seller, PaperSet.Contract::seller);
    }

    private static Optional<Finding> party(
            PaperSet set,
            String key,
            Fact fact,
            Function<PaperSet.Contract, String> first,
            Function<PaperSet.Contract, String> second) {
        String agreed = first.apply(set.contract());
        String other = second.apply(set.contract());
        return Compare.of(key, "C6")
                .says(Compare.CONTRACT, agreed)
                .says(set.paper(PaperKind.INVOICE), fact)
                .says(set.paper(PaperKind.PACKING_LIST), fact)
                .says(set.transport(), fact)
                .equal(
                        Compare::readable,
                        (one, two) ->
                                one.equals(two) || stands(set, agreed, other, one) && stands(set, agreed, other, two));
    }

    /** Whether the name is the agreed one, nearly so, or one that the deal names too. */
    private static boolean stands(PaperSet set, String agreed, String other, String name) {
        if (name.startsWith("TO ORDER")) {
            return set.orderToBearer();
        }
        return Stream.concat(Stream.of(agreed, other), set.alsoNamed().stream())
                .anyMatch(known -> Said.compared(known).equals(name) || NameScore.of(name, known) >= NameScore.STRONG);
    }
}
