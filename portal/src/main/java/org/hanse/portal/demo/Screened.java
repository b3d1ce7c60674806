package org.hanse.portal.demo;

import java.util.Set;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Scope;
import org.hanse.screening.Screenings;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Every company is screened against the lists in force before anything else happens. */
@Component
@Profile("demo")
class Screened implements Story {

    private final Screenings screenings;
    private final Chairs chairs;

    Screened(Screenings screenings, Chairs chairs) {
        this.screenings = screenings;
        this.chairs = chairs;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String key() {
        return "screened";
    }

    @Override
    public Set<String> firms() {
        return Set.of();
    }

    @Override
    public String tell() {
        Cast.PLAYERS.stream()
                .filter(player -> player.firm() != null)
                .map(player -> chairs.company(player.username()))
                .distinct()
                .forEach(company ->
                        Scope.run(DemoPeople.DEMO, () -> screenings.screen(new CompanyId(company), "onboarding")));
        return "";
    }
}
