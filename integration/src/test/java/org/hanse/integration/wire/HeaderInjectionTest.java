package org.hanse.integration.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No header that a message brings along sends a call elsewhere: promises 3.2, CVE-2025-27636 and its family. */
class HeaderInjectionTest {

    private static final List<String> NAMES = List.of(
            "CamelHttpUri",
            "CamelHttpUrl",
            "CamelHttpPath",
            "CamelHttpQuery",
            "CamelHttpRawQuery",
            "CamelHttpMethod",
            "CamelHttpCharacterEncoding",
            "CamelHttpBaseUri",
            "CamelHttpScheme",
            "CamelHttpHost",
            "CamelHttpPort",
            "CamelRestHttpUri",
            "CamelRestHttpQuery",
            "CamelFileName",
            "CamelFileNameOnly",
            "CamelFilePath",
            "CamelFileParent",
            "CamelOverruleFileName",
            "CamelBeanMethodName",
            "CamelBeanName",
            "CamelSqlQuery",
            "CamelXsltResourceUri",
            "CamelXsltStylesheet",
            "CamelExecCommandExecutable",
            "CamelExecCommandArgs",
            "CamelTemplatePath",
            "CamelVelocityResourceUri",
            "CamelFreemarkerResourceUri",
            "CamelJmsDestinationName",
            "CamelDestination",
            "CamelToEndpoint",
            "CamelSlipEndpoint",
            "CamelRecipientListEndpoint",
            "CamelAuthentication",
            "CamelHttpServletRequest",
            "CamelLanguageScript",
            "CamelMessageHistory",
            "CamelSchemaUri",
            "CamelKafkaOverrideTopic",
            "CamelTimerName",
            "Host",
            "Transfer-Encoding",
            "Authorization",
            "Cookie",
            "X-Forwarded-Host");

    private final List<String> bank = new CopyOnWriteArrayList<>();
    private final List<String> thief = new CopyOnWriteArrayList<>();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final HttpServer bankServer;
    private final HttpServer thiefServer;

    HeaderInjectionTest() throws Exception {
        bankServer = server(bank);
        thiefServer = server(thief);
    }

    @BeforeEach
    void start() throws Exception {
        String url = "http://localhost:" + bankServer.getAddress().getPort() + "/bank/payments";
        camel.addRoutes(
                new HttpOutlet("bank", "POST", url, Map.of("Content-Type", "text/plain", "X-Secret", "s3cret")));
        camel.start();
    }

    @AfterEach
    void stop() throws Exception {
        camel.stop();
        bankServer.stop(0);
        thiefServer.stop(0);
    }

    @Test
    void no_header_name_in_any_spelling_changes_where_a_call_goes() {
        String elsewhere = "http://localhost:" + thiefServer.getAddress().getPort() + "/../admin?amount=9";
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            NAMES.stream()
                    .flatMap(HeaderInjectionTest::spellings)
                    .forEach(name -> template.request("direct:bank", exchange -> {
                        exchange.getMessage().setHeader(name, elsewhere);
                        exchange.getMessage().setBody("pay");
                    }));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(thief).isEmpty();
        assertThat(bank).hasSize(NAMES.size() * 4).containsOnly("POST /bank/payments pay s3cret");
    }

    private static Stream<String> spellings(String name) {
        return Stream.of(
                name,
                name.toLowerCase(Locale.ROOT),
                name.toUpperCase(Locale.ROOT),
                name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    }

    private static HttpServer server(List<String> seen) throws java.io.IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body + " "
                        + exchange.getRequestHeaders().getFirst("X-Secret"));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
        return server;
    }
}
