package org.hanse.portal.deal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knows which pages other capabilities bring along, so that the deal's page offers none that is not there. */
@Component
class OtherPages {

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    OtherPages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** Whether a page is mapped to exactly this pattern. */
    boolean exists(String pattern) {
        return mapping.getObject().getHandlerMethods().keySet().stream()
                .anyMatch(info -> info.getPatternValues().contains(pattern));
    }
}
