package org.hanse.deal;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The supplier answers an order; completes {@code confirm-order}.
 *
 * @param confirmed false refuses the order, with a reason
 * @param supplierReference what the supplier calls the order, or null
 */
public record ConfirmOrder(
        boolean confirmed,
        @Nullable @Size(max = 60) String supplierReference,
        @Nullable @Size(max = 500) String reason) {}
