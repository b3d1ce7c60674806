package org.hanse.portal.sourcing;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.hanse.portal.web.Figures;
import org.hanse.sourcing.Quotation;
import org.hanse.sourcing.Quotations;
import org.hanse.sourcing.Rfq;
import org.springframework.stereotype.Component;

/** A supplier's own versions, the newest first, each beside what it changed. */
@Component
class OwnVersions {

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Quotations quotations;
    private final Figures figures;

    OwnVersions(Quotations quotations, Figures figures) {
        this.quotations = quotations;
        this.figures = figures;
    }

    /** One version; the moment of its receipt is the server's, in the reader's zone. */
    record Version(int no, String at, boolean withdrawn, List<OfferChanges.Change> changes) {}

    List<Version> of(Rfq rfq) {
        List<Quotation> all = quotations.versions(rfq.id());
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Quotation one = all.get(i);
            versions.add(new Version(
                    one.version(),
                    received(one),
                    "withdrawn".equals(one.state()),
                    i == 0 ? List.of() : OfferChanges.of(rfq, all.get(i - 1), one)));
        }
        Collections.reverse(versions);
        return versions;
    }

    /** When the server received a version, to the second. */
    String received(Quotation one) {
        var at = one.submittedAt().atZone(figures.zone());
        return figures.date(at.toLocalDate()) + " " + at.format(TO_THE_SECOND);
    }
}
