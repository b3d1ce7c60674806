package org.hanse.portal.workflow;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hanse.kernel.Actor;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.hanse.portal.security.SignedIn;
import org.hanse.portal.web.Lookout;
import org.hanse.workflow.TaskFilter;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that their list has changed. Each node looks for its own readers, so it works with several; what is
 * sent is only that something changed, the page then asks as itself.
 */
@RestController
class TaskStream {

    private static final Logger LOG = LoggerFactory.getLogger(TaskStream.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int LOOKED_AT = 100;

    private final Tasks tasks;
    private final SignedIn people;
    private final List<Lookout> lookouts;
    private final Map<SseEmitter, Reader> readers = new ConcurrentHashMap<>();

    TaskStream(Tasks tasks, SignedIn people, List<Lookout> lookouts) {
        this.tasks = tasks;
        this.people = people;
        this.lookouts = lookouts;
    }

    @GetMapping(path = "/tasks/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream() {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        emitter.onCompletion(() -> readers.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(error -> readers.remove(emitter));
        Actor actor = Scope.actor();
        readers.put(emitter, new Reader(actor, seen(actor)));
        send(emitter, "hello");
        return emitter;
    }

    /** Looks once for all pages of one actor. */
    @Scheduled(fixedDelayString = "${hanse.tasks.look-every:2s}")
    void look() {
        readers.forEach((emitter, reader) -> {
            if (!stillIs(reader.actor())) {
                readers.remove(emitter);
                emitter.complete();
            }
        });
        Map<Actor, Map<String, Integer>> now = readers.values().stream()
                .map(Reader::actor)
                .distinct()
                .collect(Collectors.toMap(actor -> actor, this::seen));
        readers.forEach((emitter, reader) -> {
            Map<String, Integer> seen = now.get(reader.actor());
            if (seen != null && !seen.equals(reader.seen())) {
                readers.replace(emitter, new Reader(reader.actor(), seen));
                seen.forEach((event, print) -> {
                    if (!print.equals(reader.seen().get(event))) {
                        send(emitter, event);
                    }
                });
            }
        });
    }

    /** Keeps idle connections open through proxies and finds those that are gone. */
    @Scheduled(fixedDelayString = "${hanse.tasks.beat-every:20s}")
    void beat() {
        readers.keySet().forEach(emitter -> send(emitter, "beat"));
    }

    /** When the house closes, open pages are let go at once: the web would wait for them otherwise. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        readers.keySet().forEach(SseEmitter::complete);
    }

    /** A page whose reader left, or became something else, asks again as who it is now. */
    private boolean stillIs(Actor actor) {
        PersonId person = switch (actor) {
            case Actor.Person one -> one.person();
            case Actor.Staff one -> one.person();
            case Actor.Guest one -> null;
            case Actor.Machine one -> null;
            case Actor.System one -> null;
        };
        return person == null
                || people.find(person)
                        .filter(known -> known.actor().equals(actor))
                        .isPresent();
    }

    /** What there is to be told, by the event's name. */
    private Map<String, Integer> seen(Actor actor) {
        Map<String, Integer> seen = new HashMap<>();
        seen.put("tasks", fingerprint(actor));
        lookouts.forEach(one -> seen.put(one.event(), Scope.as(actor, one::fingerprint)));
        return seen;
    }

    private int fingerprint(Actor actor) {
        return Scope.as(
                actor,
                () -> tasks.open(TaskFilter.everything(), null, LOOKED_AT).items().stream()
                        .map(TaskStream::seen)
                        .collect(Collectors.toList())
                        .hashCode());
    }

    private static int seen(TaskRow task) {
        return Objects.hash(task.taskId(), task.assignee(), task.dueAt());
    }

    private void send(SseEmitter emitter, String event) {
        try {
            emitter.send(SseEmitter.event().name(event).data("1"));
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A page has gone", e);
            readers.remove(emitter);
        }
    }

    private record Reader(Actor actor, Map<String, Integer> seen) {}
}
