package org.hanse.deal;

import java.util.UUID;
import org.hanse.kernel.DealId;
import org.hanse.kernel.ShipmentId;
import org.joda.money.Money;

/**
 * A claim that receiving opened about rejected goods; {@code dispute} settles it.
 *
 * @param id business key of the process {@code dispute-resolution}
 * @param amount the rejected goods' share of the money
 * @param reason in the buyer's words
 */
public record Claim(UUID id, DealId deal, ShipmentId shipment, Money amount, String reason) {}
