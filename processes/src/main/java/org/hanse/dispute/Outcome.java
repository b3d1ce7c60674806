package org.hanse.dispute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hanse.kernel.Refusal;
import org.joda.money.Money;

/**
 * How a disputed amount is divided, to the cent (rules section 12). Both parts are in the deal's currency, neither is
 * negative, and they always add up to the disputed amount.
 */
public record Outcome(Money buyerPart, Money supplierPart) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Divides by percent for the buyer, rounded half up on the buyer's part; the supplier has the rest. */
    public static Outcome byShare(Money disputed, BigDecimal percentToBuyer) {
        if (percentToBuyer.signum() < 0 || percentToBuyer.compareTo(HUNDRED) > 0) {
            throw Refusal.of(DisputeReason.WRONG_SHARE, "percentToBuyer");
        }
        BigDecimal buyer = disputed.getAmount().multiply(percentToBuyer).divide(HUNDRED);
        Money part = Money.of(disputed.getCurrencyUnit(), buyer, RoundingMode.HALF_UP);
        return new Outcome(part, disputed.minus(part));
    }

    /** Takes two parts as named. @throws Refusal where they do not add up to the disputed amount, or one is negative */
    public static Outcome ofParts(Money disputed, Money buyerPart, Money supplierPart) {
        boolean sameCurrency = buyerPart.isSameCurrency(disputed) && supplierPart.isSameCurrency(disputed);
        if (!sameCurrency
                || buyerPart.isNegative()
                || supplierPart.isNegative()
                || !buyerPart.plus(supplierPart).isEqual(disputed)) {
            throw Refusal.of(DisputeReason.PARTS_DO_NOT_ADD_UP, "buyerPart", disputed);
        }
        return new Outcome(buyerPart, supplierPart);
    }

    /**
     * The reduction of the price for defects (CISG art. 50): price x (1 - value delivered / value promised), as the
     * buyer's part of the price in dispute.
     */
    public static Outcome priceReduction(Money price, BigDecimal valueDelivered, BigDecimal valuePromised) {
        BigDecimal refund = price.getAmount()
                .multiply(valuePromised.subtract(valueDelivered))
                .divide(valuePromised, price.getScale(), RoundingMode.HALF_UP);
        Money part = Money.of(price.getCurrencyUnit(), refund);
        return ofParts(price, part, price.minus(part));
    }

    /**
     * Who bears an inspection's fee: each by the part lost. A buyer who claimed all and gets 40 % bears 60 % of the fee.
     *
     * @param fee what the inspection cost, in the deal's currency
     */
    public FeeShare inspectionFee(Money fee) {
        BigDecimal disputed = buyerPart.plus(supplierPart).getAmount();
        BigDecimal buyer = fee.getAmount()
                .multiply(supplierPart.getAmount())
                .divide(disputed, fee.getScale(), RoundingMode.HALF_UP);
        Money buyerBears = Money.of(fee.getCurrencyUnit(), buyer);
        return new FeeShare(buyerBears, fee.minus(buyerBears));
    }

    /** What each side bears of an inspection's fee. */
    public record FeeShare(Money buyerBears, Money supplierBears) {}
}
