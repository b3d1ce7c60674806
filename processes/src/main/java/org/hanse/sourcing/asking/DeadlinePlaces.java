package org.hanse.sourcing.asking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hanse.kernel.BusinessCalendars;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.sourcing.Rfqs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a deadline means where its readers are: day and hour there, and whether anybody works then. Holidays are those of the
 * country's business calendar; offices are taken to be open from 8 to 18 o'clock.
 */
@Service
@Transactional(readOnly = true)
public class DeadlinePlaces {

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private final Companies companies;
    private final Clock clock;

    DeadlinePlaces(Companies companies, Clock clock) {
        this.companies = companies;
        this.clock = clock;
    }

    /**
     * The deadline at one place.
     *
     * @param closedDay a week-end or holiday there
     * @param closedHour outside of office hours there
     */
    public record Place(String who, String town, ZonedDateTime at, boolean closedDay, boolean closedHour) {}

    /** A deadline with its places, the buyer's first. @param proposed true where nobody has said one */
    public record Shown(Instant deadline, boolean proposed, List<Place> places) {
        public Shown {
            places = List.copyOf(places);
        }
    }

    /** The deadline that stands in the draft, or the one that would be taken, at the buyer's and each chosen supplier's place. */
    public Shown of(RequestDraft draft) {
        Company buyer = companies.get(Scope.company());
        List<Company> all = new ArrayList<>(List.of(buyer));
        draft.suppliers().forEach(id -> all.add(companies.get(new CompanyId(Ids.parse(id)))));
        Instant said = draft.moment(buyer.timeZone());
        Instant deadline = said == null
                ? Rfqs.proposedDeadline(
                        clock.instant(),
                        buyer.timeZone(),
                        all.stream().skip(1).map(Company::country).toList())
                : said;
        return new Shown(
                deadline,
                said == null,
                all.stream().map(one -> place(one, deadline)).toList());
    }

    static Place place(String who, String town, String country, ZoneId zone, Instant deadline) {
        ZonedDateTime at = deadline.atZone(zone);
        LocalTime time = at.toLocalTime();
        return new Place(
                who,
                town,
                at,
                !BusinessCalendars.of(country).isBusinessDay(at.toLocalDate()),
                time.isBefore(OPENS) || time.isAfter(CLOSES));
    }

    private static Place place(Company company, Instant deadline) {
        return place(company.name(), company.city(), company.country(), company.timeZone(), deadline);
    }
}
