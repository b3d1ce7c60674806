package org.hanse.portal.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.Page;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.AskForQuotations;
import org.hanse.sourcing.Award;
import org.hanse.sourcing.AwardQuotation;
import org.hanse.sourcing.Awards;
import org.hanse.sourcing.Comparisons;
import org.hanse.sourcing.DecideAward;
import org.hanse.sourcing.Negotiate;
import org.hanse.sourcing.Questions;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.SplitAward;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests for quotations, for programs: one call asks and publishes. */
@RestController
@RequestMapping("/api/v1/rfqs")
class RfqsApi {

    private final Rfqs rfqs;
    private final BuyerActs acts;
    private final Comparisons comparisons;
    private final Awards awards;
    private final Questions questions;

    RfqsApi(Rfqs rfqs, BuyerActs acts, Comparisons comparisons, Awards awards, Questions questions) {
        this.rfqs = rfqs;
        this.acts = acts;
        this.comparisons = comparisons;
        this.awards = awards;
        this.questions = questions;
    }

    /** Why something ends. */
    record Ending(@NotBlank @Size(max = 2000) String reason) {}

    /** A later deadline, UTC. */
    record Extension(@NotNull Instant deadline) {}

    /** An answer to a question. */
    record Answer(@NotBlank @Size(max = 4000) String answer) {}

    /**
     * What became of an award.
     *
     * @param state {@code made} (the deal is open) or {@code proposed} (a colleague has to approve)
     */
    record AwardView(
            String state,
            UUID quotation,
            String supplier,
            @Nullable String dealId,
            List<Ordered> orders) {}

    /** One supplier's part of an award; lines are the request's numbers. */
    record Ordered(
            UUID quotation,
            String supplier,
            List<Integer> lines,
            @Nullable String dealId) {

        static Ordered of(Award award) {
            return new Ordered(
                    award.quotation(),
                    award.supplier().toString(),
                    award.lines(),
                    award.deal() == null ? null : award.deal().toString());
        }
    }

    @PostMapping
    ResponseEntity<RfqView> ask(@RequestBody @Valid AskForQuotations command) {
        Rfq rfq = acts.ask(command);
        return ResponseEntity.created(URI.create("/api/v1/rfqs/" + rfq.id())).body(view(rfq));
    }

    /** @param as {@code buyer}: the own requests; {@code supplier}: those the company was asked in */
    @GetMapping
    Page<RfqView> list(
            @RequestParam(defaultValue = "buyer") String as,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
        Page<Rfq> page = "supplier".equals(as) ? rfqs.asked(cursor, size) : rfqs.bought(cursor, size);
        return page.map(rfq -> RfqView.of(rfq, List.of()));
    }

    @GetMapping("/{id}")
    RfqView get(@PathVariable String id) {
        return view(rfqs.get(RfqId.of(id)));
    }

    @PostMapping("/{id}/opening")
    ComparisonView open(@PathVariable String id) {
        acts.open(RfqId.of(id));
        return comparison(id);
    }

    @GetMapping("/{id}/comparison")
    ComparisonView comparison(@PathVariable String id) {
        return ComparisonView.of(comparisons.of(RfqId.of(id)));
    }

    @PostMapping("/{id}/negotiation")
    RfqView negotiate(@PathVariable String id, @RequestBody @Valid Negotiate round) {
        acts.negotiate(RfqId.of(id), round);
        return get(id);
    }

    @PostMapping("/{id}/award")
    AwardView award(@PathVariable String id, @RequestBody @Valid AwardQuotation award) {
        acts.award(RfqId.of(id), award);
        return awarded(id);
    }

    /** Awards line by line: an order for each supplier that gets one. */
    @PostMapping("/{id}/award/lines")
    AwardView award(@PathVariable String id, @RequestBody @Valid SplitAward split) {
        acts.award(RfqId.of(id), split);
        return awarded(id);
    }

    @PostMapping("/{id}/award/approval")
    AwardView approve(@PathVariable String id, @RequestBody @Valid DecideAward decision) {
        acts.decideAward(RfqId.of(id), decision);
        return awarded(id);
    }

    @PostMapping("/{id}/deadline")
    RfqView extend(@PathVariable String id, @RequestBody @Valid Extension to) {
        rfqs.extend(RfqId.of(id), to.deadline());
        return get(id);
    }

    @PostMapping("/{id}/cancellation")
    RfqView cancel(@PathVariable String id, @RequestBody @Valid Ending ending) {
        rfqs.cancel(RfqId.of(id), ending.reason());
        return get(id);
    }

    @GetMapping("/{id}/questions")
    List<Questions.Question> questions(@PathVariable String id) {
        return questions.of(RfqId.of(id));
    }

    @PostMapping("/{id}/questions/{question}/answer")
    List<Questions.Question> answer(
            @PathVariable String id, @PathVariable UUID question, @RequestBody @Valid Answer answer) {
        questions.answer(RfqId.of(id), question, answer.answer());
        return questions(id);
    }

    private AwardView awarded(String id) {
        List<Award> together = awards.together(RfqId.of(id));
        Award award = together.getFirst();
        return new AwardView(
                award.state(),
                award.quotation(),
                award.supplier().toString(),
                award.deal() == null ? null : award.deal().toString(),
                together.stream().map(Ordered::of).toList());
    }

    private RfqView view(Rfq rfq) {
        return RfqView.of(rfq, rfqs.invitations(rfq.id()));
    }
}
