package org.hanse.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Service;

/** Marks a service that BPMN and DMN expressions may name; all other beans are invisible to the engine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Service
public @interface ProcessBean {

    /** The bean's name in expressions, as in <code>${sourcing.openQuotations(rfqId)}</code>. */
    @AliasFor(annotation = Service.class, attribute = "value")
    String value();
}
