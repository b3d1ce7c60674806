package org.hanse.ledger;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One entry with its reason.
 *
 * @param transfer number of the transfer
 * @param no place in it
 * @param kind what happened
 * @param account kind of account
 * @param debit debit or credit
 * @param amount greater than zero
 * @param reason what it rests on
 * @param evidence more of it, or null
 * @param actor who acted
 * @param reverses the transfer taken back, or null
 * @param postedAt when
 */
public record StatementLine(
        long transfer,
        int no,
        String kind,
        AccountKind account,
        boolean debit,
        Money amount,
        String reason,
        @Nullable String evidence,
        String actor,
        @Nullable Long reverses,
        Instant postedAt) {}
