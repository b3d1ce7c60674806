package org.hanse.onboarding;

/** How far a company wants to be admitted: what is asked of it depends on that. */
public enum Depth {
    /** To answer requests for quotations: name, number, screening. */
    QUOTE,
    /** To sign contracts and be paid: owners, bank account and papers too. */
    CONTRACT
}
