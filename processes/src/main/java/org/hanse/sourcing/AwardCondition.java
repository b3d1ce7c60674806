package org.hanse.sourcing;

/** Something that an event's kind or scoring asks of an award before it may be proposed. */
public interface AwardCondition {

    /** Refuses an award that breaks the condition; does nothing where the event knows no such condition. */
    void require(Comparison comparison, Comparison.Column chosen, AwardQuotation command);
}
