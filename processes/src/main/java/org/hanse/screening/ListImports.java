package org.hanse.screening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports lists. */
@Service
@Transactional
class ListImports implements Listings {

    private final ListStore store;
    private final Rescreening rescreening;
    private final Journal journal;

    ListImports(ListStore store, Rescreening rescreening, Journal journal) {
        this.store = store;
        this.rescreening = rescreening;
        this.journal = journal;
    }

    @Override
    public Import take(ReceivedList list) {
        Optional<ListStore.ImportRow> before = store.current(list.source());
        if (before.isPresent() && before.get().sha256().equals(list.sha256())) {
            return new Import(
                    before.get().id(), Import.Outcome.SAME_FILE, before.get().entries(), 0, 0, 0);
        }
        if (before.isPresent() && list.listDate().isBefore(before.get().listDate())) {
            throw new Refusal(
                    ScreeningReason.OLDER_LIST,
                    list.source(),
                    list.listDate(),
                    before.get().listDate());
        }
        Optional<ListStore.ImportRow> waiting = store.held(list.source(), list.sha256());
        if (waiting.isPresent()) {
            return new Import(
                    waiting.get().id(), Import.Outcome.HELD, waiting.get().entries(), 0, 0, 0);
        }
        UUID id = Ids.next();
        ListDelta delta = ListDelta.of(list, store.known(list.source()));
        int entriesBefore = before.map(ListStore.ImportRow::entries).orElse(0);
        boolean held = delta.shrinksTooMuch(entriesBefore, list.parties().size());
        store.addImport(id, list, delta, held ? "held" : "applied");
        record(held ? "screening.list-held" : "screening.list-applied", list, delta);
        if (!held) {
            apply(id, delta);
        }
        return done(id, held ? Import.Outcome.HELD : Import.Outcome.APPLIED, list, delta);
    }

    @Override
    public Import approve(UUID importId, String reason) {
        Scope.require("compliance-officer");
        ReceivedList list = store.takeHeld(importId).orElseThrow(() -> new Refusal(ScreeningReason.IMPORT_NOT_HELD));
        ListDelta delta = ListDelta.of(list, store.known(list.source()));
        store.decide(importId, "approved", Scope.actor().auditName(), reason);
        record("screening.list-approved", list, delta);
        apply(importId, delta);
        return done(importId, Import.Outcome.APPLIED, list, delta);
    }

    @Override
    public void reject(UUID importId, String reason) {
        Scope.require("compliance-officer");
        ReceivedList list = store.takeHeld(importId).orElseThrow(() -> new Refusal(ScreeningReason.IMPORT_NOT_HELD));
        store.decide(importId, "rejected", Scope.actor().auditName(), reason);
        journal.record("screening.list-rejected", null, Map.of("source", list.source(), "reason", reason));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ListFile> files(int size) {
        return store.files(size);
    }

    private void apply(UUID id, ListDelta delta) {
        store.end(delta.replaced());
        store.end(delta.removed());
        store.add(id, delta.toCompare());
        rescreening.after(delta);
    }

    private void record(String act, ReceivedList list, ListDelta delta) {
        journal.record(
                act,
                null,
                Map.of(
                        "source", list.source(),
                        "date", list.listDate().toString(),
                        "sha256", list.sha256(),
                        "entries", Integer.toString(list.parties().size()),
                        "added", Integer.toString(delta.added().size()),
                        "changed", Integer.toString(delta.changed().size()),
                        "removed", Integer.toString(delta.removed().size())));
    }

    private static Import done(UUID id, Import.Outcome outcome, ReceivedList list, ListDelta delta) {
        return new Import(
                id,
                outcome,
                list.parties().size(),
                delta.added().size(),
                delta.changed().size(),
                delta.removed().size());
    }
}
