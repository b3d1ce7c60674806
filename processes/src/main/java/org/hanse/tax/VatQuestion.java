package org.hanse.tax;

import org.jspecify.annotations.Nullable;

/**
 * A question to the register. Only EU and XI numbers are asked; Greece uses {@code EL}.
 *
 * @param questionId ours, comes back in the answer
 * @param prefix the member state's two letters
 * @param number without the prefix
 * @param requester our own number with prefix, so that a consultation number is given; or null
 */
public record VatQuestion(
        String questionId,
        String prefix,
        String number,
        @Nullable String requester) {}
