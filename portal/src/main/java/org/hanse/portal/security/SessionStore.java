package org.hanse.portal.security;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.jdbc.config.annotation.SpringSessionTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Sessions in the database as JSON with an allow-list of types: nothing is ever deserialised by Java, and what is not on
 * the list is refused. They use the identity pool, for a session is read before it is known who acts.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    DataSource sessionDataSource(@Qualifier("identityPool") HikariDataSource identityPool) {
        return identityPool;
    }

    @Bean(defaultCandidate = false)
    @SpringSessionTransactionManager
    PlatformTransactionManager sessionTransactionManager(@Qualifier("identityPool") HikariDataSource identityPool) {
        return new JdbcTransactionManager(identityPool);
    }

    @Bean
    ConversionService springSessionConversionService() {
        JsonMapper mapper = mapper();
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, source -> mapper.writeValueAsBytes(new Kept(source)));
        conversion.addConverter(
                byte[].class,
                Object.class,
                source -> mapper.readValue(source, Kept.class).value());
        return conversion;
    }

    static JsonMapper mapper() {
        BasicPolymorphicTypeValidator.Builder allowed = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType(Kept.class)
                .allowIfSubType(String.class)
                .allowIfSubType(Map.class)
                // What a page says after a redirect waits in such a list.
                .allowIfSubType(CopyOnWriteArrayList.class);
        return JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(SessionStore.class.getClassLoader(), allowed))
                .build();
    }

    /** What stands around an attribute, so that its type is written. */
    record Kept(Object value) {}
}
