package org.hanse.portal.demo;

import java.util.Comparator;
import java.util.List;
import org.hanse.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Sets up the demo market at the first start, behind the portal's back: people can sign in meanwhile. */
@Component
@Profile("demo")
class DemoMarket {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMarket.class);

    private final DemoPeople people;
    private final List<Story> stories;
    private final boolean wanted;

    DemoMarket(DemoPeople people, List<Story> stories, @Value("${hanse.demo-market:true}") boolean wanted) {
        this.people = people;
        this.stories =
                stories.stream().sorted(Comparator.comparingInt(Story::order)).toList();
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        if (wanted && people.areNew()) {
            Thread.ofVirtual().name("demo-market").start(this::tellAll);
        }
    }

    private void tellAll() {
        for (Story story : stories) {
            try {
                story.tell();
                LOG.info("Demo market: {}", story.title());
            } catch (Refusal | DataAccessException | IllegalStateException e) {
                LOG.warn("Demo market: \"{}\" is missing", story.title(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        LOG.info("Demo market: open");
    }
}
