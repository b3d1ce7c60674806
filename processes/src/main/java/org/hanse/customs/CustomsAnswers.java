package org.hanse.customs;

/**
 * What the customs authority tells. Called by the Hear lane inside one transaction as the system actor
 * {@code messaging}, once for each message of the authority, in any order.
 */
public interface CustomsAnswers {

    /** The authority accepts, asks, holds, releases or rejects. */
    void answered(CustomsAnswer answer);
}
