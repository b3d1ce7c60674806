package org.hanse.portal.market;

import java.time.Clock;
import java.util.Set;
import org.hanse.portal.demo.Story;
import org.hanse.portal.market.DealPlayer.Stage;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A deal that is played over the API up to where a person has to do something. */
final class DealStory implements Story {

    private final Stagehand stagehand;
    private final String key;
    private final int order;
    private final Script script;
    private final Stage last;
    private final Ending ending;

    private DealStory(Stagehand stagehand, String key, int order, Script script, Stage last, Ending ending) {
        this.stagehand = stagehand;
        this.key = key;
        this.order = order;
        this.script = script;
        this.last = last;
        this.ending = ending;
    }

    /** What happens after the last stage, and what the story waits for before people take over. */
    @FunctionalInterface
    interface Ending {
        void after(DealPlayer player, String deal);
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<String> firms() {
        return script.firms();
    }

    @Override
    public String tell() {
        String[] deal = new String[1];
        stagehand.troupe.perform(staff -> deal[0] = tell(staff));
        return "/deals/" + deal[0];
    }

    /** The staff works on a deal only where it goes past the papers; one that stops there waits for a person. */
    private String tell(Staff staff) {
        boolean worked = last.compareTo(Stage.PAPERS) > 0;
        DealPlayer player = new DealPlayer(
                stagehand.desk,
                script,
                stagehand.clock,
                worked ? staff::follow : (id, followed) -> {},
                new Stopwatch());
        String deal = player.play(last);
        ending.after(player, deal);
        staff.forget(deal);
        return deal;
    }

    /** Makes such stories, and waits for their ends. */
    @Component
    @Profile("demo")
    static class Stagehand {

        private final Desk desk;
        private final Troupe troupe;
        private final Clock clock;

        Stagehand(Desk desk, Troupe troupe, Clock clock) {
            this.desk = desk;
            this.troupe = troupe;
            this.clock = clock;
        }

        DealStory story(String key, int order, Script script, Stage last) {
            return story(key, order, script, last, (player, deal) -> {});
        }

        DealStory story(String key, int order, Script script, Stage last, Ending ending) {
            return new DealStory(this, key, order, script, last, ending);
        }

        Desk desk() {
            return desk;
        }

        /** The task of the deal that a person has to do, as soon as it is there; the players do what comes before. */
        JsonNode task(DealPlayer player, String who, String deal, String taskKey) {
            JsonNode[] found = new JsonNode[1];
            player.until(taskKey + " of " + who, () -> {
                for (JsonNode task :
                        desk.get(who, "tasks?size=100&deal=" + deal).path("items")) {
                    if (taskKey.equals(task.path("taskKey").asString())) {
                        found[0] = task;
                    }
                }
                return found[0] != null;
            });
            return found[0];
        }

        /** Waits until so much of the deal's money is released. */
        void released(DealPlayer player, String who, String deal, String amount) {
            player.until(amount + " released", () -> {
                JsonNode money = desk.get(who, "deals/" + deal + "/money");
                return amount.equals(money.path("released").path("amount").asString());
            });
        }
    }
}
