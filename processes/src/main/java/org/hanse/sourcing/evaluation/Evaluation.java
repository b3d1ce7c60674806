package org.hanse.sourcing.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How offers are judged and how they stand, as the actor may see it: other evaluators' points only after the own ones
 * are handed in.
 *
 * @param criteria in the order they were written, with their names
 * @param evaluators who gives points, and since when theirs are final
 * @param own the actor's points by offer and criterion
 * @param given all points that the actor may see
 * @param settled what a moderator settled
 * @param open pairs of offer and criterion where evaluators differ by more than {@link Evaluations#FAR_APART} points
 * @param results empty until the actor may see all points
 * @param provisional whether points are missing, not handed in or far apart
 */
public record Evaluation(
        List<Named> criteria,
        List<Evaluator> evaluators,
        Map<UUID, Map<String, BigDecimal>> own,
        List<Given> given,
        List<Settled> settled,
        List<Open> open,
        List<Judged> results,
        boolean provisional) {

    public Evaluation {
        criteria = List.copyOf(criteria);
        evaluators = List.copyOf(evaluators);
        own = Map.copyOf(own);
        given = List.copyOf(given);
        settled = List.copyOf(settled);
        open = List.copyOf(open);
        results = List.copyOf(results);
    }

    /** A criterion with its name. */
    public record Named(String name, Criterion criterion) {}

    /** Somebody of the buyer's who gives points. */
    public record Evaluator(
            UUID person, String name, @Nullable Instant handedInAt) {}

    /** Points of one evaluator. */
    public record Given(UUID quotation, String criterion, UUID person, String name, BigDecimal points, String note) {}

    /** Points that a moderator settled, with the reason. */
    public record Settled(UUID quotation, String criterion, BigDecimal points, String reason, String by, Instant at) {}

    /** Evaluators are far apart here. */
    public record Open(UUID quotation, String criterion, BigDecimal lowest, BigDecimal highest) {}

    /** One offer's points and place. */
    public record Judged(UUID quotation, String supplier, Scoring.Result result) {}
}
