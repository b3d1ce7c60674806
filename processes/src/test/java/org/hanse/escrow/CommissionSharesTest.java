package org.hanse.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Whatever the parts, their commissions sum to the total and their shares to the gross amount, to the cent. */
class CommissionSharesTest {

    @Property
    void parts_of_a_release_never_drift(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 5_000_000) Integer> parts,
            @ForAll @IntRange(max = 1_500) int rateInHundredthsOfAPercent) {
        long total = parts.stream().mapToLong(Integer::longValue).sum();
        Money due = eur(total);
        Money commission = Money.of(
                CurrencyUnit.EUR,
                due.getAmount().multiply(BigDecimal.valueOf(rateInHundredthsOfAPercent, 4)),
                java.math.RoundingMode.HALF_UP);
        EscrowRow row = row(due, commission, commission, due);
        Money taken = Money.zero(CurrencyUnit.EUR);
        for (int part : parts) {
            Money gross = eur(part);
            Money share = row.shareOf(gross);
            Shares shares = Shares.withCommission(gross, share, row.vat());
            assertThat(shares.net().plus(shares.commission()).plus(shares.vat()))
                    .isEqualTo(gross);
            assertThat(shares.commission().isNegative()).isFalse();
            taken = taken.plus(share);
            row = row(
                    due,
                    commission,
                    row.commissionOpen().minus(share),
                    row.grossOpen().minus(gross));
        }
        assertThat(taken).isEqualTo(commission);
        assertThat(row.grossOpen().isZero()).isTrue();
    }

    @Property
    void a_split_takes_no_more_than_the_claim_s_share(
            @ForAll @IntRange(min = 100, max = 10_000_000) int claim, @ForAll @IntRange(max = 100) int percent) {
        Money due = eur(10_000_000);
        Money commission = eur(250_000);
        EscrowRow row = row(due, commission, commission, due);
        Money whole = eur(claim);
        Money supplier = eur((long) claim * percent / 100);
        Money taken = row.commissionOfSplit(supplier, whole);
        assertThat(taken.isGreaterThan(row.shareOf(whole))).isFalse();
        assertThat(taken.isNegative()).isFalse();
    }

    private static Money eur(long minor) {
        return Money.ofMinor(CurrencyUnit.EUR, minor);
    }

    private static EscrowRow row(Money due, Money commission, Money commissionOpen, Money grossOpen) {
        Money zero = Money.zero(CurrencyUnit.EUR);
        return new EscrowRow(
                DealId.next(),
                "D-1",
                "RF25A",
                CompanyId.next(),
                CompanyId.next(),
                UUID.randomUUID(),
                due,
                EscrowState.FUNDED,
                null,
                "test",
                commission,
                commissionOpen,
                grossOpen,
                CommissionTerms.treatment("S", new BigDecimal("19"), null, "standard"),
                zero,
                zero,
                false,
                zero,
                null,
                Instant.EPOCH,
                null,
                Instant.EPOCH);
    }
}
