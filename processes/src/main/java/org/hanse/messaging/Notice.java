package org.hanse.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A notice to a person, written out from message keys when it leaves.
 *
 * @param to mail address
 * @param languages BCP 47 tags; several give one mail that says it in each, in this order
 * @param template key of the text, see {@link MailText}; {@code <template>.subject} and {@code <template>.body} are
 *     looked up
 * @param arguments fill {@code {0}}, {@code {1}} and so on, already formatted for the reader
 * @param sealed places of the arguments that are encrypted ({@link Secrecy}, under {@link #SEAL}); null means none
 */
public record Notice(
        String to,
        List<String> languages,
        String template,
        List<String> arguments,
        @Nullable Set<Integer> sealed) {

    /** The name that secrets of mails are bound to. */
    public static final String SEAL = "mail";

    private static final String MASK = "••••••";

    public Notice {
        languages = List.copyOf(languages);
        arguments = List.copyOf(arguments);
        sealed = sealed == null ? Set.of() : Set.copyOf(sealed);
    }

    /** A notice without secrets. */
    public Notice(String to, List<String> languages, String template, List<String> arguments) {
        this(to, languages, template, arguments, Set.of());
    }

    /** As its reader gets it. */
    public Notice opened(Secrecy secrecy) {
        return with(secret -> secrecy.open(SEAL, secret));
    }

    /** As an operator may see it: a code is hidden, of a link the last part. */
    public Notice masked(Secrecy secrecy) {
        return with(secret -> {
            String open = secrecy.open(SEAL, secret);
            return open.substring(0, open.lastIndexOf('/') + 1) + MASK;
        });
    }

    private Notice with(UnaryOperator<String> way) {
        List<String> all = new ArrayList<>(arguments);
        if (sealed != null) {
            sealed.forEach(place -> all.set(place, way.apply(all.get(place))));
        }
        return new Notice(to, languages, template, all, Set.of());
    }
}
