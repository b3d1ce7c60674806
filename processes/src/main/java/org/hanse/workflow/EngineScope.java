package org.hanse.workflow;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;

/** Lets the engine's own threads act as the system actor {@code engine}; every other thread brings its actor along. */
class EngineScope extends CommandInterceptor {

    static final Actor ACTOR = new Actor.System("engine");
    static final String THREADS = "hanse-engine-";

    @Override
    public <T> T execute(Command<T> command) {
        if (Scope.actorOrNull() == null && isEngineThread(Thread.currentThread().getName())) {
            return Scope.as(ACTOR, () -> next.execute(command));
        }
        return next.execute(command);
    }

    private static boolean isEngineThread(String name) {
        return name.startsWith(THREADS) || name.startsWith("JobExecutor[");
    }
}
