package org.hanse.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.Money;

/**
 * Splits an amount by weights without losing or making a minor unit: largest remainder (Hare), ties to the lowest
 * index, on the absolute value, with the sign restored (R2.3). The parts always add up to the total.
 */
public final class Allocation {

    private Allocation() {}

    /**
     * Splits the total.
     *
     * @param weights not negative, at least one of them above zero; weight 0 gets 0
     * @return one part a weight, in the same order
     */
    public static List<Money> split(Money total, long... weights) {
        BigInteger sum = sum(weights);
        BigInteger absolute = BigInteger.valueOf(total.getAmountMinorLong()).abs();
        List<BigInteger[]> shares = LongStream.of(weights)
                .mapToObj(
                        weight -> absolute.multiply(BigInteger.valueOf(weight)).divideAndRemainder(sum))
                .toList();
        long[] minor =
                shares.stream().mapToLong(share -> share[0].longValueExact()).toArray();
        int missing = absolute.subtract(BigInteger.valueOf(LongStream.of(minor).sum()))
                .intValueExact();
        byRemainder(shares).limit(missing).forEach(index -> minor[index]++);
        int sign = total.isNegative() ? -1 : 1;
        List<Money> parts = new ArrayList<>();
        for (long part : minor) {
            parts.add(Money.ofMinor(total.getCurrencyUnit(), sign * part));
        }
        return parts;
    }

    private static IntStream byRemainder(List<BigInteger[]> shares) {
        return IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> shares.get(index)[1])
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue);
    }

    private static BigInteger sum(long... weights) {
        if (LongStream.of(weights).anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("A weight is negative");
        }
        BigInteger sum = LongStream.of(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("The weights are all zero");
        }
        return sum;
    }
}
