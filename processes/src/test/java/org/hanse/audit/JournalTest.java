package org.hanse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.DatabaseAddress;
import org.hanse.kernel.database.HanseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HanseTest
class JournalTest {

    private static final int LONG = 1_203;

    private final CompanyId company = CompanyId.next();
    private final Actor person = new Actor.Person(PersonId.next(), "Jana", company, Set.of("buyer"));

    @Autowired
    private Journal journal;

    @Autowired
    private Sealer sealer;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DatabaseAddress database;

    @Test
    void entries_are_linked_and_the_chain_holds() {
        record("first");
        record("second");
        sealer.seal();
        assertThat(links()).isEqualTo(2);
        assertThat(firstBreak()).isZero();
    }

    @Test
    void nobody_of_the_application_changes_or_deletes_an_entry() {
        record("kept");
        assertThatThrownBy(() -> Scope.as(
                        person,
                        () -> transaction.execute(status ->
                                jdbc.sql("update audit.entry set act = 'other'").update())))
                .rootCause()
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> Scope.as(
                        person,
                        () -> transaction.execute(
                                status -> jdbc.sql("delete from audit.entry").update())))
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void an_entry_that_an_administrator_altered_breaks_the_chain_at_its_place() throws SQLException {
        three();
        asAdministrator("update audit.entry set act = 'x' where act = 'two' and chain = ?");
        assertThat(firstBreak()).isEqualTo(2);
    }

    @Test
    void an_entry_that_an_administrator_removed_is_missed_at_its_place() throws SQLException {
        three();
        asAdministrator("delete from audit.entry where act = 'two' and chain = ?");
        assertThat(firstBreak()).isEqualTo(2);
    }

    @Test
    void an_entry_removed_together_with_its_link_is_missed_at_its_place() throws SQLException {
        three();
        asAdministrator("delete from audit.seal where place = 2 and chain = ?");
        asAdministrator("delete from audit.entry where act = 'two' and chain = ?");
        assertThat(firstBreak()).isEqualTo(2);
    }

    @Test
    void an_entry_slipped_in_among_older_ones_is_found() throws SQLException {
        three();
        asAdministrator("insert into audit.entry (id, chain, at, actor, company_id, act, facts, xid)"
                + " select gen_random_uuid(), chain, at, actor, company_id, 'forged', facts, xid"
                + " from audit.entry where act = 'one' and chain = ?");
        assertThat(firstBreak()).isEqualTo(4);
        sealer.seal();
        assertThat(firstBreak())
                .as("linked as the last, and still older than those before")
                .isEqualTo(4);
    }

    @Test
    void a_link_that_was_added_by_hand_is_found() throws SQLException {
        three();
        asAdministrator("insert into audit.entry (id, chain, at, actor, company_id, act, facts)"
                + " select gen_random_uuid(), chain, at, actor, company_id, 'forged', facts"
                + " from audit.entry where act = 'three' and chain = ?");
        asAdministrator("insert into audit.seal (entry_id, chain, place, previous, hash)"
                + " select e.id, e.chain, 4, s.hash, sha256('forged') from audit.entry e"
                + " join audit.seal s on s.chain = e.chain and s.place = 3 where e.act = 'forged' and e.chain = ?");
        assertThat(firstBreak()).isEqualTo(4);
    }

    @Test
    void a_chain_longer_than_a_page_is_checked_to_its_end() throws SQLException {
        Scope.run(
                person,
                () -> transaction.executeWithoutResult(status -> {
                    for (int i = 0; i < LONG; i++) {
                        journal.record("act " + i, null, Map.of());
                    }
                }));
        sealer.seal();
        assertThat(links()).isEqualTo(LONG);
        assertThat(firstBreak()).isZero();
        asAdministrator("update audit.entry e set act = 'x' from audit.seal s where s.entry_id = e.id and s.place = "
                + (LONG - 1) + " and s.chain = ?");
        assertThat(firstBreak()).isEqualTo(LONG - 1);
    }

    private void three() {
        record("one");
        record("two");
        record("three");
        sealer.seal();
        assertThat(firstBreak()).isZero();
    }

    /** Around triggers and foreign keys, as only a superuser can. */
    private void asAdministrator(String sql) throws SQLException {
        try (Connection admin = DriverManager.getConnection(database.url(), "postgres", "");
                PreparedStatement alter = admin.prepareStatement(sql)) {
            admin.setAutoCommit(false);
            admin.createStatement().execute("set local session_replication_role = replica");
            alter.setString(1, company.toString());
            assertThat(alter.executeUpdate()).isEqualTo(1);
            admin.commit();
        }
    }

    private void record(String act) {
        Scope.run(
                person, () -> transaction.executeWithoutResult(status -> journal.record(act, null, Map.of("a", "b"))));
    }

    private long links() {
        return Scope.as(
                person,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from audit.seal where chain = ?")
                        .param(company.toString())
                        .query(Long.class)
                        .single()));
    }

    private long firstBreak() {
        return Scope.as(person, () -> transaction.execute(status -> sealer.firstBreak(company.toString())));
    }
}
