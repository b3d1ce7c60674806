package org.hanse.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.portal.PortalTest;
import org.hanse.portal.demo.FirstRequest;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * The road that most deals take, walked by its three people in a browser that counts what they have to do. The numbers are
 * promises: whoever adds a click or a field here breaks one.
 */
@PortalTest
@Import(FirstRequest.class)
class GoldenPathTest {

    private static final int CLICKS_TO_ASK = 12;
    private static final int FIELDS_TO_ASK = 4;
    private static final int CLICKS_TO_AWARD = 6;
    private static final int TAPS_TO_QUOTE = 6;
    private static final int FIELDS_OF_A_STRANGER = 7;
    private static final int FIELDS_OF_ONE_KNOWN = 4;
    private static final int CLICKS_TO_REVIEW = 6;
    private static final String CHEN = "chen@yunling.example";
    private static final Pattern AMOUNT = Pattern.compile("[0-9,]+\\.[0-9]{2} CNY");

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private FirstRequest market;

    private String base = "";

    @BeforeEach
    void companiesAreScreened() throws InterruptedException {
        market.screened();
        base = identity.address();
    }

    @Test
    void three_people_bring_a_deal_from_the_question_to_customs_within_their_budgets() {
        Outside outside = new Outside(base);
        try (Walker jana = Walker.atDesk(base);
                Walker chen = Walker.onPhone(base);
                Walker miriam = Walker.atDesk(base)) {
            String rfq = asks(jana);
            String reference = jana.text("h1").split(" ", 2)[0];
            String told = quotes(chen, CHEN, reference, outside, FIELDS_OF_ONE_KNOWN);
            assertThat(told).contains("31,250.00 CNY");
            outside.quotes("elif", rfq, "21.60", "EUR", "DAP");
            outside.quotes("lan", rfq, "24.90", "USD", "FOB");
            String deal = awards(jana, reference);
            outside.mailed(CHEN, "您中标了");
            confirms(chen, deal);
            pays(jana, deal, outside);
            reviews(miriam, deal, reference, outside);
        }
    }

    @Test
    void a_stranger_answers_by_the_link_alone_and_types_less_the_next_time() {
        Outside outside = new Outside(base);
        String mail = "sales-" + System.nanoTime() + "@xindianji.example";
        try (Walker jana = Walker.atDesk(base);
                Walker stranger = Walker.onPhone(base)) {
            jana.goTo("/").point("#as-jana").sees("a.button.main[href='/rfqs/new']");
            String first = asksByMail(jana, mail);
            quotes(stranger, mail, first, outside, FIELDS_OF_A_STRANGER);
            String second = asksByMail(jana, mail);
            quotes(stranger, mail, second, outside, FIELDS_OF_ONE_KNOWN);
        }
    }

    private static String asks(Walker jana) {
        jana.goTo("/").looksForItsButton().startCounting();
        jana.point("#as-jana").sees("a.button.main[href='/rfqs/new']").looksForItsButton();
        jana.point("a.button.main[href='/rfqs/new']");
        jana.type("[name=product]", "Stepper motor NEMA 23, 2.8 Nm, 24 V")
                .press("Tab")
                .type("[name=quantity]", "250");
        jana.looksForItsButton();
        for (String supplier : new String[] {"Shenzhen Yunling Motor", "Ege Redüktör", "Cat Lai Precision"}) {
            String tick = "#who label:has-text('" + supplier + "') input";
            if (!jana.shows(tick)) {
                jana.point("#who details > summary");
            }
            jana.point(tick);
        }
        jana.point("#send").sees("#answers").looks();
        assertThat(jana.pointings()).as("clicks to ask").isLessThanOrEqualTo(CLICKS_TO_ASK);
        assertThat(jana.typedFields()).as("fields typed to ask").isBetween(1, FIELDS_TO_ASK);
        return jana.url().replaceAll(".*/rfqs/", "");
    }

    private static String asksByMail(Walker jana, String mail) {
        jana.goTo("/rfqs/new")
                .type("[name=product]", "Planetary gearbox 10:1")
                .press("Tab")
                .type("[name=quantity]", "40");
        jana.point("#email").type("#email", mail).point("#send").sees("#answers");
        return jana.text("h1").split(" ", 2)[0];
    }

    /** From the mail to the receipt. @return what the page says afterwards */
    private static String quotes(Walker supplier, String mail, String rfq, Outside outside, int fields) {
        supplier.awaits("/demo/mailbox?to=" + mail, link(rfq)).startCounting();
        supplier.point(link(rfq)).sees("#begin").looksForItsButton();
        assertThat(supplier.attribute("html", "lang")).startsWith("zh");
        supplier.point("#begin").sees("#quote-form");
        if (supplier.shows("#company")) {
            supplier.point("#company").type("#company", "深圳新电机有限公司");
            supplier.tabTo("#registration").type("#registration", "91350100M000100Y43");
            supplier.tabTo("#contact").type("#contact", "陈宇");
        }
        if (supplier.shows("#code")) {
            String code = outside.code(mail);
            supplier.tabTo("#code").type("#code", code);
        }
        supplier.tabTo("#price-0").type("#price-0", "125.00");
        supplier.tabTo("#leadDays").type("#leadDays", "25");
        supplier.point("label:has(input[name=incoterm][value=FOB])");
        supplier.sees("#net .net").looksForItsButton();
        supplier.point("#submit-quotation").sees("#receipt").looks();
        assertThat(supplier.text("#receipt")).contains("HSH-");
        assertThat(supplier.pointings()).as("taps to quote").isBetween(3, TAPS_TO_QUOTE);
        assertThat(supplier.typedFields()).as("fields typed to quote").isBetween(2, fields);
        return supplier.text("main");
    }

    private static String link(String rfq) {
        return "section.mail:has-text('" + rfq + "') a[href*='/q/']";
    }

    private static String awards(Walker jana, String rfq) {
        String row = "li[data-task]:has-text('" + rfq + "') a.button";
        jana.awaits("/tasks", row).startCounting();
        jana.looksForItsButton().point(row).sees("#task-form").looksForItsButton();
        jana.point("#task-form .button.main").sees("#comparison").looksForItsButton();
        assertThat(jana.attribute("#comparison th[data-rank='1']", "data-supplier"))
                .isEqualTo("Shenzhen Yunling Motor");
        assertThat(jana.text("#comparison")).contains("125.00 CNY");
        jana.point("a[data-award][data-supplier='Shenzhen Yunling Motor']").sees("#award-and-order");
        jana.looksForItsButton();
        assertThat(jana.text("#award-sentence")).contains("31,250.00 CNY");
        jana.point("#award-and-order").sees("#timeline").looks();
        assertThat(jana.pointings()).as("clicks to award").isLessThanOrEqualTo(CLICKS_TO_AWARD);
        assertThat(jana.typedFields()).as("fields typed to award").isZero();
        assertThat(jana.text("main")).contains("31,250.00 CNY");
        return jana.url().replaceAll(".*/deals/", "");
    }

    /** The winner follows the mail to the order and takes it. */
    private static void confirms(Walker chen, String deal) {
        String won = "section.mail a[href*='/deals/" + deal + "']";
        chen.awaits("/demo/mailbox?to=" + CHEN, won).point(won);
        chen.sees("#as-chen").point("#as-chen").sees("#timeline").looksForItsButton();
        assertThat(amounts(chen.text("main"))).contains("31,250.00 CNY");
        chen.point(".page-head .button.main").sees("#task-form").looksForItsButton();
        chen.point("#task-form .button.main").sees("#timeline").looks();
    }

    private static void pays(Walker jana, String deal, Outside outside) {
        jana.awaits("/deals/" + deal + "/money", "#pay").looks();
        assertThat(jana.text("#pay")).contains("31,250.00 CNY");
        outside.pays("jana", deal);
        jana.goTo("/deals/" + deal).sees("#money").looks();
        assertThat(jana.text("#money")).contains("31,250.00 CNY");
    }

    /** Nothing to do for the request; the papers' one difference is sent back, then they are cleared. */
    private static void reviews(Walker miriam, String deal, String rfq, Outside outside) {
        miriam.goTo("/").point("#as-miriam").sees("#tasks-list").looks();
        assertThat(miriam.text("#tasks-list")).doesNotContain(rfq);
        String shipment = outside.ships("chen", deal, "421.0");
        String task = "li[data-task] a.button[href='/shipments/" + shipment + "/papers']";
        miriam.awaits("/tasks", task).startCounting();
        miriam.point(task).sees("#decide").looksForItsButton();
        assertThat(miriam.text(".checks")).contains("Gross weight", "421", "412");
        assertThat(miriam.value("#reason")).contains("毛重");
        miriam.point("#go").sees(".said").looks();
        outside.corrects("chen", shipment, "412.0");
        miriam.awaits("/tasks", task).point(task).sees("#decide").looksForItsButton();
        miriam.point("#go").sees(".said").looks();
        assertThat(miriam.text(".said")).contains("goes to customs");
        assertThat(miriam.pointings())
                .as("clicks for papers with one difference")
                .isLessThanOrEqualTo(CLICKS_TO_REVIEW);
        assertThat(miriam.typedFields()).as("fields typed by the reviewer").isZero();
    }

    private static String amounts(String page) {
        StringBuilder all = new StringBuilder();
        Matcher amount = AMOUNT.matcher(page);
        while (amount.find()) {
            all.append(amount.group()).append('\n');
        }
        return all.toString();
    }
}
