package org.hanse.integration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hanse.kernel.database.CoreUnderTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test over the real wires: core, routes and the sandbox at the other end, which answers almost at once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(OtherSide.class)
@SpringBootTest(
        classes = CoreUnderTest.class,
        properties = {
            "hanse.jobs.enabled=false",
            "hanse.database.durable=false",
            "hanse.home=${java.io.tmpdir}/hanse-wires-${random.uuid}",
            "hanse.sandbox.inside=true",
            "hanse.sandbox.delay=20ms",
            "hanse.integration.look=200ms",
            "hanse.integration.file-poll=100ms",
            "hanse.integration.response-timeout=1s",
            "hanse.integration.rest=300ms",
            "hanse.integration.longest-rest=1s",
            "hanse.messaging.first-pause=100ms",
            "hanse.messaging.attempts=4",
            "spring.messages.basename=wires-test-messages"
        })
public @interface WiresTest {}
