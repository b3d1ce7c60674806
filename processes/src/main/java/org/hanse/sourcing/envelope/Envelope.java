package org.hanse.sourcing.envelope;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A sealed quotation: content under a key of its own, and that key wrapped for each recipient (the event first, then the
 * supplier itself). The content is padded, so that its length says nothing.
 */
public final class Envelope {

    /** Version of the format, its first byte. */
    public static final byte VERSION = 1;

    /** Largest envelope, in bytes. */
    public static final int MAX_BYTES = 50_000;

    private static final int[] PADDED = {2048, 4096, 8192, 16384, 32768, 49152};
    private static final int MOST_RECIPIENTS = 2;
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 32;
    private static final int RECIPIENT_BYTES = ID_BYTES + Wrap.OVERHEAD + KEY_BYTES;
    private static final String KEY_PURPOSE = "hanse-key-of-envelope-1|";

    private final byte[] bytes;
    private final int recipients;

    private Envelope(byte[] bytes, int recipients) {
        this.bytes = bytes;
        this.recipients = recipients;
    }

    /** What a bid's envelope is bound to: event, invitation (which names the supplier in the event), version. */
    public static String bid(String event, String invitation, int version) {
        return "hanse-bid-1|" + event + "|" + invitation + "|" + version;
    }

    /** What a draft is bound to. */
    public static String draft(String event, String invitation) {
        return "hanse-draft-1|" + event + "|" + invitation;
    }

    /**
     * Seals content.
     *
     * @param points public keys of those who may read it, at most two
     * @param bound what {@link #bid} or {@link #draft} says
     * @param content at most 49,148 bytes
     */
    public static byte[] seal(List<byte[]> points, String bound, byte[] content) {
        byte[] key = Wrap.random(KEY_BYTES);
        byte[] iv = Wrap.random(Aes.IV_BYTES);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(VERSION);
        out.write(points.size());
        for (byte[] point : points) {
            out.writeBytes(Curve.keyId(point));
            out.writeBytes(Wrap.to(point, KEY_PURPOSE + bound, key));
        }
        out.writeBytes(iv);
        out.writeBytes(Aes.encrypt(key, iv, Wrap.bytes(bound), padded(content)));
        return out.toByteArray();
    }

    /** Reads the outside. @throws Unreadable where it is none of this format */
    public static Envelope of(byte[] bytes) {
        int count = bytes.length < 2 ? 0 : bytes[1];
        if (bytes.length > MAX_BYTES || count < 1 || count > MOST_RECIPIENTS || bytes[0] != VERSION) {
            throw new Unreadable("no envelope of version 1");
        }
        int content = bytes.length - contentFrom(count) - Aes.IV_BYTES - Aes.TAG_BYTES;
        if (Arrays.stream(PADDED).noneMatch(size -> size == content)) {
            throw new Unreadable("content is not padded");
        }
        return new Envelope(bytes.clone(), count);
    }

    /** Names of the keys that can open it, in its order. */
    public List<String> keyNames() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < recipients; i++) {
            names.add(Base64.getUrlEncoder().withoutPadding().encodeToString(id(i)));
        }
        return names;
    }

    /** The content. @throws Unreadable where the key is none of its recipients', or it is bound to something else */
    public byte[] open(Curve.Pair recipient, String bound) {
        byte[] own = Curve.keyId(recipient.point());
        for (int i = 0; i < recipients; i++) {
            if (Arrays.equals(own, id(i))) {
                int from = 2 + i * RECIPIENT_BYTES + ID_BYTES;
                byte[] wrapped = Arrays.copyOfRange(bytes, from, from + Wrap.OVERHEAD + KEY_BYTES);
                return content(Wrap.open(recipient, KEY_PURPOSE + bound, wrapped), bound);
            }
        }
        throw new Unreadable("not for this key");
    }

    private byte[] content(byte[] key, String bound) {
        int from = contentFrom(recipients);
        byte[] iv = Arrays.copyOfRange(bytes, from, from + Aes.IV_BYTES);
        byte[] sealed = Arrays.copyOfRange(bytes, from + Aes.IV_BYTES, bytes.length);
        ByteBuffer plain = ByteBuffer.wrap(Aes.decrypt(key, iv, Wrap.bytes(bound), sealed));
        int length = plain.getInt();
        if (length < 0 || length > plain.remaining()) {
            throw new Unreadable("wrong length");
        }
        byte[] content = new byte[length];
        plain.get(content);
        return content;
    }

    private byte[] id(int recipient) {
        int from = 2 + recipient * RECIPIENT_BYTES;
        return Arrays.copyOfRange(bytes, from, from + ID_BYTES);
    }

    private static int contentFrom(int recipients) {
        return 2 + recipients * RECIPIENT_BYTES;
    }

    private static byte[] padded(byte[] content) {
        int size = Arrays.stream(PADDED)
                .filter(one -> one >= Integer.BYTES + content.length)
                .findFirst()
                .orElseThrow(() -> new Unreadable("larger than 49,148 bytes"));
        return ByteBuffer.allocate(size).putInt(content.length).put(content).array();
    }
}
