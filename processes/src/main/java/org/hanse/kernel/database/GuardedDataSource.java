package org.hanse.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections to {@link ScopedTransactionManager} alone. Outside of a transaction the row policies would show
 * 0 rows without a word; here the query throws instead.
 */
final class GuardedDataSource extends DelegatingDataSource {

    private static final ThreadLocal<Boolean> OPENING = ThreadLocal.withInitial(() -> false);

    GuardedDataSource(DataSource pool) {
        super(pool);
    }

    static void opening(Runnable begin) {
        OPENING.set(true);
        try {
            begin.run();
        } finally {
            OPENING.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!OPENING.get()) {
            throw new IllegalStateException("A query outside of a scoped transaction: open one (@Transactional) first");
        }
        return super.getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new IllegalStateException("The application has one database account");
    }
}
