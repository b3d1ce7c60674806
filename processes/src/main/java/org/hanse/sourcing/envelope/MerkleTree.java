package org.hanse.sourcing.envelope;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tree over all receipts of an event: hashes and inclusion proofs of RFC 9162, section 2.1, with SHA-256. */
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    /** The hash of a leaf's text. */
    public static byte[] leafHash(String leaf) {
        return sha256(new byte[] {LEAF}, leaf.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    /** The root over leaves' hashes, in their order; of none: the hash of nothing. */
    public static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256(new byte[0], new byte[0], new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = split(leaves.size());
        return node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    /** The hashes that lead from a leaf to the root, from below. */
    public static List<byte[]> path(int place, List<byte[]> leaves) {
        if (leaves.size() <= 1) {
            return List.of();
        }
        int left = split(leaves.size());
        List<byte[]> path = new ArrayList<>();
        if (place < left) {
            path.addAll(path(place, leaves.subList(0, left)));
            path.add(root(leaves.subList(left, leaves.size())));
        } else {
            path.addAll(path(place - left, leaves.subList(left, leaves.size())));
            path.add(root(leaves.subList(0, left)));
        }
        return path;
    }

    /** Whether the path leads from the leaf at its place to the root of a tree of the size. */
    public static boolean includes(byte[] leafHash, int place, int size, List<byte[]> path, byte[] root) {
        if (place < 0 || place >= size) {
            return false;
        }
        byte[] hash = leafHash;
        int at = place;
        int last = size - 1;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = node(sibling, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {NODE}, left, right);
    }

    /** The largest power of two below the size. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static byte[] sha256(byte[] prefix, byte[] left, byte[] right) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(prefix);
            digest.update(left);
            return digest.digest(right);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
