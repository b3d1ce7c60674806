package org.hanse.portal.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.joda.money.Money;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says things in the reader's language: refusals, and sentences with placeholders by name. */
@Component("sentences")
public class Sentences {

    private final MessageSource messages;
    private final Figures figures;

    Sentences(MessageSource messages, Figures figures) {
        this.messages = messages;
        this.figures = figures;
    }

    /** What is wrong and what to do. */
    public String of(Refusal refusal) {
        Object[] arguments = refusal.arguments().stream().map(this::shown).toArray();
        String sentence = of(refusal.reason().messageKey(), arguments);
        boolean saysMore = refusal.reason() == KernelReason.INVALID_FIELD && arguments.length > 0;
        return saysMore ? sentence + " (" + arguments[0] + ")" : sentence;
    }

    /** The message of a key. */
    public String of(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, locale()));
    }

    /** The message of a key, its arguments written for the reader: amounts, moments. */
    public String filled(String key, java.util.List<Object> arguments) {
        return of(key, arguments.stream().map(this::shown).toArray());
    }

    /** The message of a key, or the other text where there is none. */
    public String orElse(String key, String other) {
        return String.valueOf(messages.getMessage(key, null, other, locale()));
    }

    /** Fills placeholders by name: {@code Open {count} quotations}. */
    public String named(String key, String other, Map<String, String> arguments) {
        String sentence = orElse(key, other);
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            sentence = sentence.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return sentence;
    }

    private Object shown(Object argument) {
        if (argument instanceof Money money) {
            return figures.money(money);
        }
        return argument instanceof Instant moment ? figures.when(moment) : argument;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
