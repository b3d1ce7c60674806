package org.hanse.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.hanse.portal.PortalTest;
import org.hanse.portal.demo.FirstRequest;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * A sealed tender in a browser, from the openers' keys to the prices: what the page encrypts is what the server opens after a
 * real deadline with the shares that two pages unwrapped.
 */
@PortalTest
@Import(FirstRequest.class)
class SealedCeremonyTest {

    private static final String PASSPHRASE = "correct horse battery staple";

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private FirstRequest market;

    @Autowired
    private Clock clock;

    @Test
    void two_suppliers_seal_two_openers_open_and_the_comparison_shows_the_prices() throws InterruptedException {
        market.screened();
        String base = identity.address();
        try (Walker jana = Walker.atDesk(base);
                Walker frieda = Walker.atDesk(base);
                Walker miriam = Walker.atDesk(base);
                Walker chen = Walker.onPhone(base);
                Walker elif = Walker.atDesk(base)) {
            signIn(jana, "jana");
            signIn(frieda, "frieda");
            signIn(miriam, "miriam");
            signIn(chen, "chen");
            signIn(elif, "elif");
            makesKey(jana);
            makesKey(frieda);
            makesKey(miriam);
            Instant deadline = clock.instant().plus(Duration.ofSeconds(120));
            String rfq = asks(jana, deadline);
            jana.awaits("/rfqs/" + rfq + "/tender", "summary:has-text('More time')");
            seals(chen, rfq, "125.00", "CNY", "FOB");
            chen.goTo("/rfqs/" + rfq + "/envelope").sees("#reread");
            chen.page().fill("#own-passphrase", PASSPHRASE);
            chen.point("#reread-button");
            chen.page().waitForCondition(() -> "125.00".equals(chen.value("#price-0")));
            seals(elif, rfq, "17.60", "EUR", "DAP");
            assertThat(clock.instant()).as("both sealed in time").isBefore(deadline);
            jana.goTo("/rfqs/" + rfq).sees("#asked").looks();
            assertThat(jana.text("main")).doesNotContain("HSH-").contains("Nobody sees who has answered");

            await().atMost(Duration.ofSeconds(150)).until(() -> clock.instant().isAfter(deadline));
            jana.awaits("/rfqs/" + rfq + "/tender", "#share-form");
            handsIn(jana, rfq);
            jana.sees("#share-in").looks();
            handsIn(frieda, rfq);
            frieda.sees("#outcomes").looks();
            assertThat(frieda.text("#outcomes")).contains("31250.00 CNY", "4400.00 EUR");
            jana.goTo("/rfqs/" + rfq + "/comparison");
            assertThat(jana.text("main")).contains("Shenzhen Yunling Motor", "Ege Redüktör");
            chen.goTo("/rfqs/" + rfq + "/envelope").sees("#outcome").looks();
        }
    }

    private static void signIn(Walker who, String name) {
        who.goTo("/");
        if (!who.shows("#as-" + name)) {
            who.point("details:has(#as-" + name + ") > summary");
        }
        who.point("#as-" + name).sees("nav.rail");
    }

    private static void makesKey(Walker opener) {
        opener.goTo("/opening-key").sees("#make-key:enabled");
        opener.page().fill("#passphrase", PASSPHRASE);
        opener.page().fill("#passphrase-again", PASSPHRASE);
        opener.point("#make-key").sees("#key-name").looks();
    }

    private static String asks(Walker jana, Instant deadline) {
        jana.goTo("/rfqs/new/sealed").sees("#send:enabled").looks();
        jana.point("[name=product]").type("[name=product]", "Stepper motor NEMA 23, 2.8 Nm, 24 V");
        jana.page().waitForResponse(answer -> answer.url().contains("/rfqs/new/suggestions"), () -> jana.press("Tab"));
        jana.page().fill("[name=quantity]", "250");
        jana.page()
                .fill(
                        "#deadline",
                        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")
                                .format(deadline.atZone(ZoneId.of("Europe/Berlin"))));
        choose(jana, "#opener1", "Jana Petersen");
        choose(jana, "#opener2", "Frieda Voss");
        choose(jana, "#opener3", "Miriam Adeyemi");
        for (String supplier : new String[] {"Shenzhen Yunling Motor", "Ege Redüktör"}) {
            String tick = "#who label:has-text('" + supplier + "') input";
            if (!jana.shows(tick)) {
                jana.point("#who details > summary");
            }
            jana.point(tick);
            assertThat(jana.page().locator(tick).first().isChecked())
                    .as(supplier)
                    .isTrue();
        }
        jana.point("#send").sees("#asked");
        return jana.url().replaceAll(".*/rfqs/([^/]*)/tender", "$1");
    }

    private static void choose(Walker who, String select, String name) {
        String value = (String) who.page()
                .locator(select)
                .evaluate("(s, name) => [...s.options].find(o => o.text.startsWith(name)).value", name);
        who.page().selectOption(select, value);
    }

    private static void seals(Walker supplier, String rfq, String price, String currency, String term) {
        supplier.goTo("/rfqs/" + rfq + "/envelope").sees("#seal-button:enabled");
        supplier.page().fill("#price-0", price);
        supplier.page().selectOption("#currency", currency);
        supplier.page().selectOption("#incoterm", term);
        supplier.page().fill("#leadDays", "25");
        supplier.page().fill("#new-passphrase", PASSPHRASE);
        supplier.page().fill("#new-passphrase-again", PASSPHRASE);
        supplier.point("#seal-button").sees("#receipt").looks();
        assertThat(supplier.text("#receipt")).contains("HSH-");
    }

    private static void handsIn(Walker opener, String rfq) {
        opener.goTo("/rfqs/" + rfq + "/tender").sees("#hand-in:enabled");
        opener.page().fill("#passphrase", PASSPHRASE);
        opener.point("#hand-in");
    }
}
