package org.hanse.portal.customs;

import java.util.List;
import java.util.Map;
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
        boolean clear) {

    /** A comparison in people's words. */
    record Check(
            String key,
            String name,
            String tolerance,
            boolean severe,
            @Nullable String accepted,
            List<Value> values) {}

    /** What a paper says, and which one it is. */
    record Value(String paper, String kind, String text, boolean odd) {}

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
