package org.hanse.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Writes into the commit of a command's first transaction that the command under this thread's key was applied. */
@Component
public class AppliedMark implements TransactionExecutionListener {

    private final ThreadLocal<@Nullable Key> current = new ThreadLocal<>();
    private final JdbcClient jdbc;

    private record Key(String actor, String key) {}

    AppliedMark(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.jdbc = jdbc;
        if (transactions instanceof ConfigurableTransactionManager configurable) {
            configurable.addListener(this);
        } else {
            throw new IllegalStateException("The transaction manager takes no listeners");
        }
    }

    /** From here on this thread works on the command of the key. */
    public void begin(String actor, String key) {
        current.set(new Key(actor, key));
    }

    /** The command is over. */
    public void end() {
        current.remove();
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Key key = current.get();
        if (key == null || transaction.isReadOnly() || !transaction.isNewTransaction()) {
            return;
        }
        current.remove();
        jdbc.sql("select messaging.mark_applied(?, ?)")
                .params(key.actor(), key.key())
                .query((row, n) -> 0)
                .single();
    }
}
