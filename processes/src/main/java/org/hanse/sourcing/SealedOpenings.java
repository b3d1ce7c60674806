package org.hanse.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hanse.audit.Journal;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.pricing.Rates;
import org.hanse.sourcing.envelope.Curve;
import org.hanse.sourcing.envelope.Shamir;
import org.hanse.sourcing.envelope.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The ceremony: takes shares, and with the second one opens everything in the same transaction. */
@Component
class SealedOpenings {

    private final RfqRows requests;
    private final InvitationRows invitations;
    private final SealedRows rows;
    private final SealedChecks checks;
    private final SealedOffers offers;
    private final SealedProtocols protocols;
    private final Comparisons comparisons;
    private final SealedMails mails;
    private final Rates rates;
    private final Journal journal;
    private final Clock clock;

    SealedOpenings(
            RfqRows requests,
            InvitationRows invitations,
            SealedRows rows,
            SealedChecks checks,
            SealedOffers offers,
            SealedProtocols protocols,
            Comparisons comparisons,
            SealedMails mails,
            Rates rates,
            Journal journal,
            Clock clock) {
        this.requests = requests;
        this.invitations = invitations;
        this.rows = rows;
        this.checks = checks;
        this.offers = offers;
        this.protocols = protocols;
        this.comparisons = comparisons;
        this.mails = mails;
        this.rates = rates;
        this.journal = journal;
        this.clock = clock;
    }

    /** One envelope with what was found in it. */
    record Opened(
            SealedChecks.Sealed envelope,
            SealedChecks.Finding finding,
            @Nullable Instant cureUntil) {}

    /**
     * Takes the acting opener's share.
     *
     * @throws Refusal NOT_YET before the deadline, NOT_OPENER where the share is not the actor's, WRONG_SHARE
     */
    void handIn(RfqId id, int place, byte[] share) {
        Rfq rfq = requests.lock(id);
        if (share[0] != place) {
            throw new Refusal(SealedReason.NOT_OPENER);
        }
        try {
            int in = rows.handIn(id, place, share);
            journal.record(
                    "sourcing.share-handed-in", null, Map.of("rfq", rfq.reference(), "place", Integer.toString(place)));
            if (in >= rfq.kind().openers()) {
                open(rfq);
            }
        } catch (DataAccessException e) {
            throw SealedRefusals.of(e, rfq.deadline());
        }
    }

    private void open(Rfq rfq) {
        SealedTender tender = rows.get(rfq.id());
        List<SealedTender.Holder> openers = rows.holders(rfq.id()).stream()
                .filter(holder -> holder.until() != null)
                .toList();
        String by = openers.stream().map(SealedTender.Holder::name).collect(Collectors.joining(", "));
        Curve.Pair key = key(rfq, tender);
        Instant now = rows.now();
        List<Opened> opened = opened(rfq, tender, key, now);
        LocalDate day = clock.instant().atZone(rfq.deadlineZone()).toLocalDate();
        List<Quotation> valid = opened.stream()
                .map(one -> one.finding().quotation())
                .filter(Objects::nonNull)
                .toList();
        opened.forEach(one -> offers.outcome(rfq, one.envelope(), one.finding(), one.cureUntil()));
        valid.forEach(one -> offers.offer(rfq, one));
        offers.opening(rfq, now, by, rates.at(day), day, valid.size());
        rows.finish(rfq.id(), key.number());
        requests.move(rfq, RfqState.OPENED, Map.of("opened_at", RfqRows.at(now), "opened_by", by));
        comparisons.keep(rfq.id(), "opening");
        protocols.keep(rfq, tender, openers, opened, now);
        journal.record("sourcing.envelopes-opened", null, Map.of("rfq", rfq.reference(), "by", by));
        tell(rfq, by, opened);
    }

    private Curve.Pair key(Rfq rfq, SealedTender tender) {
        List<byte[]> shares = rows.takeShares(rfq.id());
        try {
            byte[] number = Shamir.combine(shares.get(0), shares.get(1));
            if (Curve.belong(number, tender.publicKey())) {
                return new Curve.Pair(tender.publicKey(), number);
            }
        } catch (Unreadable e) {
            throw new Refusal(SealedReason.KEY_LOST).because(e);
        }
        throw new Refusal(SealedReason.KEY_LOST);
    }

    private List<Opened> opened(Rfq rfq, SealedTender tender, Curve.Pair key, Instant now) {
        List<SealedChecks.Sealed> all = offers.take(rfq);
        Map<UUID, Integer> newest = new HashMap<>();
        all.forEach(one -> newest.merge(one.invitation(), one.version(), Math::max));
        Map<UUID, Invitation> asked =
                invitations.of(rfq.id()).stream().collect(Collectors.toMap(Invitation::id, invitation -> invitation));
        HexFormat hex = HexFormat.of();
        Set<String> leaves = rows.leaves(rfq.id(), tender.trees().size()).stream()
                .map(hex::formatHex)
                .collect(Collectors.toSet());
        List<Opened> opened = new ArrayList<>();
        for (SealedChecks.Sealed one : all) {
            if (newest.getOrDefault(one.invitation(), 0) > one.version()) {
                opened.add(new Opened(one, left("replaced"), null));
            } else if (one.withdrawn()) {
                opened.add(new Opened(one, left("withdrawn"), null));
            } else {
                Invitation invitation = Objects.requireNonNull(asked.get(one.invitation()));
                opened.add(judged(rfq, tender, one, checks.check(rfq, invitation, one, key, leaves), now));
            }
        }
        return opened;
    }

    private static SealedChecks.Finding left(String outcome) {
        return new SealedChecks.Finding(outcome, null, null, null, null);
    }

    private static Opened judged(
            Rfq rfq, SealedTender tender, SealedChecks.Sealed one, SealedChecks.Finding found, Instant now) {
        if (!"to-cure".equals(found.outcome())) {
            return new Opened(one, found, null);
        }
        if (tender.cureDays() == 0) {
            SealedChecks.Finding strict =
                    new SealedChecks.Finding("invalid", null, found.reason(), found.field(), found.content());
            return new Opened(one, strict, null);
        }
        Instant until = Deadlines.propose(now, rfq.deadlineZone(), List.of(), tender.cureDays());
        return new Opened(one, found, until);
    }

    private void tell(Rfq rfq, String by, List<Opened> opened) {
        Map<UUID, String> outcomes = new HashMap<>();
        opened.forEach(
                one -> outcomes.put(one.envelope().invitation(), one.finding().outcome()));
        invitations.of(rfq.id()).stream()
                .filter(one -> outcomes.containsKey(one.id()))
                .forEach(one -> mails.opened(rfq, one, by, outcomes.getOrDefault(one.id(), "")));
    }
}
