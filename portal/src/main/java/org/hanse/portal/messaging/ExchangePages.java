package org.hanse.portal.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.Page;
import org.hanse.messaging.Exchange;
import org.hanse.messaging.Exchanges;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every exchange with a counterpart, byte for byte. */
@Controller
class ExchangePages {

    /** The counterparts, as the outbox names its ports. */
    static final List<String> COUNTERPARTS =
            List.of("bank", "carrier", "customs", "vat-register", "sanctions-lists", "exchange-rates", "notifier");

    private static final int PAGE = 50;

    /** Of a longer message the page shows the beginning; the whole is a file. */
    private static final int SHOWN = 100_000;

    private final Exchanges exchanges;

    ExchangePages(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @GetMapping("/exchanges")
    String list(
            @RequestParam(required = false) @Nullable String counterpart,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String chosen = counterpart == null || counterpart.isBlank() ? null : counterpart;
        Page<Exchange> page = exchanges.list(chosen, after, PAGE);
        model.addAttribute("exchanges", page.items());
        model.addAttribute("counterparts", COUNTERPARTS);
        model.addAttribute("chosen", chosen);
        model.addAttribute("next", page.next());
        return "messaging/exchanges";
    }

    @GetMapping("/exchanges/{id}")
    String one(@PathVariable UUID id, Model model) {
        Exchange.Whole whole = exchanges.get(id);
        model.addAttribute("exchange", whole.exchange());
        model.addAttribute("request", shown(whole.request()));
        model.addAttribute("answer", whole.answer() == null ? null : shown(whole.answer()));
        return "messaging/exchange";
    }

    /** The bytes as they were, always as a file of no particular kind. */
    @GetMapping("/exchanges/{id}/bytes")
    ResponseEntity<byte[]> bytes(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + ".bin")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(exchanges.get(id).request());
    }

    private static String shown(byte[] bytes) {
        int length = Math.min(bytes.length, SHOWN);
        return new String(bytes, 0, length, StandardCharsets.UTF_8) + (length < bytes.length ? " …" : "");
    }
}
