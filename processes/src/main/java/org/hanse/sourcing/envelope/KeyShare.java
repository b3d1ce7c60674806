package org.hanse.sourcing.envelope;

/** A share of an event's key, wrapped for one opener. */
public final class KeyShare {

    /** Bytes of a wrapped share. */
    public static final int WRAPPED_BYTES = Shamir.SHARE_BYTES + Wrap.OVERHEAD;

    private KeyShare() {}

    /** What the wrap of a share is bound to: the event's public key and the share's place. */
    public static String purpose(byte[] eventPoint, int place) {
        return "hanse-share-1|" + Curve.keyName(eventPoint) + "|" + place;
    }
}
