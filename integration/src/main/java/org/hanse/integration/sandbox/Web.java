package org.hanse.integration.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The sandbox's HTTP side, on this machine only. */
final class Web implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Function<Request, Answer>> handlers = new ConcurrentHashMap<>();

    /** What came. */
    record Request(String query, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** What is answered. */
    record Answer(int status, String type, byte[] body) {
        static Answer json(int status, Object content) {
            return new Answer(status, "application/json", Facts.JSON.writeValueAsBytes(content));
        }

        static Answer xml(int status, byte[] body) {
            return new Answer(status, "application/xml; charset=UTF-8", body);
        }

        static Answer problem(int status, String words) {
            return json(status, Map.of("message", words));
        }
    }

    Web(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox cannot listen on port " + port, e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
    }

    void on(String method, String path, Function<Request, Answer> handler) {
        handlers.put(method + " " + path, handler);
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Function<Request, Answer> handler = handlers.get(exchange.getRequestMethod() + " " + path);
        if (handler == null) {
            return Answer.problem(404, "Nobody is played at " + path);
        }
        String query = exchange.getRequestURI().getQuery();
        Request request = new Request(
                query == null ? "" : query, exchange.getRequestBody().readAllBytes());
        try {
            return handler.apply(request);
        } catch (RuntimeException e) {
            return Answer.problem(400, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
