package org.hanse.dispute;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.dispute.DisputeStore.Words;
import org.hanse.kernel.DealId;
import org.hanse.kernel.DocumentId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Page;
import org.hanse.kernel.Refusal;
import org.hanse.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Disputes, as both parties and the staff see them. What moves a dispute on is a task; what is only said stands here. */
@Service
@Transactional
public class Disputes {

    static final String PROCESS = "dispute-resolution";
    static final String FILED = "dispute.arbitration-filed";
    static final String APPEALED = "dispute.appealed";

    private final DisputeStore store;
    private final Voices voices;
    private final Processes processes;
    private final Journal journal;

    Disputes(DisputeStore store, Voices voices, Processes processes, Journal journal) {
        this.store = store;
        this.voices = voices;
        this.processes = processes;
        this.journal = journal;
    }

    /** One dispute. @throws Refusal UNKNOWN where the actor has no part in it */
    @Transactional(readOnly = true)
    public Dispute get(UUID id) {
        return store.get(id);
    }

    /** The disputes of a deal, oldest first. */
    @Transactional(readOnly = true)
    public List<Dispute> ofDeal(DealId deal) {
        return store.ofDeal(deal);
    }

    /** The actor's disputes, newest first. */
    @Transactional(readOnly = true)
    public Page<Dispute> page(@Nullable String cursor, int size) {
        int most = Math.clamp(size, 1, Page.MAX_SIZE);
        UUID before = cursor == null ? null : Ids.parse(cursor);
        return Page.of(store.page(before, most + 1), most, last -> last.id().toString());
    }

    /** Everything that was said, oldest first. */
    @Transactional(readOnly = true)
    public List<Statement> statements(UUID id) {
        return store.statements(store.get(id));
    }

    /** Adds evidence at any time before the outcome. */
    public void addEvidence(UUID id, String text, @Nullable DocumentId document) {
        Dispute dispute = store.lock(
                id,
                Dispute.State.ANSWER,
                Dispute.State.NEGOTIATION,
                Dispute.State.EVIDENCE,
                Dispute.State.PROPOSAL,
                Dispute.State.ARBITRATION);
        UUID paper = document == null ? null : document.value();
        voices.say(dispute, Statement.Kind.EVIDENCE, new Words(text, paper, null));
        journal.record("dispute.evidence-added", dispute.deal().value(), Map.of("dispute", dispute.reference()));
    }

    /** Brings the case before the arbiter. @throws Refusal {@link DisputeReason#NOT_IN_THIS_STATE} */
    public void file(UUID id, String reason) {
        Dispute dispute = store.lock(id, Dispute.State.FILING);
        voices.party(dispute);
        voices.say(dispute, Statement.Kind.FILED, Words.of(reason));
        store.step(id, Dispute.State.ARBITRATION, voices.arbiterDue());
        wake(FILED, id);
        journal.record("dispute.filed", dispute.deal().value(), Map.of("dispute", dispute.reference()));
    }

    /** Appeals against an executed outcome, within its term. */
    public void appeal(UUID id, String reason) {
        Dispute dispute = store.lock(id, Dispute.State.EXECUTED);
        voices.party(dispute);
        voices.say(dispute, Statement.Kind.APPEAL, Words.of(reason));
        wake(APPEALED, id);
        journal.record("dispute.appealed", dispute.deal().value(), Map.of("dispute", dispute.reference()));
    }

    private void wake(String message, UUID id) {
        if (!processes.correlate(message, id.toString(), Map.of())) {
            throw new Refusal(KernelReason.CHANGED_MEANWHILE);
        }
    }
}
