package org.hanse.portal.customs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hanse.deal.Deal;
import org.hanse.deal.DealParty;
import org.hanse.deal.Deals;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Scope;
import org.hanse.screening.ListFile;
import org.hanse.screening.Listings;
import org.hanse.screening.ScreeningFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the parties of a deal stand against the sanctions lists; only staff is told. */
@Component
class PartyLines {

    private static final Duration FRESH = Duration.ofHours(24);

    private final Deals deals;
    private final ScreeningFiles screenings;
    private final Listings lists;
    private final Clock clock;

    PartyLines(Deals deals, ScreeningFiles screenings, Listings lists, Clock clock) {
        this.deals = deals;
        this.screenings = screenings;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * What the reviewer reads about the parties.
     *
     * @param lists which lists were compared, such as {@code UN}
     * @param staleSince when the lists were last looked for, where that is more than a day ago; else null
     */
    record Standing(
            List<Line> lines, String lists, @Nullable Instant staleSince) {

        /** Whether nobody of them has an open or a true hit. */
        public boolean allClear() {
            return lines.stream().allMatch(line -> line.state().equals("clear"));
        }
    }

    /** One company. @param state {@code clear}, {@code open}, {@code blocked} or {@code unknown} */
    record Line(
            CompanyId company,
            String name,
            String state,
            @Nullable Instant at) {}

    @Nullable
    Standing of(Deal deal) {
        if (!(Scope.actor() instanceof Actor.Staff)) {
            return null;
        }
        Map<CompanyId, Line> lines = new LinkedHashMap<>();
        TreeSet<String> compared = new TreeSet<>();
        for (DealParty party : deals.parties(deal.id())) {
            CompanyId company = party.company();
            if (company != null && !lines.containsKey(company)) {
                lines.put(company, line(company, party.name(), compared));
            }
        }
        return new Standing(List.copyOf(lines.values()), String.join(", ", compared), stale());
    }

    private Line line(CompanyId company, String name, TreeSet<String> compared) {
        return screenings
                .standing(company)
                .map(standing -> {
                    compared.addAll(standing.lists().keySet());
                    return new Line(company, name, standing.state(), standing.at());
                })
                .orElseGet(() -> new Line(company, name, "unknown", null));
    }

    private @Nullable Instant stale() {
        return lists.files(1).stream()
                .findFirst()
                .map(ListFile::importedAt)
                .filter(at -> at.isBefore(clock.instant().minus(FRESH)))
                .orElse(null);
    }
}
