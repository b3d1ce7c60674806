package org.hanse.deal;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Refusal;
import org.hanse.workflow.OnTask;
import org.hanse.workflow.ProcessBean;
import org.hanse.workflow.TaskContext;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code order-change} calls. */
@ProcessBean("orderChange")
@Transactional
class ChangeProcess {

    private static final Duration REMIND_BEFORE = Duration.ofDays(1);

    private final OrderChanges changes;
    private final ChangeRows rows;
    private final DealRows deals;
    private final Diary diary;
    private final Journal journal;
    private final ObjectProvider<Tasks> tasks;

    ChangeProcess(
            OrderChanges changes,
            ChangeRows rows,
            DealRows deals,
            Diary diary,
            Journal journal,
            ObjectProvider<Tasks> tasks) {
        this.changes = changes;
        this.rows = rows;
        this.deals = deals;
        this.diary = diary;
        this.journal = journal;
        this.tasks = tasks;
    }

    /** Until when the other side has to answer. */
    public Date answerBy(String changeId) {
        return Date.from(change(changeId).answerBy());
    }

    /** A day before that, or halfway where there is less time. */
    public Date remindAt(String changeId) {
        OrderChange change = change(changeId);
        Duration whole = Duration.between(change.proposedAt(), change.answerBy());
        Duration before = whole.compareTo(REMIND_BEFORE.multipliedBy(2)) < 0 ? whole.dividedBy(2) : REMIND_BEFORE;
        return Date.from(change.answerBy().minus(before));
    }

    /** Says in the deal's timeline that the answer is still awaited. */
    public void remind(String changeId) {
        note(change(changeId), "change-awaited");
    }

    /** Nobody answered in time. */
    public void lapse(String changeId) {
        OrderChange change = change(changeId);
        rows.decide(change, OrderChange.State.LAPSED, "");
        note(change, "change-lapsed");
    }

    /** The other side says yes or no. */
    @OnTask("answer-change")
    public Map<String, Object> answer(TaskContext task, AnswerChange answer) {
        OrderChange change = change(task.businessKey());
        String reason = Objects.requireNonNullElse(answer.reason(), "").strip();
        if (!answer.accept() && reason.isEmpty()) {
            throw Refusal.of(DealReason.REFUSAL_WITHOUT_REASON, "reason");
        }
        deals.lock(change.deal());
        Deal deal = deals.get(change.deal());
        if (answer.accept()) {
            changes.requireChangeable(deal, change.changesGoods());
        }
        rows.decide(change, answer.accept() ? OrderChange.State.ACCEPTED : OrderChange.State.DECLINED, reason);
        if (!answer.accept()) {
            diary.note(change.deal(), null, "change-declined", List.of(Integer.toString(change.no()), reason));
        }
        journal.record(
                answer.accept() ? "deal.change-accepted" : "deal.change-declined",
                change.deal().value(),
                Map.of("change", change.id().toString()));
        return Map.of("accepted", answer.accept());
    }

    /**
     * Writes an accepted change into the order. A proposal of the supplier that was accepted before the order was confirmed
     * confirms it. Where the deal has gone on meanwhile, the change lapses and nothing else happens.
     */
    public void carryOut(String changeId) {
        OrderChange change = change(changeId);
        deals.lock(change.deal());
        Deal deal = deals.get(change.deal());
        if (!changes.isChangeable(deal, change.changesGoods())) {
            rows.move(change, OrderChange.State.ACCEPTED, OrderChange.State.LAPSED);
            note(change, "change-lapsed");
            return;
        }
        rows.carryOut(change);
        rows.move(change, OrderChange.State.ACCEPTED, OrderChange.State.IN_FORCE);
        diary.note(
                change.deal(),
                null,
                "change-in-force",
                List.of(
                        Integer.toString(change.no()),
                        Texts.amount(change.totalAfter()),
                        change.dateAfter().toString()));
        journal.record(
                "deal.change-in-force",
                change.deal().value(),
                Map.of("change", changeId, "total", Texts.amount(change.totalAfter())));
        if (deal.state() == DealState.ORDERED && change.proposedBy().equals(deal.seller())) {
            confirm(deal);
        }
    }

    private void confirm(Deal deal) {
        Tasks inbox = tasks.getObject();
        TaskRow task = inbox.openOf(deal.id().toString(), "confirm-order");
        if (task != null) {
            inbox.complete(task.taskId(), new ConfirmOrder(true, null, null));
        }
    }

    private void note(OrderChange change, String kind) {
        diary.note(change.deal(), null, kind, List.of(Integer.toString(change.no())));
    }

    private OrderChange change(String id) {
        return rows.get(UUID.fromString(id));
    }
}
