package org.hanse.portal.customs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hanse.customs.PaperSheet;
import org.hanse.deal.Deal;
import org.hanse.deal.Shipment;
import org.hanse.party.Company;
import org.jspecify.annotations.Nullable;

/** What the page of a shipment's papers shows, for the reviewer and for the supplier. */
record ReviewSheet(
        Deal deal,
        Shipment shipment,
        Company buyer,
        Company supplier,
        PaperSheet papers,
        List<Check> open,
        List<Check> unread,
        List<Check> agreed,
        List<Tab> tabs,
        @Nullable Shown shown,
        String reasonForSupplier,
        boolean mayReview,
        boolean maySupply,
        boolean correction,
        boolean clear,
        PartyLines.@Nullable Standing parties,
        String why,
        long daysLeft) {

    /** The check on the account to be paid to, where it is open: it stands above everything else. */
    public @Nullable Check account() {
        return open.stream()
                .filter(check -> check.key().equals("account") && check.accepted() == null)
                .findFirst()
                .orElse(null);
    }

    /** Which version of each paper is shown, so that a decision can say what it was taken upon. */
    public String seen() {
        return seen(papers);
    }

    static String seen(PaperSheet papers) {
        return papers.papers().stream()
                .map(paper -> paper.kind() + ":" + paper.version())
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** A comparison in people's words. @param fact the one fact that it compares, or null */
    record Check(
            String key,
            @Nullable String fact,
            String name,
            String tolerance,
            boolean severe,
            @Nullable String accepted,
            List<Value> values) {}

    /** What a paper says, and which one it is. @param there whether the paper is here at all */
    record Value(String paper, String kind, String text, boolean odd, boolean there) {}

    /** A needed paper: there, or still missing. */
    record Tab(
            String kind, String name, boolean there, int version, boolean mandatory, String because, boolean current) {}

    /**
     * The paper that is open.
     *
     * @param pages page pictures; 0 where it is a text or cannot be shown
     * @param lines the text, the odd values marked; empty for pictures
     * @param facts what it says, by name, with where that is from
     */
    record Shown(
            String kind,
            String name,
            String document,
            String fileName,
            int pages,
            List<Line> lines,
            Map<String, String> facts,
            String readBy) {}

    /** A line of a text; marked where a value in question stands in it. */
    record Line(String text, boolean marked) {}
}
