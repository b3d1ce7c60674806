package org.hanse.sourcing.asking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.sourcing.AskForQuotations;
import org.jspecify.annotations.Nullable;

/** Reads what was typed of a request as what is asked for; names the first field that cannot be read. */
final class DraftedRequest {

    private DraftedRequest() {}

    static AskForQuotations of(RequestDraft draft, ZoneId zone, int undoSeconds) {
        return new AskForQuotations(
                RequestDraft.text(draft.title()),
                null,
                asked(draft),
                invited(draft),
                RequestDraft.text(draft.deliverTo()),
                null,
                day(draft),
                moment(draft, zone),
                RequestDraft.text(draft.incoterm()),
                RequestDraft.text(draft.currency()),
                RequestDraft.text(draft.payment()),
                draft.validity().isBlank() ? null : days(draft),
                RequestDraft.text(draft.note()),
                null,
                undoSeconds,
                draft.attachments().stream().map(Ids::parse).toList());
    }

    private static List<AskForQuotations.Line> asked(RequestDraft draft) {
        List<AskForQuotations.Line> asked = new ArrayList<>();
        for (int i = 0; i < draft.lines().size(); i++) {
            if (!draft.lines().get(i).blank()
                    || (i == 0 && draft.lines().stream().allMatch(RequestDraft.Line::blank))) {
                asked.add(draft.lines().get(i).asked(i, draft.currency()));
            }
        }
        return asked;
    }

    private static List<AskForQuotations.Invitee> invited(RequestDraft draft) {
        List<AskForQuotations.Invitee> invited = new ArrayList<>();
        draft.suppliers().forEach(id -> invited.add(AskForQuotations.Invitee.company(Ids.parse(id))));
        for (String address : draft.emails().split("[\\s,;]+", -1)) {
            if (!address.isBlank()) {
                invited.add(AskForQuotations.Invitee.mail(address));
            }
        }
        return invited;
    }

    private static int days(RequestDraft draft) {
        try {
            return Integer.parseInt(draft.validity().strip());
        } catch (NumberFormatException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "validityDays", draft.validity())
                    .because(e);
        }
    }

    private static @Nullable LocalDate day(RequestDraft draft) {
        try {
            return draft.needBy().isBlank()
                    ? null
                    : LocalDate.parse(draft.needBy().strip());
        } catch (DateTimeParseException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "needBy", draft.needBy())
                    .because(e);
        }
    }

    static @Nullable Instant moment(RequestDraft draft, ZoneId zone) {
        try {
            return draft.deadline().isBlank()
                    ? null
                    : LocalDateTime.parse(draft.deadline().strip()).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "deadline", draft.deadline())
                    .because(e);
        }
    }
}
