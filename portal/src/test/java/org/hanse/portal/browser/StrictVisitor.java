package org.hanse.portal.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * What no page may do: speak a state's internal name, leave a sentence unresolved, have two main buttons, scroll sideways,
 * or break a rule of WCAG 2.1 AA that axe can find.
 */
final class StrictVisitor {

    private static final String LOOK = """
            () => {
              const wrong = [], seen = document.body.innerText, root = document.documentElement;
              const shown = e => e.checkVisibility && e.checkVisibility();
              const names = seen.match(/\\b[A-Z]{2,}(_[A-Z]+)+\\b/g);
              if (names) wrong.push('internal names: ' + names.join(', '));
              const keys = seen.match(/\\?\\?\\S+\\?\\?/g);
              if (keys) wrong.push('unresolved sentences: ' + keys.join(', '));
              const holes = seen.match(/\\{\\w+\\}/g);
              if (holes) wrong.push('unfilled places: ' + holes.join(', '));
              if (root.scrollWidth > root.clientWidth) wrong.push('scrolls sideways: ' + root.scrollWidth + ' > ' + root.clientWidth);
              if (!root.lang) wrong.push('says no language');
              if (document.querySelectorAll('main').length !== 1) wrong.push('has not exactly one <main>');
              if (document.querySelectorAll('h1').length !== 1) wrong.push('has not exactly one <h1>');
              const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
              const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
              if (twice.length) wrong.push('ids that stand twice: ' + twice.join(', '));
              const mains = [...document.querySelectorAll('.button.main, .tile.first')].filter(shown);
              if (mains.length > 1) wrong.push('main buttons: ' + mains.map(e => e.innerText.trim()).join(' | '));
              return wrong;
            }
            """;
    private static final String MAIN_BUTTONS =
            "[...document.querySelectorAll('.button.main, .tile.first')].filter(e => e.checkVisibility()).map(e => e.innerText)";

    private StrictVisitor() {}

    @SuppressWarnings("unchecked")
    static List<String> complaints(Page page) {
        List<String> all = new ArrayList<>((List<String>) page.evaluate(LOOK));
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations()
                .forEach(rule -> all.add(sentence(rule)));
        return all;
    }

    @SuppressWarnings("unchecked")
    static List<String> mainButtons(Page page) {
        return (List<String>) page.evaluate(MAIN_BUTTONS);
    }

    private static String sentence(Rule rule) {
        String where = rule.getNodes().stream()
                .limit(4)
                .map(node -> node.getTarget() + " " + node.getFailureSummary())
                .toList()
                .toString();
        return "axe " + rule.getId() + ": " + where;
    }
}
