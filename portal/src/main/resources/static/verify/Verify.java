import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks a proof of a sealed tender without Hanse, offline, with nothing but a JDK 17 or newer:
 *
 *     java Verify.java RFQ-2026-000318.proof.txt [root from the mail after the deadline]
 *
 * It shows that each receipt was signed, was in time, belongs to the published root, and that its envelope is unchanged.
 * Where the proof holds the event's key (the buyer's does, after the opening), each envelope is opened and its total held
 * against what the supplier had bound itself to. Ends with 0 where everything holds, with 1 and the reason where not.
 */
public class Verify {

    private record Leaf(int place, String signature, String path, String text) {}

    private final Map<String, String> facts = new TreeMap<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<Integer, byte[]> envelopes = new TreeMap<>();

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("Usage: java Verify.java <proof file> [published root, hexadecimal]");
            System.exit(2);
        }
        try {
            Verify proof = new Verify(Files.readAllLines(Path.of(arguments[0])));
            proof.check(arguments.length == 2 ? arguments[1].strip() : null);
        } catch (Broken broken) {
            System.out.println("DOES NOT HOLD: " + broken.getMessage());
            System.exit(1);
        }
    }

    private static final class Broken extends RuntimeException {
        Broken(String why) {
            super(why);
        }
    }

    private Verify(List<String> lines) {
        need(!lines.isEmpty() && lines.get(0).equals("hanse-proof-1"), "this is no hanse-proof-1");
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ", 2);
            need(words.length == 2, "a line without content: " + line);
            if (words[0].equals("leaf")) {
                String[] parts = words[1].split(" ", 4);
                need(parts.length == 4, "a receipt is cut off");
                leaves.add(new Leaf(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3]));
            } else if (words[0].equals("envelope")) {
                String[] parts = words[1].split(" ", 2);
                envelopes.put(Integer.parseInt(parts[0]), Base64.getDecoder().decode(parts[1]));
            } else {
                facts.put(words[0], words[1]);
            }
        }
    }

    private void check(String published) throws Exception {
        String[] tree = fact("tree").split(" ");
        int size = Integer.parseInt(tree[0]);
        need(published == null || published.equalsIgnoreCase(tree[1]), "the published root is another one");
        need(!leaves.isEmpty(), "there is no receipt in it");
        for (Leaf leaf : leaves) {
            need(signed(leaf), "receipt " + leaf.place() + " is not signed by the key of the proof");
            need(included(leaf, size, HexFormat.of().parseHex(tree[1])), "receipt " + leaf.place()
                    + " is not among those under the published root");
            System.out.println(leaf.place() + "  " + told(leaf));
        }
        System.out.println("HOLDS: " + leaves.size() + " of " + size + " receipts of " + fact("reference")
                + " under the root " + tree[1]);
    }

    private String told(Leaf leaf) throws Exception {
        String[] parts = leaf.text().split("\\|");
        need(parts[1].equals(fact("event")), "receipt " + leaf.place() + " is of another event");
        if (parts[0].equals("hanse-withdrawal-1")) {
            return "withdrawn at " + parts[4];
        }
        need(parts[0].equals("hanse-envelope-1") && parts.length == 7, "receipt " + leaf.place() + " is of no known kind");
        need(Instant.parse(parts[4]).isBefore(Instant.parse(fact("deadline"))), "receipt " + leaf.place() + " is late");
        byte[] envelope = envelopes.get(leaf.place());
        if (envelope == null) {
            return "received at " + parts[4] + ", its envelope is not in this proof";
        }
        need(hex(sha256(envelope)).equals(parts[5]), "envelope " + leaf.place() + " was changed after its receipt");
        String told = "received at " + parts[4] + ", unchanged";
        return facts.containsKey("opened-key") ? told + ", " + total(parts, envelope) : told;
    }

    /** Opens the envelope and holds its total against the commitment. */
    private String total(String[] parts, byte[] envelope) throws Exception {
        String content;
        try {
            content = open(envelope, "hanse-bid-1|" + parts[1] + "|" + parts[2] + "|" + parts[3]);
        } catch (java.security.GeneralSecurityException e) {
            return "could not be opened with the event's key";
        }
        String bid = String.join("|", "hanse-bid-v1", fact("reference"), parts[2], parts[3], field(content, "currency"),
                field(content, "total"), field(content, "nonce"));
        boolean bound = hex(sha256(bid.getBytes(StandardCharsets.UTF_8))).equals(parts[6]);
        return (bound ? "opens to " : "NOT what it was bound to: ") + field(content, "total") + " "
                + field(content, "currency");
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "?";
    }

    // The tree of RFC 9162, section 2.1.

    private static boolean included(Leaf leaf, int size, byte[] root) throws Exception {
        byte[] hash = sha256(new byte[] {0}, leaf.text().getBytes(StandardCharsets.UTF_8));
        int at = leaf.place();
        int last = size - 1;
        if (at < 0 || at > last) {
            return false;
        }
        for (String one : leaf.path().equals("-") ? new String[0] : leaf.path().split(",")) {
            byte[] sibling = HexFormat.of().parseHex(one);
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = sha256(new byte[] {1}, sibling, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = sha256(new byte[] {1}, hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    private boolean signed(Leaf leaf) throws Exception {
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(fact("signer"))));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(leaf.text().getBytes(StandardCharsets.UTF_8));
        return check.verify(Base64.getDecoder().decode(leaf.signature()));
    }

    // The envelope: hanse-sealed-1.

    private String open(byte[] envelope, String bound) throws Exception {
        byte[] point = Base64.getDecoder().decode(fact("event-key"));
        byte[] name = sha256(point);
        int recipients = envelope[1];
        int from = 2;
        while (!Arrays.equals(name, Arrays.copyOfRange(envelope, from, from + 32))) {
            from += 157;
            need(from < 2 + recipients * 157, "an envelope is not for the event's key");
        }
        byte[] key = unwrap(Arrays.copyOfRange(envelope, from + 32, from + 157), point, "hanse-key-of-envelope-1|" + bound);
        int content = 2 + recipients * 157;
        ByteBuffer plain = ByteBuffer.wrap(aes(key, Arrays.copyOfRange(envelope, content, content + 12), bound,
                Arrays.copyOfRange(envelope, content + 12, envelope.length)));
        byte[] text = new byte[plain.getInt()];
        plain.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] unwrap(byte[] wrapped, byte[] recipient, String purpose) throws Exception {
        byte[] once = Arrays.copyOf(wrapped, 65);
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.writeBytes(purpose.getBytes(StandardCharsets.UTF_8));
        info.writeBytes(once);
        info.writeBytes(recipient);
        info.write(1);
        byte[] key = hmac(hmac(new byte[32], agreed(once)), info.toByteArray());
        return aes(key, Arrays.copyOfRange(wrapped, 65, 77), purpose, Arrays.copyOfRange(wrapped, 77, wrapped.length));
    }

    private byte[] agreed(byte[] point) throws Exception {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
        KeyFactory keys = KeyFactory.getInstance("EC");
        PrivateKey own = keys.generatePrivate(new ECPrivateKeySpec(new BigInteger(fact("opened-key"), 16), curve));
        ECPoint other = new ECPoint(new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(keys.generatePublic(new ECPublicKeySpec(other, curve)), true);
        return agreement.generateSecret();
    }

    private static byte[] aes(byte[] key, byte[] iv, String bound, byte[] sealed) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
        cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(sealed);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] sha256(byte[]... pieces) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] piece : pieces) {
            digest.update(piece);
        }
        return digest.digest();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private String fact(String name) {
        need(facts.containsKey(name), "the proof does not say its " + name);
        return facts.get(name);
    }

    private static void need(boolean holds, String otherwise) {
        if (!holds) {
            throw new Broken(otherwise);
        }
    }
}
