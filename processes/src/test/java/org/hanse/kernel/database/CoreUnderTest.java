package org.hanse.kernel.database;

import java.time.Clock;
import org.hanse.kernel.TestClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Primary;

/** Everything of {@code processes} as one application, with a temporary database and a clock that tests can move. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.hanse",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class CoreUnderTest {

    @Bean(destroyMethod = "close")
    @Primary
    DatabaseAddress temporaryDatabase(DatabaseSettings settings) {
        return DatabaseAddress.temporary(settings);
    }

    @Bean
    @Primary
    Clock testClock() {
        return new TestClock();
    }
}
