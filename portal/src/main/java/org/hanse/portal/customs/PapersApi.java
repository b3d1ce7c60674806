package org.hanse.portal.customs;

import jakarta.validation.Valid;
import java.util.List;
import org.hanse.customs.AnswerCustoms;
import org.hanse.customs.ClassifyGoods;
import org.hanse.customs.CodeQuestion;
import org.hanse.customs.CodeQuestions;
import org.hanse.customs.DecideCode;
import org.hanse.customs.LiftHold;
import org.hanse.customs.Papers;
import org.hanse.customs.ReviewPapers;
import org.hanse.kernel.ShipmentId;
import org.hanse.portal.deal.DealActs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Papers and customs of shipments, for programs. */
@RestController
@RequestMapping("/api/v1/shipments/{id}")
class PapersApi {

    private final Papers papers;
    private final PaperActs acts;
    private final DealActs tasks;
    private final CodeQuestions questions;

    PapersApi(Papers papers, PaperActs acts, DealActs tasks, CodeQuestions questions) {
        this.papers = papers;
        this.acts = acts;
        this.tasks = tasks;
        this.questions = questions;
    }

    @GetMapping("/documents")
    PapersView get(@PathVariable String id) {
        return PapersView.of(papers.sheet(ShipmentId.of(id)));
    }

    /** The supplier packs, prints and supplies in one call; a complete set is handed in at once. */
    @PostMapping("/documents")
    PapersView supply(@PathVariable String id, @RequestBody @Valid PaperBundle bundle) {
        return PapersView.of(acts.apply(ShipmentId.of(id), bundle));
    }

    /** The exporter says HS code and origin of each line where the order did not. */
    @PostMapping("/classification")
    PapersView classify(@PathVariable String id, @RequestBody @Valid ClassifyGoods goods) {
        tasks.complete(id, "classify-goods", goods);
        return get(id);
    }

    /** Lines for which two codes are argued about, with the duty that hangs on it; empty where none is. */
    @GetMapping("/code-questions")
    List<CodeQuestion> questions(@PathVariable String id) {
        return questions.of(ShipmentId.of(id));
    }

    /** A compliance officer decides which of both codes is right. */
    @PostMapping("/code-decision")
    PapersView decideCode(@PathVariable String id, @RequestBody @Valid DecideCode decision) {
        tasks.complete(id, "decide-code", decision);
        return get(id);
    }

    /** A compliance officer decides about the set. */
    @PostMapping("/review")
    PapersView review(@PathVariable String id, @RequestBody @Valid ReviewPapers review) {
        tasks.complete(id, "review-papers", review);
        return get(id);
    }

    /** A second officer lifts a hold, or stops the shipment for good. */
    @PostMapping("/hold-decision")
    PapersView lift(@PathVariable String id, @RequestBody @Valid LiftHold decision) {
        tasks.complete(id, "lift-hold", decision);
        return get(id);
    }

    /** The declarant answers a question of customs. */
    @PostMapping("/customs-answer")
    PapersView answer(@PathVariable String id, @RequestBody @Valid AnswerCustoms answer) {
        tasks.complete(id, "answer-customs", answer);
        return get(id);
    }
}
