package org.hanse.conversation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Scope;
import org.hanse.messaging.Notices;
import org.hanse.party.Companies;
import org.hanse.party.People;
import org.hanse.party.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails the first lines of what was written to the other side's people: buyers to buyers, suppliers to suppliers. Whoever
 * has read it by then gets none; several messages of a moment make one mail, about the newest. Works on several nodes.
 */
@Component
class MessageNotices {

    private static final Actor.System ACTOR = new Actor.System("conversation");
    private static final int BATCH = 100;
    private static final int FIRST_LINES = 300;

    private final ConversationRows rows;
    private final People people;
    private final Companies companies;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String portal;

    MessageNotices(
            ConversationRows rows,
            People people,
            Companies companies,
            Notices notices,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            @Value("${hanse.identity.address:http://localhost:8080}") String portal) {
        this.rows = rows;
        this.people = people;
        this.companies = companies;
        this.notices = notices;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.portal = portal;
    }

    private record Untold(UUID message, UUID thread, CompanyId by) {}

    /** Looks once. */
    @Scheduled(fixedDelayString = "${hanse.conversation.mail-every:5s}")
    void tell() {
        Scope.run(ACTOR, () -> transaction.executeWithoutResult(status -> take().forEach(this::mail)));
    }

    /** The newest of each side of each conversation; the ones before it are told with it. */
    private List<Untold> take() {
        Map<String, Untold> newest = jdbc
                .sql("delete from conversation.untold u using conversation.message m where m.id = u.message_id"
                        + " and u.message_id in (select message_id from conversation.untold order by message_id"
                        + " limit ? for update skip locked) returning u.message_id, u.thread_id, m.company_id")
                .param(BATCH)
                .query((row, n) -> new Untold(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        new CompanyId(row.getObject(3, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        one -> one.thread() + "/" + one.by(),
                        one -> one,
                        (one, other) -> one.message()
                                                .toString()
                                                .compareTo(other.message().toString())
                                        > 0
                                ? one
                                : other));
        return List.copyOf(newest.values());
    }

    private void mail(Untold untold) {
        Conversation thread = rows.get(untold.thread());
        Message message = rows.messages(thread.id(), null, BATCH).stream()
                .filter(one -> one.id().equals(untold.message()))
                .findFirst()
                .orElse(null);
        if (message == null) {
            return;
        }
        boolean toBuyer = untold.by().equals(thread.supplier());
        CompanyId to = toBuyer ? thread.buyer() : thread.supplier();
        String role = toBuyer ? "buyer" : "supplier";
        String from = companies.get(untold.by()).name();
        people.of(to).stream()
                .filter(person -> person.memberships().stream()
                        .anyMatch(one -> one.company().equals(to) && one.roles().contains(role)))
                .filter(person -> !hasRead(person, thread, message))
                .forEach(person -> notices.mail(
                        person.email(),
                        person.language().toLanguageTag(),
                        message.kind(),
                        List.of(
                                person.name(),
                                from,
                                thread.reference(),
                                firstLines(message.body()),
                                portal + "/conversations/" + thread.id(),
                                message.day() == null ? "" : message.day().toString()),
                        thread.kind() == Subject.Kind.DEAL ? new DealId(thread.subject()) : null));
    }

    private boolean hasRead(Person person, Conversation thread, Message message) {
        return jdbc.sql("select exists (select from conversation.reading where thread_id = ? and person_id = ?"
                        + " and last_read >= ?)")
                .params(thread.id(), person.id().value(), message.id())
                .query(Boolean.class)
                .single();
    }

    private static String firstLines(String body) {
        return body.length() <= FIRST_LINES ? body : body.substring(0, FIRST_LINES) + " …";
    }
}
