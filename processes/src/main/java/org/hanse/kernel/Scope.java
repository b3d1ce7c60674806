package org.hanse.kernel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one door through which an actor enters: each transaction begins as exactly the actor set here. Web filter, routes
 * and job executor set it; services only read it.
 */
public final class Scope {

    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

    private Scope() {}

    /** Runs the work as the actor and restores the one before. A running transaction keeps the actor it began with. */
    public static <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** As {@link #as}, for work without a result. */
    public static void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** The actor of this thread. @throws IllegalStateException where none was set: a bug, never a user's mistake */
    public static Actor actor() {
        Actor actor = CURRENT.get();
        if (actor == null) {
            throw new IllegalStateException("No actor: open a Scope before a transaction");
        }
        return actor;
    }

    /** The actor of this thread, or null. */
    public static @Nullable Actor actorOrNull() {
        return CURRENT.get();
    }

    /** The company acted for. @throws Refusal where the actor acts for none */
    public static CompanyId company() {
        CompanyId company = actor().companyOrNull();
        if (company == null) {
            throw new Refusal(KernelReason.NOT_ALLOWED);
        }
        return company;
    }

    /** Refuses unless the actor holds one of the roles; system actors pass. */
    public static void require(String... roles) {
        Actor actor = actor();
        if (actor instanceof Actor.System) {
            return;
        }
        for (String role : roles) {
            if (actor.roles().contains(role)) {
                return;
            }
        }
        throw new Refusal(KernelReason.NOT_ALLOWED);
    }

    private static void restore(@Nullable Actor before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
