package org.hanse.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.HanseTest;
import org.hanse.sourcing.envelope.Curve;
import org.hanse.sourcing.envelope.Envelope;
import org.hanse.sourcing.envelope.MerkleTree;
import org.hanse.sourcing.envelope.ProtectedKey;
import org.junit.jupiter.api.Test;

/** What a sealed tender refuses, hides and keeps provable. */
@HanseTest
class SealedTenderTest extends SealedStory {

    private static final Duration LONG = Duration.ofHours(2);

    @Test
    void before_the_deadline_nobody_opens_whoever_asks_and_with_whatever() {
        RfqId rfq = tender(LONG, 2, 2);
        seal(chen, rfq, quotation("16.50", ""));
        seal(ege, rfq, quotation("17.60", ""));
        for (Actor opener : List.of(jana, frieda, miriam)) {
            int place = List.of(jana, frieda, miriam).indexOf(opener) + 1;
            assertThatThrownBy(() -> count(
                            opener,
                            "select sourcing.hand_in_share(?, ?, ?)",
                            rfq.value(),
                            place,
                            share(opener, rfq, place)))
                    .rootCause()
                    .hasMessageContaining("before the deadline");
        }
        for (String function : List.of("take_shares", "take_envelopes")) {
            assertThatThrownBy(() -> count(jana, "select count(*) from sourcing." + function + "(?)", rfq.value()))
                    .rootCause()
                    .hasMessageContaining("before the deadline");
        }
        assertThatThrownBy(() -> count(
                        jana, "select sourcing.open_round(?, 0, now(), 'x', 'sample', '2026-01-02')", rfq.value()))
                .rootCause()
                .hasMessageContaining("opened by its openers");
        assertThatThrownBy(() -> count(TEST, "select sourcing.close_sealed(?)", rfq.value()))
                .rootCause()
                .hasMessageContaining("before the deadline");
        assertThatThrownBy(() -> Scope.run(
                        TEST,
                        () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                        "update sourcing.rfq set deadline = now() - interval '1 day' where id = ?")
                                .param(rfq.value())
                                .update())))
                .rootCause()
                .hasMessageContaining("later only");
    }

    @Test
    void after_the_deadline_one_share_or_one_person_twice_or_two_of_one_role_open_nothing() {
        RfqId rfq = tender(SHORT, 2, 2);
        seal(chen, rfq, quotation("16.50", ""));
        seal(ege, rfq, quotation("17.60", ""));
        pastDeadline(rfq);
        byte[] first = share(jana, rfq, 1);
        byte[] second = share(frieda, rfq, 2);
        complete(jana, rfq, key(1), new HandInShare(first));
        assertThatThrownBy(() -> count(jana, "select count(*) from sourcing.take_envelopes(?)", rfq.value()))
                .rootCause()
                .hasMessageContaining("fewer than two");

        Actor.Person both = new Actor.Person(
                jana.person(), jana.name(), jana.company(), java.util.Set.of("buyer", "trade-compliance"));
        assertRefused(SealedReason.NOT_OPENER, () -> complete(both, rfq, key(2), new HandInShare(second)));
        assertRefused(SealedReason.NOT_OPENER, () -> complete(both, rfq, key(2), new HandInShare(first)));
        Actor.Person colleague = cast.colleague(buyer, "Ida Klein", "trade-compliance");
        assertRefused(SealedReason.NOT_OPENER, () -> complete(colleague, rfq, key(2), new HandInShare(second)));
        Actor.Person demoted =
                new Actor.Person(frieda.person(), frieda.name(), frieda.company(), java.util.Set.of("buyer"));
        assertRefused(
                KernelReason.UNKNOWN,
                () -> Scope.run(
                        demoted, () -> tasks.complete(task(frieda, rfq, key(2)).taskId(), new HandInShare(second))));
        byte[] forged = second.clone();
        forged[9] ^= 1;
        assertRefused(SealedReason.WRONG_SHARE, () -> complete(frieda, rfq, key(2), new HandInShare(forged)));
        assertThat(state(rfq)).isEqualTo(RfqState.READY);
        assertThat(count(TEST, "select count(*) from sourcing.offer where rfq_id = ?", rfq.value()))
                .isZero();

        complete(frieda, rfq, key(2), new HandInShare(second));
        assertThat(state(rfq)).isEqualTo(RfqState.OPENED);
    }

    @Test
    void openers_are_three_people_of_three_roles_with_a_registered_key() {
        AskForQuotations request = request(LONG, List.of(chen, ege));
        assertRefused(SealedReason.KEY_NEEDED, () -> Scope.as(jana, () -> rfqs.ask(request)));
        assertRefused(
                SealedReason.OPENERS_ALIKE,
                () -> ask(asking(request, List.of(frieda, frieda, miriam), List.of(1, 2, 3), 2, 2)));
        assertRefused(
                SealedReason.OPENERS_ALIKE,
                () -> ask(asking(request, List.of(jana, frieda, miriam), List.of(1, 1, 3), 2, 2)));
        assertRefused(
                SealedReason.NO_OPENING_KEY,
                () -> ask(asking(request, List.of(jana, frieda, miriam), List.of(2, 1, 3), 2, 2)));
        assertRefused(
                SealedReason.NO_OPENING_KEY,
                () -> ask(asking(request, List.of(jana, frieda, jana), List.of(1, 2, 3), 2, 2)));
        AskSealed good = asking(request, List.of(jana, frieda, miriam), List.of(1, 2, 3), 2, 2);
        ask(good);
        assertRefused(SealedReason.KEY_WRONG, () -> ask(good));
        assertRefused(SealedReason.KEY_WRONG, () -> ask(new AskSealed(request, new byte[65], good.shares(), 2, 2)));
    }

    private RfqId ask(AskSealed command) {
        return Scope.as(jana, () -> tenders.ask(command));
    }

    @Test
    void the_buyer_sees_neither_how_many_nor_who_nor_when_and_neither_do_staff_nor_the_engine() {
        RfqId rfq = tender(LONG, 2, 2);
        seal(chen, rfq, quotation("16.50", ""));
        Scope.run(cat, () -> quotations.decline(rfq, "no-capacity"));
        for (Actor who : List.of(jana, frieda, miriam, TEST, new Actor.System("engine"))) {
            for (String table : List.of("quotation", "sealed_decline", "sealed_withdrawal", "sealed_draft")) {
                assertThat(count(who, "select count(*) from sourcing." + table + " where rfq_id = ?", rfq.value()))
                        .as(who + " at " + table)
                        .isZero();
            }
        }
        assertThat(Scope.as(jana, () -> rfqs.answers(rfq))).isEmpty();
        assertThat(Scope.as(jana, () -> rfqs.invitations(rfq))).allSatisfy(one -> {
            assertThat(one.state()).isIn(InvitationState.SENT, InvitationState.OPENED);
            assertThat(one.answeredAt()).isNull();
            assertThat(one.declinedAt()).isNull();
        });
        assertThat(Scope.as(chen, () -> tasks.openOf(rfq.toString(), "quote-rfq")))
                .as("a task that vanished would tell")
                .isNotNull();
        assertThat(desk(chen, rfq).receipts()).hasSize(1);
        assertThat(desk(cat, rfq).declined()).isEqualTo("no-capacity");
        assertThat(desk(ege, rfq).receipts()).isEmpty();
        later(Duration.ofMinutes(100), rfq);
        assertThat(count(
                        TEST,
                        "select count(*) from messaging.outbox where content::text like '%sealed.reminder%'"
                                + " and content::text like ?",
                        "%" + rfqOf(rfq).reference() + "%"))
                .as("everybody is reminded alike")
                .isEqualTo(3);
    }

    @Test
    void at_the_deadline_is_late() {
        assertThat(
                        count(
                                TEST,
                                "select count(*) where sourcing.in_time(timestamptz '2026-01-02 15:59:59.999999Z', '2026-01-02 16:00:00Z')"))
                .isOne();
        assertThat(
                        count(
                                TEST,
                                "select count(*) where sourcing.in_time(timestamptz '2026-01-02 16:00:00Z', '2026-01-02 16:00:00Z')"))
                .as("equal is late")
                .isZero();
        RfqId rfq = tender(SHORT, 1, 2);
        SealEnvelope tooLate = sealed(ege, rfq, quotation("17.60", ""));
        SealedReceipt receipt = seal(chen, rfq, quotation("16.50", ""));
        assertThat(receipt.receivedAt()).isBefore(rfqOf(rfq).deadline());
        java.time.Instant deadline = rfqOf(rfq).deadline();
        org.awaitility.Awaitility.await().until(() -> !databaseNow().isBefore(deadline));
        assertThat(state(rfq)).as("nobody has closed it yet").isEqualTo(RfqState.ASKING);
        assertRefused(SourcingReason.LATE, () -> Scope.as(ege, () -> sealedQuotations.seal(rfq, tooLate)));
        assertRefused(SourcingReason.LATE, () -> Scope.run(chen, () -> quotations.withdraw(rfq)));
        assertRefused(SourcingReason.LATE, () -> Scope.run(cat, () -> quotations.decline(rfq, "other")));
    }

    @Test
    void an_envelope_is_taken_whole_once_and_in_order() {
        RfqId rfq = tender(LONG, 1, 2);
        SealEnvelope first = sealed(chen, rfq, quotation("16.50", ""));
        SealedReceipt receipt = Scope.as(chen, () -> sealedQuotations.seal(rfq, first));
        assertThat(Scope.as(chen, () -> sealedQuotations.seal(rfq, first)))
                .as("the answer to the first try was lost")
                .isEqualTo(receipt);
        SealEnvelope another =
                new SealEnvelope(1, sealed(chen, rfq, quotation("16.00", "")).envelope(), first.commitment());
        assertRefused(SealedReason.VERSION_TAKEN, () -> Scope.as(chen, () -> sealedQuotations.seal(rfq, another)));
        for (byte[] wrong : List.of(
                new byte[10],
                Arrays.copyOf(first.envelope(), first.envelope().length - 1),
                Envelope.seal(List.of(Curve.newPair().point()), Envelope.bid("a", "b", 2), new byte[9]))) {
            assertRefused(
                    SealedReason.ENVELOPE_UNREADABLE,
                    () -> Scope.as(
                            chen, () -> sealedQuotations.seal(rfq, new SealEnvelope(2, wrong, first.commitment()))));
        }
        assertRefused(
                SealedReason.ENVELOPE_NEEDED, () -> Scope.as(chen, () -> quotations.submit(rfq, quotation("16", ""))));
        RfqId simple = asked("250");
        engine.runDueJobs(simple.toString());
        assertRefused(KernelReason.UNKNOWN, () -> Scope.as(chen, () -> sealedQuotations.desk(simple)));
        assertRefused(SealedReason.ENVELOPE_NEEDED, () -> Scope.as(chen, () -> sealedQuotations.seal(simple, first)));
    }

    @Test
    void replaced_and_withdrawn_envelopes_count_no_more_and_stay_provable() {
        RfqId rfq = tender(SHORT, 1, 2);
        SealedReceipt first = seal(chen, rfq, quotation("16.50", ""));
        SealedReceipt second = seal(chen, rfq, quotation("15.00", ""));
        SealedReceipt gone = seal(ege, rfq, quotation("14.00", ""));
        Scope.run(ege, () -> quotations.withdraw(rfq));
        assertRefused(SourcingReason.NOTHING_TO_WITHDRAW, () -> Scope.run(ege, () -> quotations.withdraw(rfq)));
        pastDeadline(rfq);
        SealedTender.Tree tree =
                Objects.requireNonNull(Scope.as(chen, () -> tenders.get(rfq)).tree());
        assertThat(tree.size()).as("three envelopes and a withdrawal").isEqualTo(4);
        List<byte[]> leaves =
                Objects.requireNonNull(Scope.as(ege, () -> transaction.execute(status -> sealedRows.leaves(rfq, 1))));
        assertThat(MerkleTree.root(leaves)).isEqualTo(tree.root());
        for (SealedReceipt receipt : List.of(first, second, gone)) {
            assertThat(leaves).contains(MerkleTree.leafHash(receipt.leaf()));
        }
        handIn(jana, rfq, 1);
        handIn(frieda, rfq, 2);
        assertThat(Scope.as(jana, () -> cures.outcomes(rfq)))
                .extracting(SealedCures.Outcome::outcome)
                .containsExactly("replaced", "valid", "withdrawn");
        assertThat(column(rfq).offer().lines().getFirst().price().price()).isEqualByComparingTo("15.00");
        assertThat(Scope.as(ege, () -> cures.outcomes(rfq)))
                .as("a supplier sees its own alone")
                .hasSize(1);
    }

    @Test
    void what_was_committed_otherwise_or_altered_is_invalid_and_the_others_go_on() {
        RfqId rfq = tender(SHORT.plusSeconds(2), 1, 2);
        SealedDesk desk = desk(chen, rfq);
        List<RfqLine> lines = rfqOf(rfq).lines();
        SealedContent dear = SealedContent.of(desk, lines, quotation("99.00", ""));
        SealedContent cheap = new SealedContent(
                dear.format(),
                dear.event(),
                dear.invitation(),
                1,
                dear.nonce(),
                "EUR",
                "100.00",
                quotation("99.00", ""));
        SealEnvelope otherTotal = envelope(desk, cheap, cheap.commitment(desk.reference()));
        Scope.as(chen, () -> sealedQuotations.seal(rfq, otherTotal));
        SealedDesk second = desk(ege, rfq);
        SealedContent content = SealedContent.of(second, lines, quotation("17.60", ""));
        SealEnvelope otherCommitment = envelope(second, content, "ab".repeat(32));
        Scope.as(ege, () -> sealedQuotations.seal(rfq, otherCommitment));
        seal(cat, rfq, quotation("18.90", ""));
        pastDeadline(rfq);
        handIn(jana, rfq, 1);
        handIn(frieda, rfq, 2);
        assertThat(Scope.as(jana, () -> cures.outcomes(rfq)))
                .extracting(SealedCures.Outcome::outcome, SealedCures.Outcome::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("invalid", "total"),
                        org.assertj.core.groups.Tuple.tuple("invalid", "commitment"),
                        org.assertj.core.groups.Tuple.tuple("valid", null));
        assertThat(Scope.as(jana, () -> comparisons.of(rfq)).columns()).hasSize(1);
    }

    @Test
    void a_defect_of_form_is_put_right_in_time_and_never_a_price() {
        RfqId rfq = tender(SHORT, 1, 2);
        seal(chen, rfq, quotation("16.50", ""));
        seal(ege, rfq, quotation("15.00", "", LocalDate.now(clock).plusDays(-1)));
        pastDeadline(rfq);
        handIn(jana, rfq, 1);
        handIn(frieda, rfq, 2);
        assertThat(Scope.as(jana, () -> comparisons.of(rfq)).columns()).hasSize(1);
        assertRefused(SealedReason.CURE_RUNNING, () -> complete(jana, rfq, "compare-quotations", award(column(rfq))));
        assertRefused(SealedReason.NOTHING_TO_CURE, () -> Scope.run(chen, () -> cures.cure(rfq, cured(30))));
        assertThatThrownBy(() -> Scope.run(ege, () -> cures.cure(rfq, cured(-3))))
                .isInstanceOf(Refusal.class);
        Scope.run(ege, () -> cures.cure(rfq, cured(30)));
        assertThat(Scope.as(jana, () -> comparisons.of(rfq)).columns())
                .extracting(column -> column.offer().total().toString())
                .containsExactlyInAnyOrder("EUR 4125.00", "EUR 3750.00");
        complete(jana, rfq, "compare-quotations", award(column(rfq)));
        assertThat(state(rfq)).isEqualTo(RfqState.AWARDED);
    }

    private CureQuotation cured(int days) {
        return new CureQuotation(LocalDate.now(clock).plusDays(days), null, null, null, null, null, null);
    }

    @Test
    void a_company_may_rule_that_large_requests_are_sealed() {
        Actor.Person admin = cast.colleague(buyer, "Ole Brandt", "company-admin");
        assertRefused(
                KernelReason.NOT_ALLOWED, () -> Scope.run(jana, () -> rules.set(Currencies.amount("EUR", "3000.00"))));
        Scope.run(admin, () -> rules.set(Currencies.amount("EUR", "3000.00")));
        assertThatThrownBy(() -> Scope.as(jana, () -> rfqs.ask(command("250", "16.00", 0))))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.reason()).isEqualTo(SealedReason.SEALED_BY_RULE);
                    assertThat(no.arguments())
                            .contains(Currencies.amount("EUR", "3000.00"), Currencies.amount("EUR", "4000.00"));
                });
        assertThat(Scope.as(jana, () -> rfqs.ask(command("100", "16.00", 0)))).isNotNull();
        tender(LONG, 2, 2);
    }

    @Test
    void drafts_are_taken_as_ciphertext_to_the_suppliers_own_key_alone() {
        RfqId rfq = tender(LONG, 2, 2);
        Curve.Pair own = Curve.newPair();
        SealedDesk desk = desk(chen, rfq);
        String bound = Envelope.draft(desk.event().toString(), desk.invitation().toString());
        byte[] draft =
                Envelope.seal(List.of(own.point()), bound, "17.60".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertRefused(
                SealedReason.ENVELOPE_UNREADABLE, () -> Scope.run(chen, () -> sealedQuotations.keepDraft(rfq, draft)));
        SealedQuotations.OwnKey key =
                new SealedQuotations.OwnKey(own.point(), ProtectedKey.protect(own, "our own passphrase"));
        Scope.run(chen, () -> sealedQuotations.registerKey(rfq, key));
        assertRefused(
                SealedReason.READING_KEY_KNOWN, () -> Scope.run(chen, () -> sealedQuotations.registerKey(rfq, key)));
        assertRefused(
                SealedReason.ENVELOPE_UNREADABLE,
                () -> Scope.run(
                        chen,
                        () -> sealedQuotations.keepDraft(
                                rfq, "17.60".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        Scope.run(chen, () -> sealedQuotations.keepDraft(rfq, draft));
        SealedDesk again = desk(chen, rfq);
        Curve.Pair reread = ProtectedKey.open(
                Objects.requireNonNull(again.ownKey()).protectedKey(), own.point(), "our own passphrase");
        assertThat(Envelope.of(Objects.requireNonNull(again.draft())).open(reread, bound))
                .asString()
                .isEqualTo("17.60");
        assertThat(desk(ege, rfq).ownKey()).isNull();
        seal(chen, rfq, quotation("17.60", ""));
        assertThat(desk(chen, rfq).draft()).as("sealed, so no draft is left").isNull();
    }

    @Test
    void receipts_are_signed_by_the_installation() throws java.security.GeneralSecurityException {
        RfqId rfq = tender(LONG, 2, 2);
        SealedReceipt receipt = seal(chen, rfq, quotation("17.60", ""));
        byte[] open = Objects.requireNonNull(Scope.as(chen, () -> transaction.execute(status -> signer.publicKey())));
        java.security.Signature check = java.security.Signature.getInstance("Ed25519");
        check.initVerify(java.security.KeyFactory.getInstance("Ed25519")
                .generatePublic(new java.security.spec.X509EncodedKeySpec(open)));
        check.update(receipt.leaf().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(check.verify(java.util.Base64.getDecoder().decode(receipt.signature())))
                .isTrue();
        assertThat(receipt.leaf())
                .startsWith("hanse-envelope-1|" + rfq + "|")
                .endsWith("|" + receipt.envelopeHash() + "|" + receipt.commitment());
        assertThat(UUID.fromString(receipt.quotation().toString())).isNotNull();
        assertThat(count(TEST, "select count(*) from sourcing.receipt_key"))
                .as("readable by nobody")
                .isZero();
    }

    @org.springframework.beans.factory.annotation.Autowired
    private SealingRules rules;

    @org.springframework.beans.factory.annotation.Autowired
    private ReceiptSigner signer;
}
