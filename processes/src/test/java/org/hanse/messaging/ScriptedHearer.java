package org.hanse.messaging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hears what tests send, and does with it what the test says. */
@Component
class ScriptedHearer implements Hearer {

    static final String KIND = "scripted";

    private final JdbcClient jdbc;
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private Consumer<HeardMessage> script = message -> {};

    ScriptedHearer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void does(Consumer<HeardMessage> script) {
        this.script = script;
        heard.clear();
    }

    /** Ids of the messages whose hearing was tried. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    /** Something that only a committed hearing leaves behind. */
    void leaveTrace(HeardMessage message) {
        jdbc.sql("insert into messaging.heard (counterpart, item, inbox_id) values ('trace', ?, ?)")
                .params(message.messageId(), message.id())
                .update();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void hear(HeardMessage message) {
        heard.add(message.messageId());
        script.accept(message);
    }
}
