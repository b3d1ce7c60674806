package org.hanse.portal.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** A request whose body was read once, to know whether a second one is the same. Uploads are compared part by part. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    private static final int LARGEST_BODY = 2 * 1024 * 1024;

    private final byte @Nullable [] body;
    private final byte[] fingerprint;

    private RepeatableRequest(HttpServletRequest request, byte @Nullable [] body, byte[] fingerprint) {
        super(request);
        this.body = body;
        this.fingerprint = fingerprint;
    }

    /** Reads the request, or answers null where its body is larger than 2 MiB and no upload. */
    static @Nullable RepeatableRequest of(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = sha256();
        digest.update((request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n")
                .getBytes(StandardCharsets.UTF_8));
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            for (Part part : request.getParts()) {
                digest.update((part.getName() + " " + part.getSubmittedFileName() + " " + part.getSize() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                digest.update(part.getInputStream().readAllBytes());
            }
            return new RepeatableRequest(request, null, digest.digest());
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return null;
        }
        digest.update(body);
        return new RepeatableRequest(request, body, digest.digest());
    }

    /** SHA-256 over method, address and body. */
    byte[] fingerprint() {
        return fingerprint.clone();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Kept(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static final class Kept extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Kept(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is there already");
        }
    }
}
