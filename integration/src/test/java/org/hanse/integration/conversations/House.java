package org.hanse.integration.conversations;

import java.util.Map;
import org.hanse.integration.WholeHouseTest;
import org.hanse.messaging.Hearing;
import org.hanse.messaging.Inbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;

/** The whole house for properties, which bring no Spring of their own. */
@WholeHouseTest
class House {

    private static final int BATCH = 50;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Hearing hearing;

    /** The one house of this JVM. */
    static House open() throws Exception {
        House house = new House();
        new TestContextManager(House.class).prepareTestInstance(house);
        return house;
    }

    <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    /** Takes a message in as a route does, and applies it at once. */
    void hear(String counterpart, String messageId, String kind, byte[] body) {
        inbox.receive(counterpart, messageId, kind, Map.of(), body);
        applyAll();
    }

    /** Takes a message in and leaves it. */
    void store(String counterpart, String messageId, String kind, byte[] body) {
        inbox.receive(counterpart, messageId, kind, Map.of(), body);
    }

    void applyAll() {
        while (hearing.applyDue(BATCH) > 0) {
            // Until nothing is due.
        }
    }
}
