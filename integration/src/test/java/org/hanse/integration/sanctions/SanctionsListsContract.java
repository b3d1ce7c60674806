package org.hanse.integration.sanctions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.hanse.integration.PortContract;
import org.hanse.integration.sandbox.Fault;
import org.hanse.screening.ListRequest;
import org.hanse.screening.SanctionsLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the wire to a publisher of sanctions lists keeps: each edition is told once, as what it is. */
abstract class SanctionsListsContract extends PortContract {

    private final String key = UUID.randomUUID().toString();

    /** The schedule asks by itself after the start. */
    @BeforeEach
    void the_first_has_come() {
        soonSo(() -> !heard.lists.isEmpty());
    }

    @Test
    void a_list_comes_by_itself_after_the_start() {
        assertThat(heard.lists.getFirst().parties()).hasSize(9);
    }

    /** The same edition fetched again. */
    @Override
    protected void saidTwice() {
        int before = heard.lists.size();
        fetch();
        fetched();
        andStays(() -> assertThat(heard.lists).hasSize(before));
    }

    /** An edition from before, which screening then refuses as older than the one in force. */
    @Override
    protected void outOfOrder() {
        wrong(Fault.OUT_OF_ORDER, 1);
        fetch();
        soon(() -> assertThat(heard.lists)
                .anySatisfy(list -> assertThat(list.listDate()).isEqualTo(Instant.parse("2026-10-20T00:00:00Z"))));
    }

    @Override
    protected void unreadable() {
        int before = heard.lists.size();
        wrong(Fault.MALFORMED, 1);
        fetch();
        fetched();
        soon(() -> assertThat(openLetters())
                .anySatisfy(letter -> assertThat(letter.counterpart()).isEqualTo(SanctionsLists.PORT)));
        assertThat(heard.lists).hasSize(before);
    }

    @Override
    protected void noAnswer() {
        wrong(Fault.TIMEOUT, 1);
        fetch();
        deliveredAtLast(SanctionsLists.PORT, key);
    }

    @Override
    protected void refused() {
        wrong(Fault.REJECT, 1);
        fetch();
        givenUpAtOnce(SanctionsLists.PORT, key, "HTTP 403");
    }

    private void fetch() {
        teller.tell(SanctionsLists.PORT, SanctionsLists.FETCH, key, new ListRequest("UN"));
    }

    private void fetched() {
        soon(() -> assertThat(fate(SanctionsLists.PORT, key).state()).isEqualTo("delivered"));
    }
}
