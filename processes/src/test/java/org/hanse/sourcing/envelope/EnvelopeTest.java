package org.hanse.sourcing.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The format of sealed quotations: what opens, what does not, and what its outside gives away. */
class EnvelopeTest {

    private static final String BOUND = Envelope.bid("event", "invitation", 1);
    private static final byte[] CONTENT = "{\"price\":\"123.45\"}".getBytes(StandardCharsets.UTF_8);

    private final Curve.Pair event = Curve.newPair();
    private final Curve.Pair supplier = Curve.newPair();

    @Test
    void both_recipients_open_it_and_nobody_else() {
        byte[] sealed = Envelope.seal(List.of(event.point(), supplier.point()), BOUND, CONTENT);
        Envelope envelope = Envelope.of(sealed);
        assertThat(envelope.keyNames()).containsExactly(Curve.keyName(event.point()), Curve.keyName(supplier.point()));
        assertThat(envelope.open(event, BOUND)).isEqualTo(CONTENT);
        assertThat(envelope.open(supplier, BOUND)).isEqualTo(CONTENT);
        assertThatThrownBy(() -> envelope.open(Curve.newPair(), BOUND)).isInstanceOf(Unreadable.class);
        Curve.Pair wrong = new Curve.Pair(event.point(), supplier.number());
        assertThatThrownBy(() -> envelope.open(wrong, BOUND)).isInstanceOf(Unreadable.class);
    }

    @Test
    void it_opens_for_no_other_event_supplier_or_version() {
        Envelope envelope = Envelope.of(Envelope.seal(List.of(event.point()), BOUND, CONTENT));
        for (String other : List.of(
                Envelope.bid("other", "invitation", 1),
                Envelope.bid("event", "other", 1),
                Envelope.bid("event", "invitation", 2),
                Envelope.draft("event", "invitation"))) {
            assertThatThrownBy(() -> envelope.open(event, other)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void a_changed_byte_anywhere_is_found() {
        byte[] sealed = Envelope.seal(List.of(event.point()), BOUND, CONTENT);
        for (int at = 0; at < sealed.length; at += 7) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> Envelope.of(changed).open(event, BOUND))
                    .as("byte " + at)
                    .isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void its_length_says_nothing_about_the_content() {
        Set<Integer> lengths = new HashSet<>();
        for (int size : new int[] {1, 500, 1000, 2044}) {
            lengths.add(Envelope.seal(List.of(event.point()), BOUND, new byte[size]).length);
        }
        assertThat(lengths).hasSize(1);
        byte[] largest = Envelope.seal(List.of(event.point(), supplier.point()), BOUND, new byte[49_148]);
        assertThat(largest.length).isLessThanOrEqualTo(Envelope.MAX_BYTES);
        assertThat(Envelope.of(largest).open(event, BOUND)).hasSize(49_148);
        assertThatThrownBy(() -> Envelope.seal(List.of(event.point()), BOUND, new byte[49_149]))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void what_is_no_envelope_is_refused_before_it_is_opened() {
        byte[] sealed = Envelope.seal(List.of(event.point()), BOUND, CONTENT);
        for (byte[] wrong : List.of(
                new byte[0],
                new byte[] {1},
                new byte[2000],
                Arrays.copyOf(sealed, sealed.length - 1),
                with(sealed, 0, 2),
                with(sealed, 1, 0),
                with(sealed, 1, 3),
                new byte[Envelope.MAX_BYTES + 1])) {
            assertThatThrownBy(() -> Envelope.of(wrong)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void points_off_the_curve_are_no_keys() {
        byte[] off = event.point().clone();
        off[64] ^= 1;
        assertThat(Curve.isPoint(event.point())).isTrue();
        assertThat(Curve.isPoint(off)).isFalse();
        assertThat(Curve.isPoint(new byte[65])).isFalse();
        assertThat(Curve.belong(event.number(), event.point())).isTrue();
        assertThat(Curve.belong(supplier.number(), event.point())).isFalse();
        assertThat(Curve.belong(event.number(), off)).isFalse();
    }

    @Test
    void any_two_of_three_shares_make_the_key_and_one_alone_fits_every_key() {
        List<byte[]> shares = Shamir.split(event.number());
        for (int[] two : new int[][] {{0, 1}, {1, 0}, {0, 2}, {2, 1}}) {
            assertThat(Shamir.combine(shares.get(two[0]), shares.get(two[1]))).isEqualTo(event.number());
        }
        assertThatThrownBy(() -> Shamir.combine(shares.get(0), shares.get(0))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Shamir.combine(shares.get(0), new byte[33])).isInstanceOf(Unreadable.class);
        Set<Byte> possible = new HashSet<>();
        for (int guess = 0; guess < 256; guess++) {
            byte[] other = shares.get(1).clone();
            other[1] = (byte) guess;
            possible.add(Shamir.combine(shares.get(0), other)[0]);
        }
        assertThat(possible).as("first bytes of the key that one share allows").hasSize(256);
    }

    @Test
    void a_share_opens_for_its_opener_place_and_event_alone() {
        Curve.Pair opener = Curve.newPair();
        byte[] share = Shamir.split(event.number()).getFirst();
        byte[] wrapped = Wrap.to(opener.point(), KeyShare.purpose(event.point(), 1), share);
        assertThat(wrapped).hasSize(KeyShare.WRAPPED_BYTES);
        assertThat(Wrap.open(opener, KeyShare.purpose(event.point(), 1), wrapped))
                .isEqualTo(share);
        assertThatThrownBy(() -> Wrap.open(opener, KeyShare.purpose(event.point(), 2), wrapped))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Wrap.open(opener, KeyShare.purpose(supplier.point(), 1), wrapped))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void a_protected_key_opens_with_its_passphrase_alone() {
        byte[] kept = ProtectedKey.protect(event, "correct horse battery");
        assertThat(kept).hasSize(ProtectedKey.BYTES);
        assertThat(ProtectedKey.isOne(kept)).isTrue();
        assertThat(ProtectedKey.open(kept, event.point(), "correct horse battery")
                        .number())
                .isEqualTo(event.number());
        assertThatThrownBy(() -> ProtectedKey.open(kept, event.point(), "correct horse"))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> ProtectedKey.open(kept, supplier.point(), "correct horse battery"))
                .isInstanceOf(Unreadable.class);
        assertThat(ProtectedKey.isOne(with(kept, 1, 0x7f)))
                .as("iterations without end")
                .isFalse();
    }

    /** Leaves and roots of the test data that certificate transparency's own implementations use. */
    @Test
    void the_tree_hashes_as_rfc_9162_says() {
        List<byte[]> leaves = new ArrayList<>();
        for (String hex : List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657")) {
            leaves.add(MerkleTree.leafHash(new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1)));
        }
        HexFormat hex = HexFormat.of();
        assertThat(hex.formatHex(MerkleTree.root(List.of())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex.formatHex(MerkleTree.root(leaves.subList(0, 1))))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex.formatHex(MerkleTree.root(leaves.subList(0, 3))))
                .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(hex.formatHex(MerkleTree.root(leaves)))
                .isEqualTo("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 64, 65})
    void each_leaf_is_proven_and_no_other(int size) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(MerkleTree.leafHash("leaf " + i));
        }
        byte[] root = MerkleTree.root(leaves);
        for (int i = 0; i < size; i++) {
            List<byte[]> path = MerkleTree.path(i, leaves);
            assertThat(MerkleTree.includes(leaves.get(i), i, size, path, root)).isTrue();
            assertThat(MerkleTree.includes(MerkleTree.leafHash("forged"), i, size, path, root))
                    .isFalse();
            assertThat(MerkleTree.includes(leaves.get(i), i + 1, size, path, root))
                    .isFalse();
            assertThat(MerkleTree.includes(leaves.get(i), i, size, path, MerkleTree.leafHash("root")))
                    .isFalse();
        }
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }
}
