package org.hanse.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person in front of a browser. What he does is counted by listeners in the page, from the events that the browser
 * itself made of it: pointings (clicks or taps) and fields that were typed into. What the pages do wrong behind his back
 * (errors in the console, violations of the content security policy) is gathered too.
 */
final class Walker implements AutoCloseable {

    private static final double PATIENCE_MS = 30_000;
    private static final String COUNT = """
            addEventListener('pointerdown', e => { if (e.isTrusted) hanseDid('point', ''); }, true);
            addEventListener('input', e => {
              const f = e.target;
              if (!e.isTrusted || !/^(INPUT|TEXTAREA)$/.test(f.tagName) || /^(checkbox|radio|file)$/.test(f.type)) return;
              const alike = [...document.getElementsByName(f.name)];
              hanseDid('type', performance.timeOrigin + ' ' + f.name + ' ' + alike.indexOf(f));
            }, true);
            addEventListener('securitypolicyviolation', e => hanseDid('csp', e.violatedDirective + ' ' + e.blockedURI));
            """;

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final boolean phone;
    private final Set<String> typed = new TreeSet<>();
    private final List<String> complaints = new ArrayList<>();
    private int pointings;

    private Walker(Browser.NewContextOptions options, String base, boolean phone) {
        this.base = base;
        this.phone = phone;
        context = Chromium.browser().newContext(options);
        context.setDefaultTimeout(PATIENCE_MS);
        context.exposeBinding("hanseDid", (source, did) -> count((String) did[0], (String) did[1]));
        context.addInitScript(COUNT);
        page = context.newPage();
        page.onPageError(error -> complaints.add("script: " + error));
        page.onConsoleMessage(said -> {
            if ("error".equals(said.type())) {
                complaints.add("console: " + said.text() + " " + said.location());
            }
        });
    }

    /** At a desk: 1280 pixels wide, English. */
    static Walker atDesk(String base) {
        return new Walker(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"), base, false);
    }

    /** With a phone in the hand: 380 pixels wide, touch, Chinese. */
    static Walker onPhone(String base) {
        return new Walker(
                new Browser.NewContextOptions()
                        .setViewportSize(380, 780)
                        .setIsMobile(true)
                        .setHasTouch(true)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"),
                base,
                true);
    }

    private Object count(String what, String detail) {
        switch (what) {
            case "point" -> pointings++;
            case "type" -> typed.add(detail);
            default -> complaints.add("policy: " + detail);
        }
        return "";
    }

    Walker goTo(String path) {
        page.navigate(base + path);
        return this;
    }

    /** Points at what the selector finds, with mouse or finger. */
    Walker point(String selector) {
        Locator target = page.locator(selector).first();
        if (phone) {
            target.tap();
        } else {
            target.click();
        }
        return this;
    }

    /** Goes to the next field, as the Tab key or the phone's own "next" does, until it stands in the named one. */
    Walker tabTo(String selector) {
        for (int i = 0; i < 40; i++) {
            if (stands(selector)) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key does not lead to " + selector + " on " + page.url());
    }

    /** Types into the field that has the cursor; it must be the named one. */
    Walker type(String selector, String text) {
        page.waitForCondition(() -> stands(selector));
        page.keyboard().type(text);
        return this;
    }

    /** Presses a key. */
    Walker press(String key) {
        page.keyboard().press(key);
        return this;
    }

    private boolean stands(String selector) {
        return (Boolean) page.locator(selector).first().evaluate("field => field === document.activeElement");
    }

    /** Waits until the page shows it. */
    Walker sees(String selector) {
        page.waitForSelector(selector, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
        return this;
    }

    /** Looks again until the page shows it: what the world outside does takes its time. */
    Walker awaits(String path, String selector) {
        page.waitForCondition(
                () -> {
                    page.navigate(base + path);
                    return page.locator(selector).count() > 0
                            && page.locator(selector).first().isVisible();
                },
                new Page.WaitForConditionOptions().setTimeout(2 * PATIENCE_MS));
        return this;
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    String attribute(String selector, String name) {
        String value = page.locator(selector).first().getAttribute(name);
        assertThat(value).as(selector + " has " + name).isNotNull();
        return value;
    }

    /** What stands in a field. */
    String value(String selector) {
        return page.locator(selector).first().inputValue();
    }

    boolean shows(String selector) {
        Locator all = page.locator(selector);
        return all.count() > 0 && all.first().isVisible();
    }

    String url() {
        return page.url().substring(base.length());
    }

    Page page() {
        return page;
    }

    /** Looks closely at the page as it stands now. */
    Walker looks() {
        page.waitForLoadState(LoadState.LOAD);
        complaints.addAll(StrictVisitor.complaints(page));
        assertThat(complaints).as("what is wrong with " + page.url()).isEmpty();
        return this;
    }

    /** What went wrong on purpose, such as a line that was cut, is no complaint. */
    Walker forgives(String words) {
        page.evaluate("1");
        complaints.removeIf(one -> one.contains(words));
        return this;
    }

    /** The same, where it is the reader's move: the page has one main button. */
    Walker looksForItsButton() {
        looks();
        assertThat(StrictVisitor.mainButtons(page))
                .as("main buttons of " + page.url())
                .hasSize(1);
        return this;
    }

    /** Clicks or taps so far. */
    int pointings() {
        page.evaluate("1");
        return pointings;
    }

    /** Fields typed into so far; a field that is filled on two loads of a page counts twice. */
    int typedFields() {
        page.evaluate("1");
        return typed.size();
    }

    void startCounting() {
        page.evaluate("1");
        pointings = 0;
        typed.clear();
    }

    @Override
    public void close() {
        context.close();
    }
}
