package org.hanse.sourcing.asking;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hanse.kernel.BusinessCalendar;
import org.hanse.kernel.BusinessCalendars;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.sourcing.AskForQuotations;
import org.hanse.sourcing.Attachments;
import org.hanse.sourcing.Comparison;
import org.hanse.sourcing.Invitation;
import org.hanse.sourcing.PricesPaid;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.RfqLine;
import org.hanse.sourcing.Rfqs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes an earlier request anew: its lines, terms and suppliers, its dates as many business days of the buyer's country
 * ahead as they were then. Who cannot be asked any more is left out and named.
 */
@Service
@Transactional(readOnly = true)
public class Copies {

    private static final int MOST_DAYS = 400;

    private final Rfqs rfqs;
    private final Companies companies;
    private final PricesPaid paid;
    private final Attachments attachments;
    private final Clock clock;

    Copies(Rfqs rfqs, Companies companies, PricesPaid paid, Attachments attachments, Clock clock) {
        this.rfqs = rfqs;
        this.companies = companies;
        this.paid = paid;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * Somebody who was asked then and is marked now.
     *
     * @param why {@code suspended}: cannot be asked; {@code screening}: was held back then; {@code bounced}: the mail did not arrive
     */
    public record Marked(String name, String why) {}

    /** The earlier request, written anew. @throws Refusal UNKNOWN where it is not the actor's own */
    public RequestDraft of(String reference) {
        Rfq rfq = own(reference);
        Company buyer = companies.get(rfq.buyer());
        BusinessCalendar calendar = BusinessCalendars.of(buyer.country());
        ZoneId zone = buyer.timeZone();
        LocalDate then = rfq.createdAt().atZone(zone).toLocalDate();
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        LocalDate deadline = moved(rfq.deadline().atZone(zone).toLocalDate(), then, today, calendar);
        return new RequestDraft(
                rfq.title(),
                rfq.lines().stream().map(Copies::line).toList(),
                suppliers(rfq),
                emails(rfq),
                rfq.deliverTo(),
                moved(rfq.needBy(), then, today, calendar).toString(),
                deadline.atTime(rfq.deadline().atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES))
                        .toString(),
                rfq.incoterm() == null ? "" : rfq.incoterm().name(),
                rfq.currency(),
                rfq.payment(),
                Integer.toString(rfq.validityDays()),
                rfq.note(),
                rfq.reference(),
                attachments.of(rfq.id()).stream()
                        .map(one -> one.document().toString())
                        .toList());
    }

    /** What a document or program asks for, as if it had been typed. @param zone the buyer's */
    public RequestDraft of(AskForQuotations said, ZoneId zone) {
        Instant deadline = said.deadline();
        return new RequestDraft(
                said.title(),
                said.lines().stream().map(Copies::line).toList(),
                said.suppliers().stream()
                        .map(AskForQuotations.Invitee::supplier)
                        .filter(Objects::nonNull)
                        .map(UUID::toString)
                        .toList(),
                said.suppliers().stream()
                        .map(AskForQuotations.Invitee::email)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                said.deliverTo(),
                Objects.toString(said.needBy(), ""),
                deadline == null
                        ? ""
                        : deadline.atZone(zone)
                                .toLocalDateTime()
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString(),
                said.incoterm(),
                said.currency(),
                said.payment(),
                Objects.toString(said.validityDays(), ""),
                said.note(),
                "",
                List.of());
    }

    /** Who of those asked in the earlier request cannot simply be asked again. */
    public List<Marked> marked(String reference) {
        List<Marked> marked = new ArrayList<>();
        for (Invitation one : rfqs.invitations(own(reference).id())) {
            CompanyId supplier = one.supplier();
            Company company = supplier == null ? null : companies.get(supplier);
            String name = company == null ? one.email() : company.name();
            if (company != null && company.status() == Company.Status.SUSPENDED) {
                marked.add(new Marked(name, "suspended"));
            } else if (one.bounced()) {
                marked.add(new Marked(name, "bounced"));
            } else if ("screening".equals(one.declineReason())) {
                marked.add(new Marked(name, "screening"));
            }
        }
        return marked;
    }

    /** What was paid last for each line that was bought before; numbered from 1 as the lines stand. */
    public List<Comparison.Paid> lastPaid(RequestDraft draft) {
        List<RfqLine> lines = new ArrayList<>();
        for (RequestDraft.Line line : draft.lines()) {
            lines.add(new RfqLine(
                    lines.size() + 1,
                    line.product(),
                    BigDecimal.ONE,
                    line.unit().isBlank() ? "C62" : line.unit(),
                    null,
                    null,
                    null,
                    ""));
        }
        return lines.stream().allMatch(line -> line.product().isBlank())
                ? List.of()
                : paid.lastOf(lines, Scope.company());
    }

    private Rfq own(String reference) {
        Rfq rfq = rfqs.byReference(reference);
        if (!rfq.buyer().equals(Scope.company())) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        return rfq;
    }

    private static RequestDraft.Line line(RfqLine line) {
        return new RequestDraft.Line(
                line.product(),
                RequestDraft.number(line.quantity()),
                line.unit(),
                line.hsCode(),
                RequestDraft.number(line.targetPrice()),
                line.note());
    }

    private static RequestDraft.Line line(AskForQuotations.Line line) {
        return new RequestDraft.Line(
                line.product(),
                RequestDraft.number(line.quantity()),
                line.unit(),
                line.hsCode(),
                RequestDraft.number(line.targetPrice()),
                line.note());
    }

    private List<String> suppliers(Rfq rfq) {
        return rfqs.invitations(rfq.id()).stream()
                .map(Invitation::supplier)
                .filter(Objects::nonNull)
                .filter(id -> companies.get(id).status() != Company.Status.SUSPENDED)
                .map(CompanyId::toString)
                .distinct()
                .toList();
    }

    private String emails(Rfq rfq) {
        return String.join(
                ", ",
                rfqs.invitations(rfq.id()).stream()
                        .filter(one -> one.supplier() == null && !one.email().isBlank())
                        .map(Invitation::email)
                        .distinct()
                        .toList());
    }

    /** The day as many business days after today as it was after the day it was counted from, at least one. */
    static LocalDate moved(LocalDate day, LocalDate then, LocalDate today, BusinessCalendar calendar) {
        long days = then.datesUntil(day.isAfter(then) ? day : then)
                .map(one -> one.plusDays(1))
                .filter(calendar::isBusinessDay)
                .limit(MOST_DAYS)
                .count();
        return calendar.lastDay(today, Math.toIntExact(Math.max(1, days)));
    }
}
