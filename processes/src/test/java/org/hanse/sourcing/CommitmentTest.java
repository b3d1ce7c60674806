package org.hanse.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.hanse.kernel.Currencies;
import org.junit.jupiter.api.Test;

/** R9.1 of the trade rules: the test vector of the commitment. */
class CommitmentTest {

    private static final String NONCE = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    @Test
    void the_commitment_is_the_hash_of_the_named_parts() {
        Commitment commitment = new Commitment(
                "T-2026-0042",
                "ORG-77",
                3,
                Currencies.amount("EUR", "68495.69"),
                HexFormat.of().parseHex(NONCE));
        assertThat(HexFormat.of().formatHex(commitment.hash()))
                .isEqualTo("1d8b974f3e8a5fb3da2e62477c763c8bd7b3cdb3a0b1f7d653a219305a943254");
    }
}
