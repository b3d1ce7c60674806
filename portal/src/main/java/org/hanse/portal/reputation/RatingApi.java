package org.hanse.portal.reputation;

import jakarta.validation.Valid;
import org.hanse.kernel.DealId;
import org.hanse.reputation.RateDeal;
import org.hanse.reputation.Ratings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own rating of a deal, for programs. */
@RestController
@RequestMapping("/api/v1/deals/{id}/rating")
class RatingApi {

    private final Ratings ratings;
    private final RatingActs acts;

    RatingApi(Ratings ratings, RatingActs acts) {
        this.ratings = ratings;
        this.acts = acts;
    }

    /** @param mine what the own company said, or null */
    record RatingView(boolean mayRate, @Nullable RateDeal mine) {}

    @GetMapping
    RatingView get(@PathVariable String id) {
        DealId deal = DealId.of(id);
        return new RatingView(ratings.mayRate(deal), ratings.mine(deal).orElse(null));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RatingView rate(@PathVariable String id, @RequestBody @Valid RateDeal command) {
        acts.rate(DealId.of(id), command);
        return get(id);
    }
}
