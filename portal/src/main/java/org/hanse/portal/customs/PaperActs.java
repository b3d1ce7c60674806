package org.hanse.portal.customs;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hanse.customs.PaperSheet;
import org.hanse.customs.Papers;
import org.hanse.customs.PapersSupplied;
import org.hanse.customs.SuppliedPaper;
import org.hanse.kernel.ShipmentId;
import org.hanse.portal.deal.DealActs;
import org.hanse.portal.web.Patience;
import org.hanse.workflow.Tasks;
import org.springframework.stereotype.Component;

/** A supplier's acts on the papers of a shipment. */
@Component
class PaperActs {

    static final List<String> PRINTED = List.of("commercial-invoice", "packing-list");

    private final Papers papers;
    private final DealActs acts;
    private final Tasks tasks;
    private final Patience patience;

    PaperActs(Papers papers, DealActs acts, Tasks tasks, Patience patience) {
        this.papers = papers;
        this.acts = acts;
        this.tasks = tasks;
        this.patience = patience;
    }

    /** Packs, prints and supplies, and hands the set in where nothing mandatory is missing. */
    PaperSheet apply(ShipmentId id, PaperBundle bundle) {
        patience.until(() -> !papers.sheet(id).needed().isEmpty());
        if (bundle.packing() != null) {
            papers.pack(id, bundle.packing());
        }
        String language = Objects.requireNonNullElse(bundle.language(), "en");
        for (String kind : toPrint(id, bundle)) {
            papers.print(id, kind, language);
        }
        for (PaperBundle.Brought one : Objects.requireNonNullElse(bundle.supply(), List.<PaperBundle.Brought>of())) {
            papers.supply(
                    id,
                    new SuppliedPaper(
                            one.kind(),
                            one.fileName(),
                            one.content(),
                            Objects.requireNonNullElse(one.says(), Map.of())));
        }
        if (!Boolean.FALSE.equals(bundle.complete())
                && papers.sheet(id).missing().isEmpty()) {
            handIn(id);
        }
        return papers.sheet(id);
    }

    private List<String> toPrint(ShipmentId id, PaperBundle bundle) {
        if (bundle.print() != null) {
            return bundle.print();
        }
        if (bundle.packing() == null) {
            return List.of();
        }
        List<String> needed =
                papers.sheet(id).needed().stream().map(PaperSheet.Needed::kind).toList();
        return PRINTED.stream().filter(needed::contains).toList();
    }

    /** Completes whichever of the two tasks is open: the first supply, or the correction of what was sent back. */
    void handIn(ShipmentId id) {
        boolean correction = tasks.openOf(id.toString(), "correct-papers") != null;
        acts.complete(id.toString(), correction ? "correct-papers" : "supply-papers", new PapersSupplied());
    }
}
