package org.hanse.integration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hanse.kernel.database.CoreUnderTest;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of all rooms and all hearers, where the routes stand still and the test applies what came in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CoreUnderTest.class,
        properties = {
            "hanse.jobs.enabled=false",
            "hanse.database.durable=false",
            "hanse.home=${java.io.tmpdir}/hanse-heard-${random.uuid}",
            "camel.main.auto-startup=false"
        })
public @interface WholeHouseTest {}
