package org.hanse.integration.dispatch;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.hanse.integration.WiresTest;
import org.hanse.integration.wire.HttpOutlet;
import org.hanse.integration.wire.HttpWire;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Figures;
import org.hanse.kernel.Scope;
import org.hanse.messaging.Delivery;
import org.hanse.messaging.Envelope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivery through the dispatcher against a hand-written loop over the same table; {@code mvn -Pbench verify} runs it. */
@WiresTest
@Tag("bench")
@Import(OutboxBench.Ports.class)
class OutboxBench {

    private static final Actor ACTOR = new Actor.System("messaging");
    private static final String UNIT = "messages/s";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private HttpServer server;

    @Test
    void delivering_nothing_costs_little_more_than_a_loop() {
        compare("outbox-noop", "bench-noop", Figures.times(10_000), content -> {}, ">= 0.35");
    }

    @Test
    void delivering_by_http_is_as_fast_as_a_loop() {
        HttpClient client = HttpClient.newHttpClient();
        URI uri = URI.create(address(server));
        compare("outbox-http", "bench-http", Figures.times(2_000), content -> post(client, uri, content), ">= 1.0");
    }

    private void compare(String name, String port, int rows, Consumer<String> plain, String aim) {
        BigDecimal[] anchors = new BigDecimal[Figures.ROUNDS];
        BigDecimal[] own = new BigDecimal[Figures.ROUNDS];
        for (int round = -1; round < Figures.ROUNDS; round++) {
            fill("anchor", rows);
            long anchor = time(() -> loop(plain));
            fill(port, rows);
            long filled = System.nanoTime();
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> waiting(port) == 0);
            long ours = System.nanoTime() - filled;
            if (round >= 0) {
                anchors[round] = Figures.figure(anchor, rows, UNIT);
                own[round] = Figures.figure(ours, rows, UNIT);
            }
        }
        Figures.keep(
                name,
                anchors,
                own,
                UNIT,
                aim,
                "JDBC loop, batches of 100, rows skipped where locked; limited by claiming, keeping and settling in three"
                        + " transactions");
    }

    /** The anchor: one transaction a batch of 100, rows skipped where locked. */
    private void loop(Consumer<String> deliver) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(Scope.as(ACTOR, () -> transaction.execute(status -> batch(deliver))));
        }
    }

    private boolean batch(Consumer<String> deliver) {
        List<Map<String, Object>> rows = jdbc.sql(
                        "select id, content from messaging.outbox where port = 'anchor'"
                                + " and state = 'waiting' and due_at <= now() order by due_at, id limit 100 for update skip locked")
                .query()
                .listOfRows();
        rows.forEach(row -> deliver.accept(String.valueOf(row.get("content"))));
        jdbc.sql("update messaging.outbox set state = 'delivered', settled_at = now() where id = any(?)")
                .param(rows.stream().map(row -> row.get("id")).toArray(UUID[]::new))
                .update();
        return !rows.isEmpty();
    }

    private void fill(String port, int rows) {
        Scope.run(
                ACTOR,
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "select count(messaging.tell(uuidv7(), ?, 'note', uuidv7()::text, null, '{\"text\":\"x\"}', now()))"
                                        + " from generate_series(1, ?)")
                        .params(port, rows)
                        .query(Integer.class)
                        .single()));
    }

    private int waiting(String port) {
        return Scope.as(
                ACTOR,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from messaging.outbox where port = ? and state = 'waiting'")
                                .param(port)
                                .query(Integer.class)
                                .single()));
    }

    private static long time(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    private static void post(HttpClient client, URI uri, String content) {
        try {
            client.send(
                    HttpRequest.newBuilder(uri)
                            .POST(HttpRequest.BodyPublishers.ofString(content))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String address(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort() + "/notes";
    }

    /** Two ports for measuring: one that does nothing, one that posts. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Ports {

        @Bean(destroyMethod = "")
        HttpServer benchServer() throws IOException {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newFixedThreadPool(8));
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(204, -1);
                }
            });
            server.start();
            return server;
        }

        @Bean
        HttpOutlet benchOutlet(HttpServer server) {
            return new HttpOutlet("bench", "POST", address(server), Map.of("Content-Type", "application/json"));
        }

        @Bean
        Delivery noop() {
            return delivery("bench-noop", envelope -> {});
        }

        @Bean
        Delivery http(HttpWire wire) {
            return delivery(
                    "bench-http",
                    envelope -> wire.send(
                            "bench", "bench-http", "note", envelope.content().getBytes(StandardCharsets.UTF_8)));
        }

        private static Delivery delivery(String port, Consumer<Envelope> deliver) {
            return new Delivery() {
                @Override
                public String port() {
                    return port;
                }

                @Override
                public void deliver(Envelope envelope) {
                    deliver.accept(envelope);
                }
            };
        }
    }
}
