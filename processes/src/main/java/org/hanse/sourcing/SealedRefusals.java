package org.hanse.sourcing;

import java.sql.SQLException;
import java.time.Instant;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.springframework.dao.DataAccessException;

/** Says what the database's refusals about sealed tenders mean to people; its codes stand in the migration. */
final class SealedRefusals {

    private SealedRefusals() {}

    /** A refusal, or the failure itself where it is none. */
    static RuntimeException of(DataAccessException failure, Instant deadline) {
        String state =
                failure.getMostSpecificCause() instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
        return switch (state) {
            case "HS001" -> new Refusal(SourcingReason.LATE, deadline).because(failure);
            case "HS002" -> new Refusal(SealedReason.VERSION_TAKEN).because(failure);
            case "HS003" -> new Refusal(SealedReason.NOT_YET, deadline).because(failure);
            case "HS004" -> new Refusal(SealedReason.NOT_OPENER).because(failure);
            case "HS005" -> new Refusal(SealedReason.WRONG_SHARE).because(failure);
            case "HS006" -> new Refusal(SourcingReason.NOT_NOW, "").because(failure);
            case "HS007" -> new Refusal(SealedReason.SECOND_SHARE_MISSING).because(failure);
            case "42501" -> new Refusal(KernelReason.NOT_ALLOWED).because(failure);
            default -> failure;
        };
    }
}
