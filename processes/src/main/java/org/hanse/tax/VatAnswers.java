package org.hanse.tax;

/** What the VAT register answers. Called by the Hear lane inside one transaction as the system actor {@code messaging}. */
public interface VatAnswers {

    /** The answer to one question; unknown is an answer too, and never counts as valid (rules R5.7). */
    void answered(VatAnswer answer);
}
