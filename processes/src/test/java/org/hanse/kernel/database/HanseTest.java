package org.hanse.kernel.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test against the whole core: real PostgreSQL (one temporary server a JVM), real engine, all capabilities, a clock that
 * can be moved. All such tests share one context; the job executor does not run by itself, see {@code EngineDriver}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CoreUnderTest.class,
        properties = {"hanse.jobs.enabled=false", "hanse.database.durable=false"})
public @interface HanseTest {}
