package org.hanse.kernel.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Begins each transaction as the actor of {@link Scope}, so that the database's row policies know who asks. */
final class ScopedTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;
    private static final String SET = "select set_config('hanse.kind', ?, true), set_config('hanse.actor', ?, true),"
            + " set_config('hanse.person', ?, true), set_config('hanse.company', ?, true),"
            + " set_config('hanse.roles', ?, true), set_config('hanse.guest', ?, true),"
            + " set_config('hanse.system', ?, true)";

    ScopedTransactionManager(DataSource guarded) {
        super(guarded);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        Scope.actor();
        GuardedDataSource.opening(() -> super.doBegin(transaction, definition));
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Actor actor = Scope.actor();
        try (PreparedStatement set = connection.prepareStatement(SET)) {
            set.setString(1, kind(actor));
            set.setString(2, actor.auditName());
            set.setString(3, person(actor));
            set.setString(4, text(actor.companyOrNull()));
            set.setString(5, String.join(",", new TreeSet<>(actor.roles())));
            set.setString(
                    6, actor instanceof Actor.Guest guest ? guest.invitation().toString() : "");
            set.setString(7, actor instanceof Actor.System system ? system.name() : "");
            set.execute();
        }
    }

    private static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Person p -> "person";
            case Actor.Staff s -> "staff";
            case Actor.Guest g -> "guest";
            case Actor.Machine m -> "machine";
            case Actor.System s -> "system";
        };
    }

    private static String person(Actor actor) {
        return switch (actor) {
            case Actor.Person p -> p.person().toString();
            case Actor.Staff s -> s.person().toString();
            case Actor.Guest g -> "";
            case Actor.Machine m -> "";
            case Actor.System s -> "";
        };
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
