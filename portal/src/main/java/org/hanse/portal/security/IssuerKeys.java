package org.hanse.portal.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.util.List;
import org.hanse.identity.SigningKeys;
import org.hanse.kernel.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded issuer's keys, from the database. The newest signs; older ones still verify. */
@Configuration(proxyBeanMethods = false)
class IssuerKeys {

    private static final int RSA_BITS = 2048;

    @Bean
    JWKSource<SecurityContext> jwkSource(SigningKeys keys) {
        List<JWK> all =
                keys.all(IssuerKeys::make).stream().map(IssuerKeys::read).toList();
        return new ImmutableJWKSet<>(new JWKSet(all));
    }

    /** The id of the key that signs. */
    @Bean
    SigningKeyId signingKeyId(SigningKeys keys) {
        return new SigningKeyId(keys.all(IssuerKeys::make).getFirst().kid());
    }

    record SigningKeyId(String kid) {}

    private static SigningKeys.Key make() {
        try {
            String kid = Ids.next().toString();
            JWK key = new RSAKeyGenerator(RSA_BITS)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            return new SigningKeys.Key(kid, key.toJSONString());
        } catch (JOSEException e) {
            throw new IllegalStateException("The issuer's signing key could not be made", e);
        }
    }

    private static JWK read(SigningKeys.Key key) {
        try {
            return JWK.parse(key.jwk());
        } catch (ParseException e) {
            throw new IllegalStateException("The issuer's signing key " + key.kid() + " cannot be read", e);
        }
    }
}
