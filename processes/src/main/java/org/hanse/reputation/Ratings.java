package org.hanse.reputation;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.deal.Deal;
import org.hanse.deal.DealState;
import org.hanse.deal.Deals;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.onboarding.TradeRecord;
import org.hanse.pricing.RateSet;
import org.hanse.pricing.Rates;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ratings of both sides after a deal, sealed until both are in or 30 days have passed (rules section 11). Counted are
 * only those of deals through escrow of at least 500.00 EUR between companies that share no owner, account or address,
 * and at most three of one partner a year.
 */
@Service
@Transactional
public class Ratings implements TradeRecord {

    private static final Duration TERM = Duration.ofDays(30);
    private static final Money LEAST = Money.parse("EUR 500.00");
    private static final int MOST_OF_ONE_PARTNER = 3;

    private final JdbcClient jdbc;
    private final Deals deals;
    private final Rates rates;
    private final Journal journal;
    private final Clock clock;

    Ratings(JdbcClient jdbc, Deals deals, Rates rates, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.deals = deals;
        this.rates = rates;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Rates the other side of a deal, once.
     *
     * @throws Refusal {@link ReputationReason#DEAL_NOT_DONE}, {@link ReputationReason#TERM_OVER},
     *     {@link ReputationReason#ALREADY_RATED}
     */
    public void rate(DealId id, RateDeal command) {
        Deal deal = deals.get(id);
        CompanyId rater = Scope.company();
        CompanyId rated = rater.equals(deal.buyer()) ? deal.seller() : deal.buyer();
        Instant done = doneAt(id).orElseThrow(() -> new Refusal(ReputationReason.DEAL_NOT_DONE));
        Instant ends = done.plus(TERM);
        if (!clock.instant().isBefore(ends)) {
            throw new Refusal(ReputationReason.TERM_OVER);
        }
        insert(deal, rater, rated, command, ends);
        journal.record("reputation.rated", id.value(), Map.of("rated", rated.toString()));
    }

    /** What the own company said about a deal, if it did: stars. */
    @Transactional(readOnly = true)
    public Optional<RateDeal> mine(DealId deal) {
        CompanyId company = Scope.actor().companyOrNull();
        if (company == null) {
            return Optional.empty();
        }
        return jdbc.sql("select stars, comment from reputation.rating where deal_id = ? and rater_id = ?")
                .params(deal.value(), company.value())
                .query((row, n) -> new RateDeal(row.getInt("stars"), row.getString("comment")))
                .optional();
    }

    /** Whether the own company may still rate the deal. */
    @Transactional(readOnly = true)
    public boolean mayRate(DealId deal) {
        return Scope.actor().companyOrNull() != null
                && mine(deal).isEmpty()
                && doneAt(deal)
                        .map(done -> clock.instant().isBefore(done.plus(TERM)))
                        .orElse(false);
    }

    /** The ratings of a company that may be read, newest first. */
    @Transactional(readOnly = true)
    public List<OpenRating> of(CompanyId company) {
        return jdbc.sql("select deal_id, rater_id, stars, comment, counts, given_at from reputation.unsealed(?, ?)"
                        + " order by given_at desc limit 200")
                .params(company.value(), OffsetDateTime.now(clock))
                .query((row, n) -> new OpenRating(
                        new DealId(row.getObject("deal_id", UUID.class)),
                        new CompanyId(row.getObject("rater_id", UUID.class)),
                        row.getInt("stars"),
                        row.getString("comment"),
                        row.getBoolean("counts"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A company's record in figures. */
    @Transactional(readOnly = true)
    public Standing standing(CompanyId company) {
        List<Rating.Given> counted = counted(of(company));
        BigDecimal score = Rating.score(counted);
        return jdbc.sql("select deals, shipments, on_time, disputed, lost from reputation.record_of(?)")
                .param(company.value())
                .query((row, n) -> {
                    long done = row.getLong("deals");
                    long disputed = row.getLong("disputed");
                    OptionalDouble onTime = Share.lowerBound(row.getLong("on_time"), row.getLong("shipments"));
                    OptionalDouble good = Share.lowerBound(Math.max(0, done - disputed), done);
                    return new Standing(
                            score,
                            counted.size(),
                            done,
                            row.getLong("shipments"),
                            row.getLong("on_time"),
                            disputed,
                            row.getLong("lost"),
                            boxed(onTime),
                            boxed(good),
                            Level.of(score, Math.min(onTime.orElse(0), good.orElse(0))));
                })
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public int deals(CompanyId company) {
        return Math.toIntExact(standing(company).deals());
    }

    @Override
    @Transactional(readOnly = true)
    public int lostDisputes(CompanyId company) {
        return Math.toIntExact(standing(company).lost());
    }

    private void insert(Deal deal, CompanyId rater, CompanyId rated, RateDeal command, Instant ends) {
        if (command.stars() < 1 || command.stars() > 5) {
            throw Refusal.of(ReputationReason.WRONG_STARS, "stars");
        }
        try {
            jdbc.sql("insert into reputation.rating (id, deal_id, rater_id, rated_id, stars, comment, counts, given_by,"
                            + " given_at, term_ends) values (:id, :deal, :rater, :rated, :stars, :comment, :counts, :by,"
                            + " :now, :ends)")
                    .param("id", Ids.next())
                    .param("deal", deal.id().value())
                    .param("rater", rater.value())
                    .param("rated", rated.value())
                    .param("stars", command.stars())
                    .param(
                            "comment",
                            Objects.requireNonNullElse(command.comment(), "").strip())
                    .param("counts", counts(deal))
                    .param("by", person(), Types.OTHER)
                    .param("now", OffsetDateTime.now(clock))
                    .param("ends", ends.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal(ReputationReason.ALREADY_RATED).because(e);
        }
    }

    private boolean counts(Deal deal) {
        boolean related = jdbc.sql("select reputation.related(?, ?)")
                .params(deal.buyer().value(), deal.seller().value())
                .query(Boolean.class)
                .single();
        return deal.escrow() && !related && isLargeEnough(deal.total());
    }

    private boolean isLargeEnough(Money total) {
        if (total.getCurrencyUnit().equals(Currencies.EUR)) {
            return !total.isLessThan(LEAST);
        }
        RateSet set = rates.at(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return set.knows(total.getCurrencyUnit()) && !set.toEuro(total).isLessThan(LEAST);
    }

    /** At most three of one partner a year, the oldest first. */
    private List<Rating.Given> counted(List<OpenRating> ratings) {
        Map<String, Integer> byPartner = new HashMap<>();
        List<Rating.Given> counted = new ArrayList<>();
        ratings.stream()
                .filter(OpenRating::counts)
                .sorted(Comparator.comparing(OpenRating::givenAt))
                .filter(r -> byPartner.merge(partnerAndYear(r), 1, Integer::sum) <= MOST_OF_ONE_PARTNER)
                .forEach(r -> counted.add(new Rating.Given(r.stars(), age(r))));
        return counted;
    }

    private long age(OpenRating rating) {
        return Math.max(0, Duration.between(rating.givenAt(), clock.instant()).toDays());
    }

    private static String partnerAndYear(OpenRating rating) {
        return rating.rater() + " " + rating.givenAt().atOffset(ZoneOffset.UTC).getYear();
    }

    private Optional<Instant> doneAt(DealId id) {
        DealState state = deals.get(id).state();
        if (state != DealState.CLOSED && state != DealState.SETTLED) {
            return Optional.empty();
        }
        return jdbc.sql("select coalesce(closed_at, :now) from deal.deal where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static @Nullable UUID person() {
        return switch (Scope.actor()) {
            case Actor.Person person -> person.person().value();
            case Actor.Staff staff -> throw new Refusal(KernelReason.NOT_ALLOWED);
            case Actor.Guest guest -> null;
            case Actor.Machine machine -> null;
            case Actor.System system -> null;
        };
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
