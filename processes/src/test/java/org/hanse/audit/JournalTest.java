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
        record("one");
        record("two");
        record("three");
        sealer.seal();
        alterAsAdministrator("two");
        assertThat(firstBreak()).isEqualTo(2);
    }

    private void alterAsAdministrator(String act) throws SQLException {
        try (Connection admin = DriverManager.getConnection(database.url(), "postgres", "");
                PreparedStatement alter =
                        admin.prepareStatement("update audit.entry set act = 'x' where act = ? and chain = ?")) {
            admin.setAutoCommit(false);
            admin.createStatement().execute("set local session_replication_role = replica");
            alter.setString(1, act);
            alter.setString(2, company.toString());
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
