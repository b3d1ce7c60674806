package org.hanse.escrow;

import java.time.Instant;
import java.util.UUID;
import org.hanse.kernel.Allocation;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.tax.Treatment;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The escrow of a deal as its row has it.
 *
 * @param commission frozen total; another one only where both sides changed the order before anything was released
 * @param commissionOpen part of it not yet taken nor given up
 * @param grossOpen part of the due amount neither released nor refunded
 * @param tolerated shortfall that was forgiven
 * @param locked what the buyer pays in another currency at a locked rate, or null
 */
record EscrowRow(
        DealId deal,
        String dealReference,
        String reference,
        CompanyId buyer,
        CompanyId supplier,
        UUID holder,
        Money due,
        EscrowState state,
        @Nullable EscrowState stateBefore,
        String tariff,
        Money commission,
        Money commissionOpen,
        Money grossOpen,
        Treatment vat,
        Money fourEyesAbove,
        Money tolerance,
        boolean tolerateSepa,
        Money tolerated,
        @Nullable Money locked,
        Instant fundingDueAt,
        @Nullable UUID clearedBy,
        Instant openedAt) {

    CurrencyUnit currency() {
        return due.getCurrencyUnit();
    }

    /** Refuses amounts of another currency, zero and below. */
    Money positive(Money amount) {
        if (!amount.getCurrencyUnit().equals(currency())) {
            throw new Refusal(
                    EscrowReason.WRONG_CURRENCY,
                    amount.getCurrencyUnit().getCode(),
                    currency().getCode());
        }
        if (!amount.isPositive()) {
            throw new Refusal(EscrowReason.NOT_POSITIVE);
        }
        return amount;
    }

    /** Share of the open commission that goes with a part of the open gross: the shares always sum to the total. */
    Money shareOf(Money gross) {
        long part = gross.getAmountMinorLong();
        return Allocation.split(commissionOpen, part, grossOpen.getAmountMinorLong() - part)
                .getFirst();
    }

    /** Commission on what the supplier gets of a claim, recomputed on that part alone, never above the claim's share. */
    Money commissionOfSplit(Money supplierPart, Money claim) {
        if (supplierPart.isZero()) {
            return supplierPart;
        }
        Money share = shareOf(claim);
        Money rated = Money.of(
                currency(),
                commission
                        .getAmount()
                        .multiply(supplierPart.getAmount())
                        .divide(due.getAmount(), currency().getDecimalPlaces(), java.math.RoundingMode.HALF_UP));
        return rated.isGreaterThan(share) ? share : rated;
    }

    UUID id() {
        return deal.value();
    }
}
