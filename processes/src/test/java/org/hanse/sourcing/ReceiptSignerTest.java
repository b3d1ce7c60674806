package org.hanse.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.HanseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Receipts are signed by a key whose private part lies encrypted: a copy of the database signs none. */
@HanseTest
class ReceiptSignerTest {

    private static final Actor TEST = new Actor.System("test");
    private static final String TEXT = "hanse-envelope-1|event|invitation|1|2026-11-30T12:00:00.000000Z|a|b";

    @Autowired
    private ReceiptSigner signer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_receipt_verifies_with_the_published_key_and_the_private_one_lies_encrypted() throws Exception {
        String signature = Scope.as(TEST, () -> transaction.execute(status -> signer.sign(TEXT)));
        Signature check = Signature.getInstance("Ed25519");
        byte[] published = Scope.as(TEST, () -> transaction.execute(status -> signer.publicKey()));
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(published)));
        check.update(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(check.verify(Base64.getDecoder().decode(signature))).isTrue();
        String stored = Scope.as(TEST, () -> transaction.execute(status -> stored()));
        assertThat(stored).startsWith("v1:");
    }

    private String stored() {
        return jdbc.sql("select convert_from(private_key, 'UTF8') from sourcing.receipt_key(null, null)")
                .query(String.class)
                .single();
    }
}
