package org.hanse.deal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.BusinessCalendars;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Page;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deals in PostgreSQL, each with its running process. */
@Service
@Transactional
class DealBook implements Deals {

    private final JdbcClient jdbc;
    private final DealRows rows;
    private final Diary diary;
    private final Settlement settlement;
    private final Companies companies;
    private final Processes processes;
    private final DealTerms terms;
    private final Journal journal;
    private final Clock clock;

    DealBook(
            JdbcClient jdbc,
            DealRows rows,
            Diary diary,
            Settlement settlement,
            Companies companies,
            Processes processes,
            DealTerms terms,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.diary = diary;
        this.settlement = settlement;
        this.companies = companies;
        this.processes = processes;
        this.terms = terms;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public DealId open(OpenDeal order) {
        OrderRules.check(order);
        Company seller = companies.get(order.seller());
        Company buyer = companies.get(order.buyer());
        DealId id = DealId.next();
        Instant now = clock.instant();
        Instant confirmBy =
                BusinessCalendars.of(seller.country()).endOfTerm(now, terms.confirmBusinessDays(), seller.timeZone());
        String reference = reference(now);
        rows.insert(id, reference, order, now, confirmBy);
        diary.note(id, null, "ordered", List.of(buyer.name(), Texts.amount(order.total())));
        diary.expect(id, Move.of(Move.Who.SUPPLIER, "confirm-order", confirmBy));
        journal.record("deal.opened", id.value(), Map.of("reference", reference, "total", Texts.amount(order.total())));
        processes.start(
                "trade-order",
                id.toString(),
                Map.of(
                        "dealId", id.toString(),
                        "buyer", order.buyer().toString(),
                        "seller", order.seller().toString(),
                        "paidIntoEscrow", order.escrow()));
        return id;
    }

    private String reference(Instant now) {
        return jdbc.sql("select kernel.next_reference('D', :year, 4)")
                .param("year", LocalDate.ofInstant(now, ZoneOffset.UTC).getYear())
                .query(String.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Deal get(DealId id) {
        return rows.get(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Deal byReference(String reference) {
        return rows.byReference(reference).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Deal> list(@Nullable String cursor, int size) {
        int limit = Math.clamp(size, 1, Page.MAX_SIZE);
        UUID before = cursor == null ? null : Ids.parse(cursor);
        return Page.of(rows.page(before, limit + 1), limit, deal -> deal.id().toString());
    }

    @Override
    @Transactional(readOnly = true)
    public List<DealParty> parties(DealId id) {
        Deal deal = rows.get(id);
        return diary.parties(deal, companies.get(deal.buyer()), companies.get(deal.seller()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(DealId id) {
        rows.get(id);
        return diary.timeline(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Move> moves(DealId id) {
        rows.get(id);
        return diary.moves(id);
    }

    @Override
    public void expect(DealId id, Move move) {
        diary.expect(id, move);
    }

    @Override
    public void note(DealId id, @Nullable ShipmentId shipment, String kind, List<String> arguments) {
        diary.note(id, shipment, kind, arguments);
    }

    @Override
    public void notePaidOut(DealId id, String releaseKey) {
        settlement.paidOut(id, releaseKey);
    }

    @Override
    @Transactional(readOnly = true)
    public Claim claim(UUID claimId) {
        return settlement.claim(claimId);
    }

    @Override
    public void noteClaimClosed(DealId id, UUID claimId) {
        settlement.claimClosed(id, claimId);
    }

    @Override
    @Transactional(readOnly = true)
    public Instant fundBy(DealId id) {
        return terms.fundBy(rows.agreedAt(id).orElseGet(clock::instant));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Release> releases(DealId id) {
        return settlement.releases(id);
    }
}
