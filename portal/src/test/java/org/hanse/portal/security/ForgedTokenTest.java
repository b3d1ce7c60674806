package org.hanse.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hanse.kernel.CompanyId;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tokens that the issuer did not make, or not for this, open nothing. */
@PortalTest
class ForgedTokenTest {

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private JWKSource<SecurityContext> keys;

    @Autowired
    private Clock clock;

    private JWTClaimsSet good = new JWTClaimsSet.Builder().build();

    @BeforeEach
    void takeAGoodToken() throws Exception {
        String token = new Visitor(identity.address()).token("demo-jana", "demo");
        good = SignedJWT.parse(token).getJWTClaimsSet();
    }

    private RSAKey issuersKey() throws Exception {
        List<JWK> all = keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
        return all.getFirst().toRSAKey();
    }

    @Test
    void theIssuersOwnTokenIsTaken() throws Exception {
        assertThat(status(signed(good, issuersKey()))).isEqualTo(200);
    }

    @Test
    void anUnsignedTokenIsRefused() {
        assertThat(status(new PlainJWT(good).serialize())).isEqualTo(401);
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefused() throws Exception {
        RSAKey other = new RSAKeyGenerator(2048).keyID(issuersKey().getKeyID()).generate();
        assertThat(status(signed(good, other))).isEqualTo(401);
    }

    @Test
    void aTokenSignedWithThePublicKeyAsSecretIsRefused() throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(issuersKey().getKeyID())
                        .build(),
                good);
        token.sign(new MACSigner(issuersKey().toPublicJWK().toJSONString()));
        assertThat(status(token.serialize())).isEqualTo(401);
    }

    @Test
    void aTokenForSomethingElseIsRefused() throws Exception {
        assertThat(status(signed(changed().audience("hanse-portal").build(), issuersKey())))
                .isEqualTo(401);
        assertThat(status(signed(changed().issuer("http://elsewhere").build(), issuersKey())))
                .isEqualTo(401);
        Instant yesterday = clock.instant().minusSeconds(86_400);
        assertThat(status(signed(changed().expirationTime(Date.from(yesterday)).build(), issuersKey())))
                .isEqualTo(401);
    }

    @Test
    void aClaimOfAnotherCompanyGrantsNothingEvenIfSigned() throws Exception {
        String stolen = CompanyId.next().toString();
        assertThat(status(signed(changed().claim("company_id", stolen).build(), issuersKey())))
                .isEqualTo(403);
        assertThat(status(signed(changed().claim("company_id", null).build(), issuersKey())))
                .isEqualTo(403);
        assertThat(status(signed(changed().claim("person_id", stolen).build(), issuersKey())))
                .isEqualTo(403);
    }

    private JWTClaimsSet.Builder changed() {
        return new JWTClaimsSet.Builder(good);
    }

    private static String signed(JWTClaimsSet claims, RSAKey with) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    private int status(String token) {
        return new Visitor(identity.address())
                .get("/api/v1/tasks", "Authorization", "Bearer " + token)
                .statusCode();
    }
}
