package org.hanse.portal.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.hanse.party.Company;
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
}
