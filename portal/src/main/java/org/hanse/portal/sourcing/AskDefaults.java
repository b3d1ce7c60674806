package org.hanse.portal.sourcing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hanse.party.Company;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.RfqLine;
import org.hanse.sourcing.Rfqs;
import org.springframework.stereotype.Component;

/** What the page shows where nothing is typed; the same rules that the request itself follows. */
@Component
class AskDefaults {

    /** UN/ECE Recommendation 20 codes that are offered; the words are {@code sourcing.unit.<code>}. */
    static final List<String> UNITS = List.of("C62", "SET", "KGM", "TNE", "MTR", "MTK", "LTR");

    private static final ZoneId SHENZHEN = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    AskDefaults(Clock clock) {
        this.clock = clock;
    }

    /** Delivery, date and deadline in the buyer's time, and the deadline as it is seen in China. */
    record Shown(String deliverTo, LocalDate needBy, Instant deadline, LocalDateTime local, String far) {}

    Shown of(Company buyer) {
        Instant now = clock.instant();
        Instant deadline = Rfqs.proposedDeadline(now, buyer.timeZone(), List.of("CN", buyer.country()));
        LocalDate today = now.atZone(buyer.timeZone()).toLocalDate();
        String far = deadline.atZone(SHENZHEN).toLocalTime().toString();
        return new Shown(
                buyer.city(),
                today.plusWeeks(6),
                deadline,
                deadline.atZone(buyer.timeZone()).toLocalDateTime(),
                far);
    }

    /** The lines of an earlier request, to write it again. */
    AskForm copy(Rfq rfq) {
        List<String> products = new ArrayList<>();
        List<String> quantities = new ArrayList<>();
        List<String> units = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        for (RfqLine line : rfq.lines()) {
            products.add(line.product());
            quantities.add(line.quantity().stripTrailingZeros().toPlainString());
            units.add(line.unit());
            codes.add(Objects.requireNonNullElse(line.hsCode(), ""));
            BigDecimal target = line.targetPrice();
            targets.add(target == null ? "" : target.stripTrailingZeros().toPlainString());
        }
        return new AskForm(
                products,
                quantities,
                units,
                codes,
                targets,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                rfq.note());
    }
}
