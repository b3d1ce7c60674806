package org.hanse.portal.deal;

import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hanse.deal.AnswerChange;
import org.hanse.deal.OrderChange;
import org.hanse.deal.OrderChanges;
import org.hanse.deal.ProposeChange;
import org.hanse.escrow.DueEffect;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of an order, for programs. */
@RestController
@RequestMapping("/api/v1/deals/{deal}/changes")
class ChangesApi {

    private final OrderChanges changes;
    private final ChangeSheets sheets;
    private final DealActs acts;

    ChangesApi(OrderChanges changes, ChangeSheets sheets, DealActs acts) {
        this.changes = changes;
        this.sheets = sheets;
        this.acts = acts;
    }

    /**
     * A change with what it means for the money while it is open.
     *
     * @param commissionAfter for the supplier alone
     */
    record ChangeView(
            UUID id,
            String deal,
            int no,
            String proposedBy,
            String proposer,
            String reason,
            LocalDate dateBefore,
            LocalDate dateAfter,
            Money totalBefore,
            Money totalAfter,
            List<OrderChange.Line> lines,
            OrderChange.State state,
            Instant answerBy,
            @Nullable String answer,
            @Nullable Money toPay,
            @Nullable Money toGiveBack,
            @Nullable Money commissionBefore,
            @Nullable Money commissionAfter) {}

    @GetMapping
    List<ChangeView> list(@PathVariable String deal) {
        return changes.of(DealId.of(deal)).stream().map(this::view).toList();
    }

    @GetMapping("/{id}")
    ChangeView get(@PathVariable String deal, @PathVariable String id) {
        return view(of(deal, id));
    }

    /** The difference that a proposal would make; nothing is proposed. */
    @PostMapping("/preview")
    ChangeView preview(@PathVariable String deal, @RequestBody @Valid ProposeChange proposal) {
        return view(changes.draft(DealId.of(deal), proposal));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ChangeView propose(@PathVariable String deal, @RequestBody @Valid ProposeChange proposal) {
        return view(changes.get(changes.propose(DealId.of(deal), proposal)));
    }

    /** The other side says yes or no. */
    @PostMapping("/{id}/answer")
    ChangeView answer(@PathVariable String deal, @PathVariable String id, @RequestBody @Valid AnswerChange answer) {
        UUID change = of(deal, id).id();
        acts.complete(change.toString(), "answer-change", answer);
        return view(changes.get(change));
    }

    @PostMapping("/{id}/withdrawal")
    ChangeView withdraw(@PathVariable String deal, @PathVariable String id) {
        UUID change = of(deal, id).id();
        changes.withdraw(change);
        return view(changes.get(change));
    }

    private OrderChange of(String deal, String id) {
        OrderChange change = changes.get(Ids.parse(id));
        if (!change.deal().equals(DealId.of(deal))) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        return change;
    }

    private ChangeView view(OrderChange change) {
        ChangeSheets.Sheet sheet = sheets.of(change);
        DueEffect effect = sheet.effect();
        DueEffect told = sheet.showsCommission() ? effect : null;
        return new ChangeView(
                change.id(),
                change.deal().toString(),
                change.no(),
                change.proposedBy().toString(),
                change.proposer(),
                change.reason(),
                change.dateBefore(),
                change.dateAfter(),
                change.totalBefore(),
                change.totalAfter(),
                change.lines(),
                change.state(),
                change.answerBy(),
                change.answer(),
                effect == null ? null : effect.toPay(),
                effect == null ? null : effect.toGiveBack(),
                told == null ? null : told.commissionBefore(),
                told == null ? null : told.commissionAfter());
    }
}
