package org.hanse.portal.pricing;

import org.hanse.pricing.CalculateLandedCost;
import org.hanse.pricing.LandedCosts;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The landed-cost calculator for programs. It changes nothing, so that no idempotency key is asked for. */
@RestController
@RequestMapping("/api/v1/tools")
class LandedCostApi {

    private final LandedCosts landedCosts;

    LandedCostApi(LandedCosts landedCosts) {
        this.landedCosts = landedCosts;
    }

    @PostMapping("/landed-cost")
    LandedCostAnswer calculate(@RequestBody CalculateLandedCost asked) {
        return LandedCostAnswer.of(landedCosts.calculate(asked));
    }
}
