package org.hanse.screening;

import java.util.UUID;
import org.hanse.kernel.CompanyId;

/** Compares companies with the sanctions lists in force. */
public interface Screenings {

    /** The message, under the company's id, to a process that waits until people have decided about the hits. */
    String DECIDED = "screening.decided";

    /**
     * Screens a company with its names, owners and identifiers against all lists in force, at once and in the caller's
     * transaction. Hits go to a compliance officer; a strong one blocks the company until two officers decided. While
     * nothing has changed since a screening that waits for people, that one is the answer; else it is superseded.
     *
     * @param occasion why, for the record: {@code onboarding}, {@code contract}, {@code shipment}, {@code payout}
     */
    Result screen(CompanyId company, String occasion);

    /** Whether the company's last screening is clear: no open hit, no true match. A company never screened is not. */
    boolean isClear(CompanyId company);

    /**
     * Whether the company may trade: its last screening is clear, or one that is made now is. A company that waits for
     * officers, or was blocked by them, may not.
     */
    boolean letsTrade(CompanyId company, String occasion);

    /** Whether officers found the company to be the listed one, and nothing has opened that again. */
    boolean isBlocked(CompanyId company);

    /** What owners who were found to be listed hold of the company, as of its last decided screening (rules R8.4). */
    BlockedOwners blockedOwners(CompanyId company);

    /** What a screening found. */
    record Result(UUID screeningId, Outcome outcome) {}

    /** The worst hit decides. */
    enum Outcome {
        /** Nothing scored 0.85 or more that was not cleared before. */
        CLEAR,
        /** At least one hit from 0.85 to below 0.92: one officer decides. */
        REVIEW,
        /** At least one hit of 0.92 or more: blocked until two officers decided. */
        STRONG
    }
}
