package org.hanse.messaging;

import java.util.ArrayList;
import java.util.List;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Lets a service tell a person something by mail, in the service's own transaction. */
@Service
public class Notices {

    private final Outbox outbox;
    private final ObjectProvider<Secrecy> secrecy;

    Notices(Outbox outbox, ObjectProvider<Secrecy> secrecy) {
        this.outbox = outbox;
        this.secrecy = secrecy;
    }

    /** Asks for one mail in one language; see {@link Notice} for the parts. */
    public void mail(String to, String language, MailText text, List<String> arguments, @Nullable DealId deal) {
        keyed(to, List.of(language), text, arguments, deal);
    }

    /** Asks for one mail that says it in several languages, in this order. */
    public void mail(String to, List<String> languages, MailText text, List<String> arguments, @Nullable DealId deal) {
        keyed(to, languages, text, arguments, deal);
    }

    /** The same. @return the mail's key, by which {@link Fate} says what became of it */
    public String keyed(
            String to, List<String> languages, MailText text, List<String> arguments, @Nullable DealId deal) {
        List<String> kept = new ArrayList<>(arguments);
        text.secrets().forEach(place -> kept.set(place, secrecy.getObject().seal(Notice.SEAL, kept.get(place))));
        Notice notice = new Notice(to, languages, text.key(), kept, text.secrets());
        String key = Ids.next().toString();
        outbox.tell(Notifier.PORT, Notifier.MAIL, key, deal == null ? null : deal.value(), notice);
        return key;
    }
}
