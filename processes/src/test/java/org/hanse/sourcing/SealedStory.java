package org.hanse.sourcing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hanse.kernel.Actor;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.sourcing.envelope.Curve;
import org.hanse.sourcing.envelope.Envelope;
import org.hanse.sourcing.envelope.KeyShare;
import org.hanse.sourcing.envelope.ProtectedKey;
import org.hanse.sourcing.envelope.Shamir;
import org.hanse.sourcing.envelope.Wrap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Chairs of a sealed tender. Deadlines are real ones, a few seconds ahead: the database's clock cannot be moved. */
abstract class SealedStory extends RequestStory {

    static final Duration SHORT = Duration.ofSeconds(4);

    @Autowired
    SealedTenders tenders;

    @Autowired
    SealedQuotations sealedQuotations;

    @Autowired
    SealedCures cures;

    @Autowired
    OpeningKeys openingKeys;

    @Autowired
    SealedRows sealedRows;

    @Autowired
    JsonMapper json;

    /** What stands for a key under a passphrase where no test opens it: deriving one takes a while. */
    private static final byte[] KEPT = ProtectedKey.protect(Curve.newPair(), "a passphrase of nobody");

    final Map<Object, Curve.Pair> pairs = new HashMap<>();
    Actor.Person frieda;
    Actor.Staff miriam;

    @BeforeEach
    void openers() {
        frieda = cast.colleague(buyer, "Frieda Voss", "trade-compliance", "buyer");
        miriam = cast.staff("Miriam Adeyemi", "compliance-officer");
        register(jana);
        register(frieda);
        register(miriam);
    }

    void register(Actor actor) {
        Curve.Pair pair = Curve.newPair();
        pairs.put(actor, pair);
        Scope.as(actor, () -> openingKeys.register(new OpeningKeys.Register(pair.point(), KEPT)));
    }

    /** The deadline is so far ahead; the request has left the house. */
    RfqId tender(Duration open, int minBids, int cureDays) {
        return tender(open, minBids, cureDays, List.of(chen, ege, cat));
    }

    RfqId tender(Duration open, int minBids, int cureDays, List<Actor.Person> asked) {
        AskSealed command =
                asking(request(open, asked), List.of(jana, frieda, miriam), List.of(1, 2, 3), minBids, cureDays);
        RfqId rfq = Scope.as(jana, () -> tenders.ask(command));
        engine.runDueJobs(rfq.toString());
        return rfq;
    }

    AskForQuotations request(Duration open, List<Actor.Person> asked) {
        Instant deadline = clock.instant().plus(open).truncatedTo(ChronoUnit.MICROS);
        List<AskForQuotations.Invitee> invited = asked.stream()
                .map(one -> AskForQuotations.Invitee.company(one.company().value()))
                .toList();
        return new AskForQuotations(
                null,
                RfqKind.SEALED,
                List.of(AskForQuotations.Line.of(MOTORS, "250")),
                invited,
                null,
                null,
                null,
                deadline,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Makes the key as a buyer's browser does, and wraps its shares for the three. */
    AskSealed asking(
            AskForQuotations request, List<? extends Actor> holders, List<Integer> roles, int minBids, int cureDays) {
        Curve.Pair event = Curve.newPair();
        List<byte[]> parts = Shamir.split(event.number());
        List<String> names = List.of("buyer", "trade-compliance", "compliance-officer");
        List<AskSealed.Share> shares = new ArrayList<>();
        for (int i = 0; i < Shamir.SHARES; i++) {
            Actor holder = holders.get(i);
            OpeningKeys.Own own = Scope.as(holder, () -> openingKeys.own()).orElseThrow();
            shares.add(new AskSealed.Share(
                    own.id(),
                    names.get(roles.get(i) - 1),
                    Wrap.to(own.publicKey(), KeyShare.purpose(event.point(), i + 1), parts.get(i)),
                    Commitment.sha256(parts.get(i))));
        }
        return new AskSealed(request, event.point(), shares, minBids, cureDays);
    }

    SealedDesk desk(Actor supplier, RfqId rfq) {
        return Scope.as(supplier, () -> sealedQuotations.desk(rfq));
    }

    SealedReceipt seal(Actor supplier, RfqId rfq, SubmitQuotation quotation) {
        SealEnvelope command = sealed(supplier, rfq, quotation);
        return Scope.as(supplier, () -> sealedQuotations.seal(rfq, command));
    }

    /** Seals as a supplier's program does. */
    SealEnvelope sealed(Actor supplier, RfqId rfq, SubmitQuotation quotation) {
        SealedDesk desk = desk(supplier, rfq);
        SealedContent content =
                SealedContent.of(desk, Scope.as(supplier, () -> rfqs.get(rfq)).lines(), quotation);
        return envelope(desk, content, content.commitment(desk.reference()));
    }

    SealEnvelope envelope(SealedDesk desk, SealedContent content, String commitment) {
        String bound = Envelope.bid(desk.event().toString(), desk.invitation().toString(), desk.nextVersion());
        byte[] bytes = Envelope.seal(List.of(desk.eventPublicKey()), bound, content.bytes(json));
        return new SealEnvelope(desk.nextVersion(), bytes, commitment);
    }

    static SubmitQuotation quotation(String price, String note) {
        return quotation(price, note, null);
    }

    static SubmitQuotation quotation(String price, String note, java.time.@Nullable LocalDate validUntil) {
        return new SubmitQuotation(
                prices(price), "EUR", "DAP", null, null, null, null, 20, null, validUntil, null, null, null, note);
    }

    /** Waits until the database's clock has passed the deadline, and lets the process notice. */
    void pastDeadline(RfqId rfq) {
        Instant deadline = rfqOf(rfq).deadline();
        await().atMost(Duration.ofSeconds(60)).until(() -> !databaseNow().isBefore(deadline));
        engine.runDueJobs(rfq.toString());
    }

    Instant databaseNow() {
        return Objects.requireNonNull(Scope.as(TEST, () -> transaction.execute(status -> sealedRows.now())));
    }

    /** The opener's own share, unwrapped with the own key, as the opener's browser does. */
    byte[] share(Actor opener, RfqId rfq, int place) {
        SealedTender tender = Scope.as(jana, () -> tenders.get(rfq));
        SealedTender.Holder holder =
                Scope.as(opener, () -> tenders.holders(rfq)).get(place - 1);
        return Wrap.open(
                Objects.requireNonNull(pairs.get(opener)),
                KeyShare.purpose(tender.publicKey(), place),
                holder.wrapped());
    }

    void handIn(Actor opener, RfqId rfq, int place) {
        complete(opener, rfq, key(place), new HandInShare(share(opener, rfq, place)));
    }

    static String key(int place) {
        return List.of("hand-in-first-share", "hand-in-second-share", "hand-in-recovery-share")
                .get(place - 1);
    }

    long count(Actor actor, String sql, Object... parameters) {
        return Objects.requireNonNull(Scope.as(
                actor,
                () -> transaction.execute(status ->
                        jdbc.sql(sql).params(parameters).query(Long.class).single())));
    }
}
