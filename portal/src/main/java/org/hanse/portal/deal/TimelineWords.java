package org.hanse.portal.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.deal.TimelineEntry;
import org.hanse.kernel.Currencies;
import org.hanse.party.UnLocode;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** The lines of a deal's timeline, their amounts, days, places and carriers' codes written for the reader. */
@Component
class TimelineWords {

    private static final Pattern AMOUNT = Pattern.compile("([A-Z]{3}) ([0-9][0-9,]*(?:\\.[0-9]+)?)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PLACE = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}");

    private final Sentences sentences;
    private final Figures figures;

    TimelineWords(Sentences sentences, Figures figures) {
        this.sentences = sentences;
        this.figures = figures;
    }

    String happened(TimelineEntry entry) {
        List<String> arguments = entry.arguments().stream().map(this::shown).toList();
        if (entry.kind().equals("carrier-event")) {
            return event(entry.arguments(), arguments);
        }
        String key = "deal.timeline." + entry.kind();
        String sentence = sentences.of(key, arguments.toArray());
        return sentence.equals(key) ? sentences.of("deal.timeline.other") : sentence.strip();
    }

    private String event(List<String> raw, List<String> shown) {
        String what = sentences.orElse("deal.event." + raw.get(1), raw.get(1));
        return sentences
                .of("deal.timeline.carrier-event", shown.get(0), what, shown.get(2))
                .strip();
    }

    private String shown(String argument) {
        Matcher amount = AMOUNT.matcher(argument);
        if (amount.matches()) {
            return figures.money(Money.of(
                    Currencies.of(amount.group(1)),
                    new BigDecimal(amount.group(2).replace(",", ""))));
        }
        if (DAY.matcher(argument).matches()) {
            return figures.date(LocalDate.parse(argument));
        }
        return PLACE.matcher(argument).matches()
                ? UnLocode.find(argument).map(UnLocode.Place::name).orElse(argument)
                : argument;
    }
}
