package org.hanse.sourcing.asking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hanse.kernel.Refusal;
import org.hanse.sourcing.AskForQuotations;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was typed so far: each field is text and may be empty, nothing is checked before it is sent.
 *
 * @param suppliers ids of companies of the directory
 * @param emails mail addresses, parted by spaces, commas or semicolons
 * @param needBy {@code 2027-01-11}, a day at the place of delivery
 * @param deadline {@code 2026-11-26T16:00}, in the buyer's time zone
 * @param validity days
 * @param copiedFrom reference of the earlier request that this one was copied from
 * @param attachments ids of documents that were kept for it
 */
public record RequestDraft(
        @Size(max = 200) String title,
        @Size(max = 100) List<@Valid Line> lines,
        @Size(max = 20) List<@Size(max = 36) String> suppliers,
        @Size(max = 2000) String emails,
        @Size(max = 400) String deliverTo,
        @Size(max = 40) String needBy,
        @Size(max = 40) String deadline,
        @Size(max = 3) String incoterm,
        @Size(max = 3) String currency,
        @Size(max = 200) String payment,
        @Size(max = 10) String validity,
        @Size(max = 4000) String note,
        @Size(max = 30) String copiedFrom,
        @Size(max = 20) List<@Size(max = 36) String> attachments) {

    /** Nothing typed yet: one empty line. */
    public static final RequestDraft EMPTY = new RequestDraft(
            null, List.of(Line.EMPTY), null, null, null, null, null, null, null, null, null, null, null, null);

    public RequestDraft(
            @Nullable String title,
            @Nullable List<Line> lines,
            @Nullable List<String> suppliers,
            @Nullable String emails,
            @Nullable String deliverTo,
            @Nullable String needBy,
            @Nullable String deadline,
            @Nullable String incoterm,
            @Nullable String currency,
            @Nullable String payment,
            @Nullable String validity,
            @Nullable String note,
            @Nullable String copiedFrom,
            @Nullable List<String> attachments) {
        this.title = Line.said(title);
        this.lines = lines == null ? List.of() : List.copyOf(lines);
        this.suppliers = suppliers == null ? List.of() : List.copyOf(suppliers);
        this.emails = Line.said(emails);
        this.deliverTo = Line.said(deliverTo);
        this.needBy = Line.said(needBy);
        this.deadline = Line.said(deadline);
        this.incoterm = Line.said(incoterm);
        this.currency = Line.said(currency);
        this.payment = Line.said(payment);
        this.validity = Line.said(validity);
        this.note = Line.said(note);
        this.copiedFrom = Line.said(copiedFrom);
        this.attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /**
     * A line as typed.
     *
     * @param quantity in any of the usual ways of writing a number
     * @param unit code of UN/ECE Recommendation 20; empty means one piece
     * @param target price for one, hidden from suppliers
     */
    public record Line(
            @Size(max = 300) String product,
            @Size(max = 40) String quantity,
            @Size(max = 3) String unit,
            @Size(max = 20) String hs,
            @Size(max = 40) String target,
            @Size(max = 1000) String note) {

        /** Nothing typed yet. */
        public static final Line EMPTY = new Line(null, null, "C62", null, null, null);

        public Line(
                @Nullable String product,
                @Nullable String quantity,
                @Nullable String unit,
                @Nullable String hs,
                @Nullable String target,
                @Nullable String note) {
            this.product = said(product);
            this.quantity = said(quantity);
            this.unit = said(unit);
            this.hs = said(hs);
            this.target = said(target);
            this.note = said(note);
        }

        private static String said(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "");
        }

        /** Whether nothing was typed in it. */
        public boolean blank() {
            return (product + quantity + hs + target + note).isBlank();
        }

        AskForQuotations.Line asked(int index, String currency) {
            String at = "lines[" + index + "].";
            return new AskForQuotations.Line(
                    product.strip(),
                    DecimalSign.read(quantity, at + "quantity"),
                    text(unit),
                    text(hs.replaceAll("[\\s.]", "")),
                    target.isBlank() ? null : DecimalSign.read(target, at + "targetPrice"),
                    text(currency),
                    text(note));
        }
    }

    /** Whether nobody would miss it. */
    public boolean blank() {
        return lines.stream().allMatch(Line::blank)
                && (emails + note + title).isBlank()
                && suppliers.isEmpty()
                && attachments.isEmpty();
    }

    /** Whether the supplier was ticked. */
    public boolean ticked(String id) {
        return suppliers.contains(id);
    }

    /** The words of all products, by which suppliers are suggested. */
    public String words() {
        return lines.stream().map(Line::product).collect(Collectors.joining(" "));
    }

    /** What the list of unfinished requests calls it. */
    public String name() {
        return title.isBlank()
                ? lines.stream()
                        .map(Line::product)
                        .filter(product -> !product.isBlank())
                        .findFirst()
                        .orElse("")
                : title;
    }

    /** The same with lines instead of its own empty ones, after those that were filled in. */
    public RequestDraft withLines(List<Line> more) {
        List<Line> all = new ArrayList<>(lines);
        all.removeIf(Line::blank);
        all.addAll(more);
        return new RequestDraft(
                title,
                all,
                suppliers,
                emails,
                deliverTo,
                needBy,
                deadline,
                incoterm,
                currency,
                payment,
                validity,
                note,
                copiedFrom,
                attachments);
    }

    /** The same with one more file. */
    public RequestDraft withAttachment(String document) {
        List<String> all = new ArrayList<>(attachments);
        all.add(document);
        return new RequestDraft(
                title,
                lines,
                suppliers,
                emails,
                deliverTo,
                needBy,
                deadline,
                incoterm,
                currency,
                payment,
                validity,
                note,
                copiedFrom,
                all);
    }

    /** The same without what belongs to one time alone: dates, and where it came from. */
    public RequestDraft asTemplate() {
        return new RequestDraft(
                title,
                lines,
                suppliers,
                emails,
                deliverTo,
                "",
                "",
                incoterm,
                currency,
                payment,
                validity,
                note,
                "",
                attachments);
    }

    /**
     * What is asked for.
     *
     * @param zone the buyer's, in which the deadline was typed
     * @throws Refusal naming the first field that cannot be read
     */
    public AskForQuotations command(ZoneId zone, int undoSeconds) {
        return DraftedRequest.of(this, zone, undoSeconds);
    }

    @Nullable
    Instant moment(ZoneId zone) {
        return DraftedRequest.moment(this, zone);
    }

    static String number(@Nullable BigDecimal number) {
        return number == null ? "" : DecimalSign.write(number);
    }

    static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
