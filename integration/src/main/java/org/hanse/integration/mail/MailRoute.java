package org.hanse.integration.mail;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.hanse.integration.wire.Addresses;
import org.hanse.integration.wire.WireSettings;
import org.springframework.stereotype.Component;

/** SMTP as a route; the mail's headers are those that the notifier made, and no others. */
@Component
class MailRoute extends RouteBuilder {

    static final String ROUTE = "direct:mail";
    static final String HEADERS = "hanse.mail";

    private final Addresses addresses;
    private final WireSettings settings;

    MailRoute(Addresses addresses, WireSettings settings) {
        this.addresses = addresses;
        this.settings = settings;
    }

    @Override
    public void configure() {
        from(ROUTE)
                .routeId("mail")
                .errorHandler(noErrorHandler())
                .removeHeaders("*")
                .process(MailRoute::setHeaders)
                .removeHeaders("Camel*")
                .to("smtp://" + addresses.mailHost() + ":" + addresses.mailPort()
                        + "?from=RAW(" + settings.mailFrom() + ")&contentType=RAW(text/plain; charset=UTF-8)"
                        + "&useHeaderRecipients=true&useHeaderSubject=true"
                        + "&connectionTimeout=" + settings.responseTimeout().toMillis())
                .removeHeaders("*");
    }

    @SuppressWarnings("unchecked")
    private static void setHeaders(Exchange exchange) {
        exchange.getMessage().setHeaders(new java.util.HashMap<>(exchange.getProperty(HEADERS, Map.class)));
    }
}
