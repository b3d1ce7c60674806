package org.hanse.conversation;

import java.util.Locale;
import java.util.UUID;
import org.hanse.kernel.CompanyId;

/**
 * What a conversation is about, and who has it. Who opens one has to have read the subject as the acting company before:
 * this room cannot.
 *
 * @param reference readable, such as {@code D-2026-0042}
 * @param title in the people's own words
 */
public record Subject(Kind kind, UUID id, String reference, String title, CompanyId buyer, CompanyId supplier) {

    /** Kinds of subjects. */
    public enum Kind {
        /** A deal: its buyer and its seller. */
        DEAL,
        /** A request for quotations: its buyer and one of the invited. */
        RFQ;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
