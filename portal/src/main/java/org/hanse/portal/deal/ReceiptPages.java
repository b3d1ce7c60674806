package org.hanse.portal.deal;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hanse.deal.ReceiveGoods;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.portal.web.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the count on the receiving page would mean, asked again at each step. */
@Controller
class ReceiptPages {

    private static final int MOST_LINES = 500;

    private final ReceiptWords words;
    private final Sentences sentences;

    ReceiptPages(ReceiptWords words, Sentences sentences) {
        this.words = words;
        this.sentences = sentences;
    }

    @GetMapping("/shipments/{id}/consequence")
    String consequence(@PathVariable String id, HttpServletRequest request, Model model) {
        try {
            model.addAttribute("consequence", words.consequence(ShipmentId.of(id), counted(request)));
        } catch (Refusal refusal) {
            model.addAttribute("wrong", sentences.of(refusal));
        }
        return "deal/receive :: consequence";
    }

    private static List<ReceiveGoods.ReceivedLine> counted(HttpServletRequest request) {
        List<ReceiveGoods.ReceivedLine> lines = new ArrayList<>();
        for (int i = 0; i < MOST_LINES && request.getParameter("lines[" + i + "].lineNo") != null; i++) {
            String line = "lines[" + i + "].";
            String reason = request.getParameter(line + "reason");
            lines.add(new ReceiveGoods.ReceivedLine(
                    number(request.getParameter(line + "lineNo")).intValue(),
                    number(request.getParameter(line + "received")),
                    number(request.getParameter(line + "rejected")),
                    reason == null || reason.isBlank() ? "…" : reason));
        }
        return lines;
    }

    private static BigDecimal number(@Nullable String text) {
        try {
            BigDecimal number = text == null || text.isBlank() ? BigDecimal.ZERO : new BigDecimal(text.strip());
            if (number.signum() >= 0 && number.precision() < 19) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "lines", String.valueOf(text))
                    .because(e);
        }
        throw Refusal.of(KernelReason.INVALID_FIELD, "lines", String.valueOf(text));
    }
}
