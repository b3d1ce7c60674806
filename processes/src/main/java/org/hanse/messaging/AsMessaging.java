package org.hanse.messaging;

import java.util.function.Supplier;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens transactions of the room's own, as its system actor, apart from any that runs. */
@Component
class AsMessaging {

    private static final Actor ACTOR = new Actor.System("messaging");

    private final TransactionTemplate transaction;

    AsMessaging(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T extends @Nullable Object> T call(Supplier<T> work) {
        return Scope.as(ACTOR, () -> transaction.execute(status -> work.get()));
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
