package org.hanse.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.portal.PortalTest;
import org.hanse.portal.demo.FirstRequest;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** My tasks with hands on the keyboard: picking several, colleagues who are faster, a server that is away. */
@PortalTest
@Import(FirstRequest.class)
class MyTasksBrowserTest {

    private static final String ROW = "li[data-task]:not(.gone)";
    private static final Pattern RFQ = Pattern.compile("RFQ-\\d{4}-\\d{6}");

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private FirstRequest market;

    private Outside outside = new Outside("");

    @BeforeEach
    void twoRequestsWaitToBeOpened() throws InterruptedException {
        outside = new Outside(identity.address());
        market.tell();
        market.tell();
    }

    @Test
    void several_are_taken_at_once_and_each_row_says_its_outcome() {
        try (Walker jana = signedIn()) {
            List<String> two = open(jana).subList(0, 2);
            two.forEach(id -> jana.point("#task-" + id + " .pick input"));
            assertThat(jana.text("#bulk")).contains("2 picked").contains("Take 2 on");
            complete(two.get(1));
            jana.point("#bulk-claim").sees(".outcome");
            assertThat(jana.text("#task-" + two.get(0))).contains("taken by you", "Taken by you.");
            assertThat(jana.text(".elsewhere")).contains("did this already");
            jana.looks();
            jana.point("#task-" + two.get(0) + " .pick input")
                    .point("#bulk-release")
                    .sees(".outcome");
            assertThat(jana.text("#task-" + two.get(0))).contains("Given back").doesNotContain("taken by you");
        }
    }

    @Test
    void what_a_colleague_did_meanwhile_folds_and_says_so() {
        try (Walker jana = signedIn()) {
            String task = open(jana).getFirst();
            jana.press("j");
            complete(task);
            jana.sees("li.gone .said:has-text('did this')").looks();
            assertThat(jana.shows("#task-" + task)).isFalse();
        }
    }

    @Test
    void a_server_that_is_away_leaves_the_old_rows_and_is_asked_again() {
        try (Walker jana = signedIn()) {
            Page page = jana.page();
            int rows = open(jana).size();
            page.route("**/tasks/list*", route -> route.abort());
            page.evaluate("htmx.trigger(document.body, 'look')");
            jana.sees("#tasks-away");
            assertThat(jana.text("#away-words")).contains("the server does not answer", "Trying again in");
            assertThat(page.locator(ROW).count()).isEqualTo(rows);
            assertThat(jana.attribute(ROW + " .do .button", "aria-disabled")).isEqualTo("true");
            page.unroute("**/tasks/list*");
            jana.point("#away-now");
            page.waitForCondition(() -> !jana.shows("#tasks-away"));
            assertThat(page.locator(ROW + " .do .button[aria-disabled]").count())
                    .isZero();
        }
    }

    @Test
    void keys_move_take_and_search() {
        try (Walker jana = signedIn()) {
            open(jana);
            jana.press("j").press("j").press("k");
            String first = jana.attribute(ROW + " >> nth=0", "data-task");
            assertThat(jana.attribute(ROW + ".here", "data-task")).isEqualTo(first);
            jana.press("?").sees("#keys-help").press("Escape");
            jana.press("c").sees(".outcome");
            assertThat(jana.text("#task-" + first)).contains("taken by you");
            outside.tell("jana", "tasks/" + first + "/unclaim", Map.of());
            Matcher reference = RFQ.matcher(jana.text(ROW + " >> nth=0"));
            assertThat(reference.find()).isTrue();
            jana.press("/")
                    .type("#search", reference.group())
                    .press("Enter")
                    .sees("#answers")
                    .looks();
            jana.press("/")
                    .type("#search", "Yunling")
                    .press("Enter")
                    .sees(".found a[href^='/companies/']")
                    .looks();
        }
    }

    @Test
    void the_number_of_what_rules_did_opens_its_list() {
        try (Walker jana = signedIn();
                Walker miriam = Walker.atDesk(identity.address())) {
            jana.goTo("/tasks/by-rule").sees("h1").looks();
            miriam.goTo("/").point("#as-miriam").sees("#count-by-rule a");
            assertThat(Integer.parseInt(miriam.text("#count-by-rule"))).isPositive();
            miriam.point("#count-by-rule a").sees("table.data").looks();
            assertThat(miriam.text("table.data")).contains("was screened against all lists in force: nothing found");
            miriam.goTo("/tasks?due=overdue").sees(".empty, .task-list").looks();
        }
    }

    private Walker signedIn() {
        Walker jana = Walker.atDesk(identity.address());
        return jana.goTo("/").point("#as-jana").sees("#tasks-list");
    }

    /** The ids of the tasks "open the quotations" in Jana's list, as soon as two are there. */
    private static List<String> open(Walker jana) {
        jana.awaits("/tasks?process=rfq-negotiation", ROW + " >> nth=1");
        return jana.page().locator(ROW).all().stream()
                .map(row -> row.getAttribute("data-task"))
                .toList();
    }

    private void complete(String task) {
        JsonNode row = outside.ask("jana", "tasks/" + task);
        assertThat(row.path("taskKey").asString()).isEqualTo("open-quotations");
        outside.tell("jana", "tasks/" + task + "/completion", Map.of());
    }
}
