package org.hanse.customs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares the papers of a shipment with each other and with the contract (rules R7.2, C1 to C11). */
final class CrossCheck {

    private static final List<Function<PaperSet, Optional<Finding>>> CHECKS = List.of(
            AmountChecks::account,
            AmountChecks::invoiceLines,
            AmountChecks::invoiceTotal,
            AmountChecks::quantity,
            WeightChecks::grossWeight,
            WeightChecks::packageWeights,
            TransportChecks::packages,
            TransportChecks::marks,
            TermChecks::hsCodes,
            PartyChecks::consignee,
            PartyChecks::consignor,
            TermChecks::incoterm,
            TermChecks::place,
            TransportChecks::containers,
            TransportChecks::seals,
            TransportChecks::numbers,
            TermChecks::onBoard,
            TermChecks::invoiceDate,
            TermChecks::origin,
            TermChecks::proofValid,
            AmountChecks::insurance);

    private CrossCheck() {}

    /** The findings, what differs before what could not be read before what agrees. */
    static List<Finding> of(PaperSet set) {
        return CHECKS.stream()
                .flatMap(check -> check.apply(set).stream())
                .sorted(Comparator.comparing(CrossCheck::rank))
                .toList();
    }

    private static int rank(Finding finding) {
        return switch (finding.status()) {
            case DIFFERS -> 0;
            case UNREAD -> 1;
            case AGREES -> 2;
        };
    }

    /** Whether the set may go on without a person's look: nothing that blocks is open. Warnings alone do not stop it. */
    static boolean passes(Stream<Finding> findings) {
        return findings.allMatch(finding -> finding.settled() || !finding.severe());
    }
}
