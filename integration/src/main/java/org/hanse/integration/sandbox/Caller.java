package org.hanse.integration.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Calls back, signed. Where nobody takes it, it throws, and the agenda tries again. */
final class Caller {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String secret;
    private final Clock clock;
    private volatile @Nullable String base;

    Caller(String secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** From now on callbacks go to this address. */
    void callBackTo(String base) {
        this.base = base;
    }

    void send(String path, String type, String id, byte[] body) {
        String to = base;
        if (to == null) {
            throw new IllegalStateException("Nobody said yet where callbacks go");
        }
        String time = clock.instant().toString();
        HttpRequest request = HttpRequest.newBuilder(URI.create(to + "/callbacks/" + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", type)
                .header("Notification-Id", id)
                .header("Notification-Time", time)
                .header("Notification-Signature", "sha256=" + signature(id, time, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        int status = status(request);
        if (status >= 300) {
            throw new IllegalStateException("The callback to " + path + " was answered with " + status);
        }
    }

    private int status(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The sandbox is closing", e);
        }
    }

    private String signature(String id, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }
}
