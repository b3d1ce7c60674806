package org.hanse.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.hanse.portal.PortalTest;
import org.hanse.portal.demo.FirstRequest;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * An auction as its people have it: a buyer starts it, one bidder sits at a phone, two others bid by program and by a
 * floor; a late bid moves the end, a broken line loses nothing, and the winner is awarded.
 */
@PortalTest
@Import(FirstRequest.class)
class AuctionBrowserTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String LOG = "[...document.querySelectorAll('#log li')].map(li => Number(li.dataset.seq))";

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private FirstRequest market;

    private Outside outside = new Outside("");

    @BeforeEach
    void companiesAreScreened() throws InterruptedException {
        market.screened();
        outside = new Outside(identity.address());
    }

    @Test
    void a_buyer_starts_it_three_bid_the_end_moves_and_the_winner_is_awarded() {
        String rfq = outside.openedMotors("jana", List.of("chen", "elif", "lan"));
        try (Walker jana = Walker.atDesk(identity.address());
                Walker elif = Walker.onPhone(identity.address())) {
            String auction = starts(jana, rfq);
            String path = "auctions/" + auction;
            accepts(elif, auction);
            outside.tell("chen", path + "/acceptance", Map.of());
            outside.tell("lan", path + "/acceptance", Map.of());
            outside.tell("lan", path + "/floor", Map.of("amount", "4000.00"));

            shows(elif.page(), "#bid-form");
            bids(elif, "4300.00");
            shows(elif.page(), "#rank:has-text('2')");
            asksAboutASlip(elif);
            shows(jana.page(), "#extensions:has-text('extended 1 of 1 times')");
            breaksAndComesBack(elif, path);
            looksTheSameOnTwoPages(jana, auction);
            jana.looks();

            shows(elif.page(), "#replay");
            elif.forgives("ERR_INTERNET_DISCONNECTED").looks();
            shows(jana.page(), "#compare");
            readsTheProtocol(jana);
            awards(jana, rfq);
        }
    }

    private static String starts(Walker jana, String rfq) {
        jana.goTo("/").point("#as-jana").sees("#tasks-list").goTo("/auctions");
        jana.point("a[data-rfq='" + rfq + "']").sees("#auction-form").looksForItsButton();
        assertThat(jana.value("#start")).isEqualTo("4500.00");
        LocalDateTime start = ZonedDateTime.now(Clock.system(BERLIN))
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(30);
        jana.page().fill("#startsAt", start.toString());
        jana.page().fill("#endsAt", start.plusSeconds(121).toString());
        jana.point("summary:has-text('More rules')");
        jana.page().fill("#softMinutes", "2");
        jana.page().fill("#maxExtensions", "1");
        jana.page().selectOption("#sight", "BEST_PRICE");
        jana.point("#announce").sees("#bidders").looks();
        assertThat(jana.text("#move")).contains("0 of 3 have accepted");
        return jana.url().replaceAll(".*/auctions/", "");
    }

    /** From the task to the auction's page. */
    private static void accepts(Walker elif, String auction) {
        elif.goTo("/")
                .point("details summary")
                .sees("#as-elif")
                .point("#as-elif")
                .sees("#tasks-list");
        String row = "li[data-task] a.button[href$='/auction']";
        elif.awaits("/tasks", row).point(row).sees("#accept-rules");
        assertThat(elif.url()).endsWith(auction);
        assertThat(elif.attribute("html", "lang")).startsWith("zh");
        elif.looksForItsButton().point("#accept-rules");
        elif.page().waitForCondition(() -> !elif.shows("#accept-rules"));
    }

    /** The floor of another answers at once, and the page says so by itself. */
    private static void bids(Walker elif, String amount) {
        elif.page().fill("#amount", amount);
        elif.point("#bid").sees("#counted");
        assertThat(elif.text("#counted")).contains("4,300.00 EUR");
    }

    private static void asksAboutASlip(Walker elif) {
        elif.page().fill("#amount", "425.00");
        elif.point("#bid").sees("#sure");
        assertThat(elif.text("#sure")).contains("425.00 EUR", "20 %");
        elif.looks();
        elif.page().fill("#amount", "4299.00");
        elif.point("#bid").sees("#not-counted");
    }

    /** While the line is broken others bid; afterwards nothing is missing and nothing stands twice. */
    private void breaksAndComesBack(Walker elif, String path) {
        Page page = elif.page();
        page.context().setOffline(true);
        page.waitForSelector("#auction[data-line='away']");
        outside.tell("chen", path + "/bids", Map.of("amount", "4150.00"));
        outside.tell("chen", path + "/bids", Map.of("amount", "4050.00"));
        page.context().setOffline(false);
        long last = outside.ask("elif", path).path("seq").asLong();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(numbers(page))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, last).boxed().toList()));
    }

    private void looksTheSameOnTwoPages(Walker jana, String auction) {
        Page second = jana.page().context().newPage();
        second.navigate(identity.address() + "/auctions/" + auction);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(second.locator("#bidders").innerText())
                    .isEqualTo(jana.page().locator("#bidders").innerText())
                    .containsSubsequence("Cat Lai", "Yunling", "Ege");
            assertThat(second.locator("#log").innerText())
                    .isEqualTo(jana.page().locator("#log").innerText());
        });
        second.close();
    }

    private static void readsTheProtocol(Walker jana) {
        assertThat(jana.text("#move")).contains("Cat Lai", "compare and award");
        jana.looksForItsButton().point("#replay").sees("#protocol").looks();
        int events = jana.page().locator("#protocol tbody tr").count();
        jana.point("#step-first");
        for (int i = 0; i < events; i++) {
            jana.point("#step-next").sees("#step-title:has-text('After event " + (i + 1) + " of " + events + "')");
        }
        assertThat(jana.text("#places tbody tr")).contains("Cat Lai");
        assertThat(jana.text("#hash")).hasSize(64);
    }

    private void awards(Walker jana, String rfq) {
        jana.awaits("/rfqs/" + rfq + "/comparison", "a[data-award]").looks();
        assertThat(jana.text("#auctioned")).contains("auction");
        jana.point("a[data-award][data-supplier='Cat Lai Precision']").sees("#award-and-order");
        jana.point("#award-and-order").sees("#timeline").looks();
        JsonNode request = outside.ask("jana", "rfqs/" + rfq);
        assertThat(request.path("state").asString()).isEqualTo("awarded");
        assertThat(jana.text("main")).contains("4,030.00 EUR");
    }

    private static List<Long> numbers(Page page) {
        return ((List<?>) page.evaluate(LOG))
                .stream().map(one -> ((Number) one).longValue()).toList().reversed();
    }

    private static void shows(Page page, String selector) {
        page.waitForSelector(selector, new Page.WaitForSelectorOptions().setTimeout(PATIENCE.toMillis()));
    }
}
