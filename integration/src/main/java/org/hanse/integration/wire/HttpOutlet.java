package org.hanse.integration.wire;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;

/**
 * One fixed HTTP address as a route. The address, the method and the headers are constants: every header that a message
 * brings along is removed first, those named {@code Camel*} once more right before the call, and after it.
 */
public final class HttpOutlet extends RouteBuilder {

    /** Exchange property with the answer's status. */
    static final String STATUS = "hanse.status";

    private static final String OPTIONS =
            "bridgeEndpoint=true&throwExceptionOnFailure=false&followRedirects=false&copyHeaders=false";

    private final String name;
    private final String method;
    private final String url;
    private final Map<String, String> headers;

    /** A route {@code direct:<name>} to this address. */
    public HttpOutlet(String name, String method, String url, Map<String, String> headers) {
        this.name = name;
        this.method = method;
        this.url = url;
        this.headers = Map.copyOf(headers);
    }

    @Override
    public void configure() {
        ProcessorDefinition<?> route = from("direct:" + name)
                .routeId(name)
                .errorHandler(noErrorHandler())
                .removeHeaders("*");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            route = route.setHeader(header.getKey(), constant(header.getValue()));
        }
        String separator = url.contains("?") ? "&" : "?";
        route.removeHeaders("Camel*")
                .to(url + separator + OPTIONS + "&httpMethod=" + method)
                .process(HttpOutlet::keepStatus)
                .removeHeaders("*");
    }

    private static void keepStatus(Exchange exchange) {
        exchange.setProperty(STATUS, exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class));
        byte[] body = exchange.getMessage().getBody(byte[].class);
        exchange.getMessage().setBody(body);
    }
}
