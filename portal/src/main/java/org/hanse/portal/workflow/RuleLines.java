package org.hanse.portal.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Page;
import org.hanse.party.Companies;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.workflow.RuleWork;
import org.hanse.workflow.RuleWork.Settled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rules settled today, in the reader's words: {@code workflow.rule.<act>}, filled with the journal's facts. */
@Component
class RuleLines {

    private static final RuleWork.Acts ACTS = new RuleWork.Acts(
            List.of("screening.cleared-by-rule", "customs.passed-by-rule"),
            List.of("escrow.credit-matched", "tax.vat-answered"));
    private static final String COMPANY = "company";

    private final RuleWork work;
    private final Companies companies;
    private final Sentences sentences;
    private final Figures figures;
    private final Clock clock;

    RuleLines(RuleWork work, Companies companies, Sentences sentences, Figures figures, Clock clock) {
        this.work = work;
        this.companies = companies;
        this.sentences = sentences;
        this.figures = figures;
        this.clock = clock;
    }

    /** A line: when, what, and where to see it. */
    record Line(Instant at, String sentence, @Nullable String href) {}

    long countToday() {
        return work.count(ACTS, midnight());
    }

    Page<Line> today(@Nullable String cursor, int size) {
        return work.list(ACTS, midnight(), cursor, size).map(this::line);
    }

    private Instant midnight() {
        return clock.instant()
                .atZone(figures.zone())
                .toLocalDate()
                .atStartOfDay(figures.zone())
                .toInstant();
    }

    private Line line(Settled settled) {
        Map<String, String> facts = new HashMap<>(settled.facts());
        String company = facts.get(COMPANY);
        if (company != null) {
            facts.put(COMPANY, companies.get(CompanyId.of(company)).name());
        }
        String href =
                settled.deal() != null ? "/deals/" + settled.deal() : company == null ? null : "/companies/" + company;
        return new Line(settled.at(), sentences.named("workflow.rule." + settled.act(), settled.act(), facts), href);
    }
}
