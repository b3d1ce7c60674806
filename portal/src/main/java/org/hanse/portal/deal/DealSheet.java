package org.hanse.portal.deal;

import java.time.Instant;
import java.util.List;
import org.hanse.deal.Shipment;
import org.hanse.deal.ShipmentLine;
import org.hanse.deal.ShipmentState;
import org.hanse.logistics.Transport;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the deal's page shows beside the deal itself; everything in the reader's words.
 *
 * @param move the opening sentence
 * @param others what else is open, one sentence each
 * @param action the one main button, or null where nothing is the reader's to do
 * @param holds what a company's own compliance officer holds now
 * @param mayHold whether the reader may hold it
 * @param money whether there is a money section to load
 */
record DealSheet(
        String move,
        List<String> others,
        @Nullable Action action,
        String yours,
        String theirs,
        List<Party> parties,
        List<Consignment> shipments,
        List<Happened> timeline,
        List<Claimed> claims,
        List<Held> holds,
        boolean mayHold,
        boolean money) {

    /** A claim about goods, and how far it is. */
    record Claimed(String href, String reference, Money amount, String about, String stands, boolean open) {}

    /** A hold in force: who, what, why, and where the reader lifts it, or null. */
    record Held(String sentence, String then, @Nullable String lift) {}

    /** A button: where it leads and its word. */
    record Action(String href, String word) {}

    /** A company or outsider with all its roles in the deal. */
    record Party(String name, @Nullable String nativeName, String roles, String address, String country) {}

    /** A line of the timeline. */
    record Happened(Instant at, String sentence, String who) {}

    /**
     * A shipment in people's words.
     *
     * @param papers whether there is a page of its papers
     * @param exit whether the reader has to prove that it left the Union
     * @param bookable whether the reader may book its transport now
     */
    record Consignment(
            Shipment shipment,
            String stands,
            String sign,
            List<Carried> lines,
            @Nullable Transport transport,
            boolean papers,
            boolean bookable,
            boolean exit,
            @Nullable Money released,
            @Nullable Money claimed) {

        /** Whether what the carrier does is still to be told. */
        public boolean underway() {
            return shipment.state() != ShipmentState.ARRIVED && shipment.state() != ShipmentState.ACCEPTED;
        }

        /** Whether anything was counted yet. */
        public boolean counted() {
            return shipment.state() == ShipmentState.ACCEPTED;
        }
    }

    /** What a shipment carries of a line. */
    record Carried(ShipmentLine line, String product, String unit) {}
}
