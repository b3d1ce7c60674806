package org.hanse.logistics;

import java.util.Optional;
import org.hanse.kernel.ShipmentId;

/** Transport of shipments: booked with a carrier, handed over, followed by what the carrier tells. */
public interface Transports {

    /**
     * Asks the carrier for transport, as the deal's supplier; the answer comes later. After a refusal of the carrier it
     * may be asked again.
     *
     * @throws org.hanse.kernel.Refusal where it was asked already, or a port is not on the list of UN/LOCODE
     */
    void book(ShipmentId shipment, BookTransport order);

    /** The transport of a shipment, or empty while nothing is booked. */
    Optional<Transport> of(ShipmentId shipment);
}
