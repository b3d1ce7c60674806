package org.hanse.portal.messaging;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.hanse.integration.callbacks.Callbacks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for what carrier and customs send: raw bytes go to the inbox, signed or not at all. */
@RestController
class CallbackApi {

    private static final int MAX_BYTES = 1024 * 1024;

    private final Callbacks callbacks;

    CallbackApi(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @PostMapping("/callbacks/{counterpart}/{kind}")
    ResponseEntity<Void> take(@PathVariable String counterpart, @PathVariable String kind, HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        return switch (callbacks.take(counterpart + "/" + kind, request::getHeader, body)) {
            case STORED -> answer(HttpStatus.ACCEPTED);
            case COPY -> answer(HttpStatus.OK);
            case REFUSED -> answer(HttpStatus.UNAUTHORIZED);
            case UNKNOWN -> answer(HttpStatus.NOT_FOUND);
        };
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
