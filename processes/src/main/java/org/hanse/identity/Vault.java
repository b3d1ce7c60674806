package org.hanse.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.hanse.kernel.database.Home;
import org.hanse.messaging.Secrecy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the installation keeps secret in its database (AES-256-GCM), so that a copy of the database signs nobody
 * in. The key is {@code HANSE_KEY}, or else a file in {@code HANSE_HOME} that only the owner can read.
 */
@Component
class Vault implements Secrecy {

    private static final String SEALED = "v1:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final String place;

    Vault(@Value("${hanse.key:}") String setting, Home home) {
        Path file = home.path().resolve("keys").resolve("installation.key");
        place = setting.isBlank() ? file.toString() : "HANSE_KEY";
        key = new SecretKeySpec(decoded(setting.isBlank() ? read(home, file) : setting.strip()), "AES");
    }

    /** Encrypts; the name is bound to it, so that one row's secret does not open in another's place. */
    @Override
    public String seal(String name, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, name, nonce);
            byte[] hidden = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(nonce.length + hidden.length)
                    .put(nonce)
                    .put(hidden)
                    .array();
            return SEALED + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret could not be encrypted", e);
        }
    }

    /** Whether it was encrypted here; what an earlier version wrote was not. */
    static boolean isSealed(String stored) {
        return stored.startsWith(SEALED);
    }

    /** Decrypts. @throws IllegalStateException where the key is another one, which says what to do */
    @Override
    public String open(String name, String sealed) {
        byte[] whole = Base64.getUrlDecoder().decode(sealed.substring(SEALED.length()));
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, name, Arrays.copyOf(whole, NONCE_BYTES));
            return new String(cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key in " + place + " does not open " + name + " of this database. Start with the key that the"
                            + " database was first used with, or empty identity.signing_key and identity.secret: then"
                            + " everybody signs in anew.",
                    e);
        }
    }

    private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private String read(Home home, Path file) {
        home.folder("keys");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            if (readableByOthers(file)) {
                throw new IllegalStateException("Others can read " + file + ". Take it back: chmod 600 " + file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key of this installation cannot be read: " + file, e);
        }
    }

    private void make(Path file) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        try {
            if (posix(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n");
        } catch (FileAlreadyExistsException e) {
            // Another process was faster; its key is the one.
        }
    }

    private static boolean posix(Path file) {
        return Files.getFileAttributeView(file.toAbsolutePath().getParent(), PosixFileAttributeView.class) != null;
    }

    private static boolean readableByOthers(Path file) throws IOException {
        return posix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file));
    }

    private byte[] decoded(String text) {
        byte[] bytes = bytes(text);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(
                    place + " must hold 32 random bytes in base64, as `openssl rand -base64 32` makes them");
        }
        return bytes;
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
