package org.hanse.portal.demo;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.hanse.identity.Accounts;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Reason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.portal.security.SignedIn;
import org.hanse.portal.web.Patience;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the demo take somebody's chair: everything is then done as that person, with that person's rights. */
@Component
@Profile("demo")
class Chairs {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Patience patience = new Patience(LONGEST, PAUSE, () -> {});
    private final Accounts accounts;
    private final SignedIn people;

    Chairs(Accounts accounts, SignedIn people) {
        this.accounts = accounts;
        this.people = people;
    }

    <T extends @Nullable Object> T as(String username, Supplier<T> work) {
        return Scope.as(known(username).actor(), work);
    }

    /** Does it as soon as it is there, in the right state and open to that person; the refusal of a minute later stands. */
    <T extends @Nullable Object> T soon(String username, Supplier<T> work) {
        return patience.until(() -> as(username, work), e -> e instanceof Refusal refusal && mayPass(refusal));
    }

    private static boolean mayPass(Refusal refusal) {
        return refusal.reason().kind() != Reason.Kind.INVALID;
    }

    void run(String username, Runnable work) {
        Scope.run(known(username).actor(), work);
    }

    /** Id of the company that a person works for. */
    UUID company(String username) {
        CompanyId company = known(username).company();
        if (company == null) {
            throw new IllegalStateException(username + " works for no company");
        }
        return company.value();
    }

    private SignedIn.Known known(String username) {
        return accounts.find(username)
                .flatMap(account -> people.find(account.person()))
                .orElseThrow(() -> new IllegalStateException("Nobody of the demo is called " + username));
    }
}
