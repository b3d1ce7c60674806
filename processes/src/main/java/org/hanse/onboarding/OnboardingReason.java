package org.hanse.onboarding;

import org.hanse.kernel.Reason;

/** Why something about an application is refused. */
public enum OnboardingReason implements Reason {
    /** An application of the company is under way. */
    ALREADY_UNDER_WAY(Kind.CONFLICT),
    /** The country asks for a number that is missing. */
    IDENTIFIER_MISSING(Kind.INVALID),
    /** The number's form or check digit is wrong. */
    IDENTIFIER_WRONG(Kind.INVALID),
    /** For contracts, a bank account and the owners have to be named. */
    NEEDED_FOR_CONTRACTS(Kind.INVALID),
    /** A chain of owners has an end that is not the applicant, or shares beyond 100 %. */
    OWNERS_WRONG(Kind.INVALID),
    /** Papers are still missing. */
    PAPERS_MISSING(Kind.CONFLICT),
    /** No such paper is asked for. */
    PAPER_NOT_ASKED(Kind.INVALID),
    /** The risk is critical: nobody may approve. */
    RISK_IS_CRITICAL(Kind.CONFLICT),
    /** A company whose screening is not clear may not be approved. */
    SCREENING_NOT_CLEAR(Kind.CONFLICT),
    /** The second officer has to be another person than the first. */
    SAME_OFFICER(Kind.FORBIDDEN),
    /** The application was decided meanwhile. */
    NOT_IN_THIS_STATE(Kind.CONFLICT),
    /** Who neither buys nor sells has nothing to do here. */
    BUYS_OR_SELLS(Kind.INVALID),
    /** The six digits are not the ones sent last, or too late, or tried too often. */
    CODE_WRONG(Kind.INVALID),
    /** The address was proved and the application handed in already. */
    ALREADY_PROVED(Kind.CONFLICT),
    /** The address is somebody's who has an account. */
    HAS_ACCOUNT(Kind.CONFLICT),
    /** A company with this number is here. */
    NUMBER_TAKEN(Kind.CONFLICT),
    /** There is an account now: the link has ended. */
    USE_ACCOUNT(Kind.CONFLICT);

    private final Kind kind;

    OnboardingReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
