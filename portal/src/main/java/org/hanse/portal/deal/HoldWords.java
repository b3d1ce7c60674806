package org.hanse.portal.deal;

import java.util.List;
import org.hanse.deal.Deal;
import org.hanse.deal.Hold;
import org.hanse.deal.Holds;
import org.hanse.deal.Shipments;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Scope;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says on a deal's page what a company's own compliance officer holds, and who may hold or lift. */
@Component
class HoldWords {

    private static final String ROLE = "trade-compliance";

    private final Holds holds;
    private final Shipments shipments;
    private final Tasks tasks;
    private final DealWords words;
    private final Sentences sentences;
    private final Figures figures;

    HoldWords(Holds holds, Shipments shipments, Tasks tasks, DealWords words, Sentences sentences, Figures figures) {
        this.holds = holds;
        this.shipments = shipments;
        this.tasks = tasks;
        this.words = words;
        this.sentences = sentences;
        this.figures = figures;
    }

    List<DealSheet.Held> of(Deal deal) {
        return holds.open(deal.id()).stream().map(hold -> held(deal, hold)).toList();
    }

    private DealSheet.Held held(Deal deal, Hold hold) {
        String then = sentences.of("deal.hold.then", words.name(hold.company()));
        return new DealSheet.Held(sentence(deal, hold), then, lift(hold));
    }

    /** Who holds what since when, and why. */
    String sentence(Deal deal, Hold hold) {
        String about = hold.shipment() == null
                ? deal.reference()
                : shipments.get(hold.shipment()).reference();
        return sentences.of(
                "deal.hold.now",
                words.name(hold.company()),
                hold.heldBy(),
                about,
                figures.dateTime(hold.heldAt()),
                hold.reason());
    }

    private @Nullable String lift(Hold hold) {
        if (!hold.company().equals(mine())) {
            return null;
        }
        TaskRow task = tasks.openOf(hold.id().toString(), "lift-company-hold");
        return task == null ? null : "/tasks/" + task.taskId();
    }

    /** Trade compliance of either company, while the deal runs and the company does not hold all of it. */
    boolean mayHold(Deal deal) {
        CompanyId company = mine();
        return company != null
                && !deal.state().isFinal()
                && holds.open(deal.id()).stream()
                        .noneMatch(hold ->
                                hold.shipment() == null && hold.company().equals(company));
    }

    private static @Nullable CompanyId mine() {
        return Scope.actor() instanceof Actor.Person person && person.roles().contains(ROLE) ? person.company() : null;
    }
}
