package org.hanse.portal;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.hanse.messaging.Notice;
import org.hanse.messaging.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads mails in tests as their reader gets them: in the outbox codes and links lie encrypted. */
@Component
public class Letters {

    private static final Pattern SEALED = Pattern.compile("v1:[A-Za-z0-9_-]{20,}");
    private static final Actor TEST = new Actor.System("test");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Secrecy secrecy;

    Letters(JdbcClient jdbc, TransactionTemplate transaction, Secrecy secrecy) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.secrecy = secrecy;
    }

    /** All mails to an address, the newest first. */
    public List<String> to(String email) {
        return Objects.requireNonNull(Scope.as(
                        TEST,
                        () -> transaction.execute(status -> jdbc.sql(
                                        "select content::text from messaging.outbox where content::text like ? order by id desc")
                                .param("%" + email + "%")
                                .query(String.class)
                                .list())))
                .stream()
                .map(content -> SEALED.matcher(content).replaceAll(found -> secrecy.open(Notice.SEAL, found.group())))
                .toList();
    }

    /** The first group of the pattern in the newest mail to the address that has it. */
    public String found(Pattern what, String email) {
        return to(email).stream()
                .map(what::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
