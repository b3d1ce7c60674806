package org.hanse.pricing;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One kind of goods among those of a consignment.
 *
 * @param value goods value, in the consignment's currency
 * @param hs HS code, or null where nobody has classified the goods
 * @param words the line's text, to suggest a heading where there is no code
 */
public record GoodsPart(Money value, @Nullable String hs, String words) {}
