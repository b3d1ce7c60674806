package org.hanse.sourcing.envelope;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a tag of 128 bits behind the ciphertext. */
final class Aes {

    static final int IV_BYTES = 12;
    static final int TAG_BYTES = 16;

    private Aes() {}

    static byte[] encrypt(byte[] key, byte[] iv, byte[] bound, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, iv, bound).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** @throws Unreadable where key, iv, bound text or ciphertext are not those of the encryption */
    static byte[] decrypt(byte[] key, byte[] iv, byte[] bound, byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, iv, bound).doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw new Unreadable("not made for this key and this purpose", e);
        } catch (GeneralSecurityException e) {
            throw new Unreadable("no ciphertext of AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] iv, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * 8, iv));
        cipher.updateAAD(bound);
        return cipher;
    }
}
