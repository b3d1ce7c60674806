package org.hanse.customs;

import org.hanse.kernel.DocumentId;
import org.hanse.kernel.ShipmentId;

/** The papers of shipments: packed, printed, supplied, compared. */
public interface Papers {

    /** Everything about the papers of a shipment. @throws org.hanse.kernel.Refusal UNKNOWN */
    PaperSheet sheet(ShipmentId shipment);

    /** The supplier says how the shipment is packed; replaces what was said before, and what it needs is decided anew. */
    void pack(ShipmentId shipment, PackShipment packing);

    /**
     * Prints commercial invoice or packing list from the record; again makes the next version.
     *
     * @param language {@code en}, or {@code zh} for labels in English and Chinese
     */
    DocumentId print(ShipmentId shipment, String kind, String language);

    /** The supplier brings a paper; again makes the next version. */
    DocumentId supply(ShipmentId shipment, SuppliedPaper paper);
}
