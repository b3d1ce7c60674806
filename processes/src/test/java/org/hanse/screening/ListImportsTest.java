package org.hanse.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hanse.screening.Market.LENA;
import static org.hanse.screening.Market.MIRIAM;
import static org.hanse.screening.Market.TEST;
import static org.hanse.screening.Market.entity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.TestClock;
import org.hanse.kernel.database.HanseTest;
import org.hanse.party.Registrations;
import org.hanse.screening.Listings.Import.Outcome;
import org.hanse.workflow.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HanseTest
class ListImportsTest {

    @Autowired
    private Market market;

    @Autowired
    private Listings listings;

    @Autowired
    private Screenings screenings;

    @Autowired
    private Registrations registrations;

    @Autowired
    private ScreeningFiles files;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Clock clock;

    @AfterEach
    void back_to_the_present() {
        ((TestClock) clock).reset();
    }

    @Test
    void an_import_counts_what_is_new_changed_and_gone() {
        assertThat(market.list("I1", six()).added()).isEqualTo(6);
        ListedParty[] next = six();
        next[1] = entity("R1", "Renamed Ibis One");
        next[5] = entity("R6", "Wholly New Ibex");
        Listings.Import second = market.list("I1", next);
        assertThat(second).returns(Outcome.APPLIED, Listings.Import::outcome);
        assertThat(List.of(second.added(), second.changed(), second.removed())).containsExactly(1, 1, 1);
    }

    @Test
    void the_same_file_twice_changes_nothing_and_an_older_list_is_refused() {
        ReceivedList list = new ReceivedList("I2", clock.instant(), Digest.of("i2"), List.of(six()));
        Scope.run(TEST, () -> listings.take(list));
        assertThat(Scope.as(TEST, () -> listings.take(list)).outcome()).isEqualTo(Outcome.SAME_FILE);
        ReceivedList older =
                new ReceivedList("I2", clock.instant().minus(Duration.ofDays(3)), Digest.of("old"), List.of(six()));
        assertThatThrownBy(() -> Scope.run(TEST, () -> listings.take(older))).isInstanceOf(Refusal.class);
    }

    @Test
    void a_list_that_lost_more_than_a_fifth_waits_for_an_officer() {
        market.list("I3", six());
        Listings.Import shrunk = market.list("I3", entity("R0", "Ibis Zero"), entity("R1", "Ibis One"));
        assertThat(shrunk.outcome()).isEqualTo(Outcome.HELD);
        CompanyId company = market.company("Ibis Fiveteen Quagga", "DE");
        assertThat(Scope.as(TEST, () -> screenings.screen(company, "test")).outcome())
                .as("the list in force stays")
                .isEqualTo(Screenings.Outcome.STRONG);
        Listings.Import approved = Scope.as(MIRIAM, () -> listings.approve(shrunk.id(), "merged with another list"));
        assertThat(approved.removed()).isEqualTo(4);
        assertThatThrownBy(() -> Scope.run(MIRIAM, () -> listings.reject(shrunk.id(), "again")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_held_list_can_be_dropped() {
        market.list("I4", six());
        Listings.Import shrunk = market.list("I4", entity("R0", "Ibis Zero"));
        Scope.run(MIRIAM, () -> listings.reject(shrunk.id(), "a broken file"));
        List<ListFile> files = Scope.as(MIRIAM, () -> listings.files(50));
        assertThat(files)
                .anyMatch(
                        file -> file.id().equals(shrunk.id()) && file.outcome().equals("rejected"));
    }

    @Test
    void a_changed_entry_finds_the_companies_that_are_there() {
        CompanyId company = market.company("Zwetschgen Tandem", "DE");
        market.list("I5", entity("E7", "Somebody Else Altogether"));
        Scope.run(TEST, () -> screenings.screen(company, "onboarding"));
        assertThat(clear(company)).isTrue();
        market.list("I5", entity("E7", "Somebody Else Altogether", "Zwetschgen Tandem"));
        assertThat(clear(company)).as("a task waits for an officer").isFalse();
    }

    @Test
    void a_clearance_dies_with_a_change_of_its_own_entry_only() {
        CompanyId company = market.company("Kranich Mohnfeld", "DE");
        market.list("I6", entity("E7", "Kranich Mohnfeld"), entity("E8", "Other Party"));
        cleared(company);
        market.list("I6", entity("E7", "Kranich Mohnfeld"), entity("E8", "Other Party", "Other Alias"));
        assertThat(clear(company)).as("only E8 changed").isTrue();
        assertThat(Scope.as(TEST, () -> screenings.screen(company, "payout")).outcome())
                .isEqualTo(Screenings.Outcome.CLEAR);
        market.list("I6", entity("E7", "Kranich Mohnfeld", "Kranich M."), entity("E8", "Other Party", "Other Alias"));
        assertThat(clear(company)).as("E7 has a new alias").isFalse();
        ScreeningFile.Hit again = Scope.as(Market.MIRIAM, () -> files.of(company))
                .getFirst()
                .hits()
                .getFirst();
        assertThat(Objects.requireNonNull(again.cleared()).changes())
                .as("people see what has changed since the clearance, and nothing else")
                .containsExactly(new ScreeningFile.Change("list", "names", "", "Kranich M., PRIMARY"));
    }

    @Test
    void a_clearance_dies_when_the_company_changes_and_when_it_expires() {
        CompanyId company = market.company("Silberreiher Nachtmahl", "DE");
        market.list("I7", entity("E7", "Silberreiher Nachtmahl"));
        cleared(company);
        Scope.run(TEST, () -> registrations.addOwner(company, Registrations.owner("Ada Vogt", true, 1970, "DE", null)));
        assertThat(Scope.as(TEST, () -> screenings.screen(company, "owner-changed"))
                        .outcome())
                .isNotEqualTo(Screenings.Outcome.CLEAR);

        CompanyId other = market.company("Graugans Morgentau", "DE");
        market.list("I8", entity("E7", "Graugans Morgentau"));
        cleared(other);
        ((TestClock) clock).advance(Duration.ofDays(366));
        assertThat(Scope.as(TEST, () -> screenings.screen(other, "payout")).outcome())
                .isNotEqualTo(Screenings.Outcome.CLEAR);
    }

    private boolean clear(CompanyId company) {
        return Scope.as(TEST, () -> screenings.isClear(company));
    }

    private void cleared(CompanyId company) {
        Screenings.Result result = Scope.as(TEST, () -> screenings.screen(company, "onboarding"));
        String key = result.screeningId().toString();
        Scope.run(
                MIRIAM,
                () -> tasks.complete(
                        Objects.requireNonNull(tasks.openOf(key, "decide-hit")).taskId(),
                        new DecideHit(DecideHit.Disposition.FALSE_POSITIVE, null, "other company")));
        Scope.run(
                LENA,
                () -> tasks.complete(
                        Objects.requireNonNull(tasks.openOf(key, "confirm-hit")).taskId(),
                        new ConfirmHit(ConfirmHit.Finding.FALSE_POSITIVE, "other company")));
        assertThat(clear(company)).isTrue();
    }

    private static ListedParty[] six() {
        return new ListedParty[] {
            entity("R0", "Ibis Zero"),
            entity("R1", "Ibis One Gnu"),
            entity("R2", "Ibis Two Kudu"),
            entity("R3", "Ibis Three Okapi"),
            entity("R4", "Ibis Four Impala"),
            entity("R5", "Ibis Fiveteen Quagga")
        };
    }
}
