package org.hanse.portal.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.AskForQuotations;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.evaluation.Appraise;
import org.hanse.sourcing.evaluation.AskSplit;
import org.hanse.sourcing.evaluation.Evaluation;
import org.hanse.sourcing.evaluation.Evaluations;
import org.hanse.sourcing.evaluation.Moderate;
import org.hanse.sourcing.evaluation.Scenario;
import org.hanse.sourcing.evaluation.Splits;
import org.hanse.sourcing.evaluation.WeighCriteria;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Judging offers by points, and the best split, for programs. */
@RestController
@RequestMapping("/api/v1/rfqs")
class EvaluationApi {

    private final Evaluations evaluations;
    private final Splits splits;
    private final Rfqs rfqs;
    private final BuyerActs acts;

    EvaluationApi(Evaluations evaluations, Splits splits, Rfqs rfqs, BuyerActs acts) {
        this.evaluations = evaluations;
        this.splits = splits;
        this.rfqs = rfqs;
        this.acts = acts;
    }

    /** A request with the criteria by which its answers will be judged; they never change. */
    record AskJudged(
            @NotNull @Valid AskForQuotations request,

            @NotEmpty @Size(max = 20) List<WeighCriteria.@Valid Line> criteria) {}

    @PostMapping("/judged")
    ResponseEntity<RfqView> ask(@RequestBody @Valid AskJudged asked) {
        RfqId id = evaluations.ask(asked.request(), new WeighCriteria(asked.criteria()));
        return ResponseEntity.created(URI.create("/api/v1/rfqs/" + id))
                .body(RfqView.of(acts.sent(id, asked.request()), rfqs.invitations(id)));
    }

    @GetMapping("/{id}/criteria")
    List<Evaluation.Named> criteria(@PathVariable String id) {
        return evaluations.criteria(RfqId.of(id));
    }

    @GetMapping("/{id}/evaluation")
    Evaluation evaluation(@PathVariable String id) {
        return evaluations.of(RfqId.of(id));
    }

    @PostMapping("/{id}/evaluation/points")
    Evaluation appraise(@PathVariable String id, @RequestBody @Valid Appraise points) {
        evaluations.appraise(RfqId.of(id), points);
        return evaluation(id);
    }

    @PostMapping("/{id}/evaluation/handover")
    Evaluation handIn(@PathVariable String id) {
        evaluations.handIn(RfqId.of(id));
        return evaluation(id);
    }

    @PostMapping("/{id}/evaluation/moderation")
    Evaluation moderate(@PathVariable String id, @RequestBody @Valid Moderate settled) {
        evaluations.moderate(RfqId.of(id), settled);
        return evaluation(id);
    }

    @PostMapping("/{id}/scenarios")
    @ResponseStatus(HttpStatus.CREATED)
    Scenario ask(@PathVariable String id, @RequestBody @Valid AskSplit asked) {
        return splits.ask(RfqId.of(id), asked);
    }

    @GetMapping("/{id}/scenarios")
    List<Scenario> scenarios(@PathVariable String id) {
        rfqs.get(RfqId.of(id));
        return splits.of(RfqId.of(id));
    }
}
