package org.hanse.portal.pricing;

import java.util.List;
import org.hanse.pricing.TariffLine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the tariff says, for programs. */
@RestController
@RequestMapping("/api/v1/tools")
class TariffApi {

    private final TariffLookUp lookUp;

    TariffApi(TariffLookUp lookUp) {
        this.lookUp = lookUp;
    }

    /** The rows in force on the day (today where none is named), the most exact first; none means unknown, not zero. */
    @GetMapping("/tariff")
    List<TariffLine> rows(
            @RequestParam String hs,
            @RequestParam(defaultValue = "") String origin,
            @RequestParam String destination,
            @RequestParam(defaultValue = "") String day) {
        return lookUp.rows(hs, origin, destination, day);
    }
}
