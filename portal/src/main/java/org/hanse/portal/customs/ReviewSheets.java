package org.hanse.portal.customs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanse.customs.Fact;
import org.hanse.customs.Finding;
import org.hanse.customs.PaperSheet;
import org.hanse.customs.Papers;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.deal.Shipment;
import org.hanse.deal.Shipments;
import org.hanse.document.Documents;
import org.hanse.document.PagePictures;
import org.hanse.document.StoredDocument;
import org.hanse.kernel.Scope;
import org.hanse.kernel.ShipmentId;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.portal.web.Sentences;
import org.hanse.workflow.TaskFilter;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together what the page of a shipment's papers shows. */
@Component
class ReviewSheets {

    private static final int MOST_LINES = 400;
    private static final int MOST_WAITING = 20;

    private final Papers papers;
    private final Shipments shipments;
    private final Deals deals;
    private final Companies companies;
    private final Documents documents;
    private final PagePictures pictures;
    private final Tasks tasks;
    private final PartyLines parties;
    private final Clock clock;
    private final Sentences sentences;
    private final MessageSource messages;

    ReviewSheets(
            Papers papers,
            Shipments shipments,
            Deals deals,
            Companies companies,
            Documents documents,
            PagePictures pictures,
            Tasks tasks,
            PartyLines parties,
            Clock clock,
            Sentences sentences,
            MessageSource messages) {
        this.papers = papers;
        this.shipments = shipments;
        this.deals = deals;
        this.companies = companies;
        this.documents = documents;
        this.pictures = pictures;
        this.tasks = tasks;
        this.parties = parties;
        this.clock = clock;
        this.sentences = sentences;
        this.messages = messages;
    }

    ReviewSheet of(ShipmentId id, @Nullable String kind) {
        PaperSheet sheet = papers.sheet(id);
        Shipment shipment = shipments.get(id);
        Deal deal = deals.get(shipment.deal());
        Company supplier = companies.get(deal.seller());
        String current = kind != null ? kind : firstToShow(sheet);
        boolean correction = open(id, "correct-papers");
        boolean own = deal.seller().equals(Scope.actor().companyOrNull());
        return new ReviewSheet(
                deal,
                shipment,
                companies.get(deal.buyer()),
                supplier,
                sheet,
                checks(sheet, Finding.Status.DIFFERS),
                checks(sheet, Finding.Status.UNREAD),
                checks(sheet, Finding.Status.AGREES),
                tabs(sheet, current),
                shown(sheet, current),
                reason(sheet, supplier.language()),
                open(id, "review-papers"),
                own && sheet.outcome() == null && (correction || open(id, "supply-papers")),
                correction,
                sheet.findings().stream().allMatch(finding -> finding.settled() || !finding.severe()),
                parties.of(deal),
                why(sheet),
                ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), supplier.timeZone()), shipment.shipBy()));
    }

    /** Why a person looks at the set at all. */
    private String why(PaperSheet sheet) {
        boolean open = sheet.findings().stream().anyMatch(finding -> !finding.settled());
        boolean sentBack = !sheet.reviews().isEmpty()
                && sheet.reviews().getLast().decision().equals("send_back");
        if (sentBack) {
            return sentences.of(open ? "customs.why.still" : "customs.why.corrected");
        }
        return sentences.of(open ? "customs.why.open" : "customs.why.drawn");
    }

    /** The papers that are not what they were when a reader saw them, by name. */
    String changed(PaperSheet sheet, String seen) {
        Set<String> before = Set.of(seen.split(",", -1));
        return sheet.papers().stream()
                .filter(paper -> !before.contains(paper.kind() + ":" + paper.version()))
                .map(paper -> name(paper.kind()))
                .collect(Collectors.joining(", "));
    }

    /** Another shipment whose papers wait for a review by the reader, the most urgent first. */
    Optional<String> nextToReview(String than) {
        TaskFilter mine = new TaskFilter(null, List.of("customs-documents"), null, TaskFilter.Whose.FREE_OR_MINE, null);
        return tasks.open(mine, null, MOST_WAITING).items().stream()
                .filter(task -> task.taskKey().equals("review-papers"))
                .map(TaskRow::businessKey)
                .filter(key -> !key.equals(than))
                .findFirst();
    }

    private boolean open(ShipmentId id, String taskKey) {
        return tasks.openOf(id.toString(), taskKey) != null;
    }

    /** The paper that stands out, or else the first that is there. */
    private static String firstToShow(PaperSheet sheet) {
        Set<String> there = sheet.papers().stream().map(PaperSheet.Paper::kind).collect(Collectors.toSet());
        return sheet.findings().stream()
                .filter(finding -> !finding.settled())
                .flatMap(finding -> finding.values().stream())
                .filter(Finding.Value::odd)
                .map(Finding.Value::paper)
                .filter(there::contains)
                .findFirst()
                .or(() -> sheet.papers().stream().map(PaperSheet.Paper::kind).findFirst())
                .orElse("");
    }

    private List<ReviewSheet.Check> checks(PaperSheet sheet, Finding.Status status) {
        return sheet.findings().stream()
                .filter(finding -> finding.status() == status)
                .map(finding -> check(sheet, finding))
                .toList();
    }

    private ReviewSheet.Check check(PaperSheet sheet, Finding finding) {
        return new ReviewSheet.Check(
                finding.key(),
                finding.fact().map(Fact::key).orElse(null),
                sentences.of("customs.check." + finding.key()),
                finding.tolerance(),
                finding.severe(),
                finding.acceptedReason(),
                finding.values().stream()
                        .map(value -> new ReviewSheet.Value(
                                name(value.paper()),
                                value.paper(),
                                value.text(),
                                value.odd(),
                                sheet.papers().stream()
                                        .anyMatch(paper -> paper.kind().equals(value.paper()))))
                        .toList());
    }

    private String name(String kind) {
        return sentences.orElse("customs.paper." + kind, kind.replace('-', ' '));
    }

    private List<ReviewSheet.Tab> tabs(PaperSheet sheet, String current) {
        Map<String, PaperSheet.Paper> there = new LinkedHashMap<>();
        sheet.papers().forEach(paper -> there.put(paper.kind(), paper));
        List<ReviewSheet.Tab> tabs = new ArrayList<>();
        sheet.needed().forEach(needed -> {
            PaperSheet.Paper paper = there.remove(needed.kind());
            tabs.add(new ReviewSheet.Tab(
                    needed.kind(),
                    name(needed.kind()),
                    paper != null,
                    paper == null ? 0 : paper.version(),
                    needed.mandatory(),
                    needed.because(),
                    needed.kind().equals(current)));
        });
        there.values()
                .forEach(paper -> tabs.add(new ReviewSheet.Tab(
                        paper.kind(),
                        name(paper.kind()),
                        true,
                        paper.version(),
                        false,
                        "",
                        paper.kind().equals(current))));
        return tabs;
    }

    private ReviewSheet.@Nullable Shown shown(PaperSheet sheet, String kind) {
        return sheet.papers().stream()
                .filter(paper -> paper.kind().equals(kind))
                .findFirst()
                .map(paper -> shown(sheet, paper))
                .orElse(null);
    }

    private ReviewSheet.Shown shown(PaperSheet sheet, PaperSheet.Paper paper) {
        StoredDocument document = documents.read(paper.document());
        boolean pdf = document.row().mediaType().equals("application/pdf");
        boolean text = document.row().mediaType().equals("text/plain");
        Map<String, String> facts = new LinkedHashMap<>();
        for (Fact fact : Fact.values()) {
            String value = paper.says().get(fact.key());
            if (value != null) {
                facts.put(sentences.of("customs.fact." + fact.key()), value);
            }
        }
        return new ReviewSheet.Shown(
                paper.kind(),
                name(paper.kind()),
                paper.document().toString(),
                document.row().fileName(),
                pdf ? pictures.pages(document.content()) : 0,
                text ? lines(document.content(), marks(sheet, paper.kind())) : List.of(),
                facts,
                paper.readBy());
    }

    private static List<ReviewSheet.Line> lines(byte[] content, List<String> marks) {
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .limit(MOST_LINES)
                .map(line -> new ReviewSheet.Line(line, marks.stream().anyMatch(line::contains)))
                .toList();
    }

    /** What a paper says where a check is open: framed in its picture. */
    static List<String> marks(PaperSheet sheet, String kind) {
        return sheet.findings().stream()
                .filter(finding -> !finding.settled())
                .flatMap(finding -> finding.values().stream())
                .filter(value -> value.paper().equals(kind))
                .map(Finding.Value::text)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    /** The reason for sending back, in the supplier's language: each open check with what the papers say. */
    private String reason(PaperSheet sheet, Locale language) {
        return sheet.findings().stream()
                .filter(finding -> !finding.settled())
                .map(finding -> messages.getMessage(
                        finding.status() == Finding.Status.UNREAD ? "customs.reason.unread" : "customs.reason.differs",
                        new Object[] {
                            messages.getMessage("customs.check." + finding.key(), null, finding.key(), language),
                            finding.values().stream()
                                    .map(value -> messages.getMessage(
                                                    "customs.paper." + value.paper(), null, value.paper(), language)
                                            + " " + value.text())
                                    .collect(Collectors.joining(" / "))
                        },
                        language))
                .collect(Collectors.joining("\n"));
    }
}
