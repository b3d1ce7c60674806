package org.hanse.portal.conversation;

import java.util.List;
import java.util.Objects;
import org.hanse.conversation.Conversations;
import org.hanse.portal.web.Bell;
import org.hanse.portal.web.Lookout;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Messages are for whoever is signed in; which ones, the conversations decide. */
@Configuration(proxyBeanMethods = false)
class ConversationRoutes {

    @Bean
    RouteRules conversationRules() {
        return () -> List.of(
                RouteRule.signedIn("/messages/**"),
                RouteRule.signedIn("/conversations/**"),
                RouteRule.signedIn("/api/v1/conversations/**"));
    }

    @Bean
    Bell messageBell(Conversations conversations) {
        return new Bell() {
            @Override
            public long count() {
                return conversations.unread();
            }

            @Override
            public String href() {
                return "/messages";
            }
        };
    }

    @Bean
    Lookout messageLookout(Conversations conversations) {
        return new Lookout() {
            @Override
            public String event() {
                return "messages";
            }

            @Override
            public int fingerprint() {
                return Objects.hashCode(conversations.newest());
            }
        };
    }
}
