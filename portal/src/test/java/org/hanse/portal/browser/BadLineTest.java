package org.hanse.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.hanse.portal.PortalTest;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supplier whose line breaks: the page says that nothing was sent, keeps what was typed, and sends it later. */
@PortalTest
class BadLineTest {

    @Autowired
    private IdentitySettings identity;

    @Test
    void nothing_typed_is_lost_and_what_was_received_says_so() {
        String base = identity.address();
        Outside outside = new Outside(base);
        String mail = "line-" + System.nanoTime() + "@xindianji.example";
        try (Walker jana = Walker.atDesk(base);
                Walker stranger = Walker.onPhone(base)) {
            jana.goTo("/").point("#as-jana").sees("a.button.main[href='/rfqs/new']");
            jana.goTo("/rfqs/new")
                    .type("[name=product]", "Planetary gearbox 10:1")
                    .press("Tab")
                    .type("[name=quantity]", "40");
            jana.point("#email").type("#email", mail).point("#send").sees("#answers");
            stranger.awaits("/demo/mailbox?to=" + mail, "section.mail a[href*='/q/']")
                    .point("section.mail a[href*='/q/']")
                    .sees("#begin")
                    .point("#begin")
                    .sees("#quote-form");
            stranger.point("#company").type("#company", "深圳新电机有限公司");
            stranger.tabTo("#registration").type("#registration", "91350100M000100Y43");
            stranger.tabTo("#contact").type("#contact", "陈宇");
            stranger.tabTo("#code").type("#code", outside.code(mail));
            stranger.tabTo("#price-0").type("#price-0", "125.00");
            stranger.tabTo("#leadDays").type("#leadDays", "25");
            stranger.point("label:has(input[name=incoterm][value=FOB])").sees("#net .net");

            stranger.page().context().setOffline(true);
            stranger.point("#submit-quotation").sees("#sending.stop");
            assertThat(stranger.text("#sending")).contains("未发送");
            assertThat(stranger.value("#price-0")).isEqualTo("125.00");
            stranger.page().context().setOffline(false);
            stranger.page().reload();
            stranger.sees("#quote-form");
            assertThat(stranger.value("#price-0")).isEqualTo("125.00");
            assertThat(stranger.value("#registration")).isEqualTo("91350100M000100Y43");
            stranger.point("#code").type("#code", outside.code(mail));
            stranger.point("#submit-quotation").sees("#receipt");
            assertThat(stranger.text("#receipt")).contains("HSH-").containsPattern("[0-9]{2}:[0-9]{2}:[0-9]{2}");
        }
    }
}
