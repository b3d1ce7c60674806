package org.hanse.logistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shipper asks of the carrier.
 *
 * @param reference ours, unique for ever, at most 35 characters (DCSA); comes back in every answer
 * @param mode how it moves
 * @param loadPort UN/LOCODE where the main carriage begins
 * @param dischargePort UN/LOCODE where it ends
 * @param readyOn first day the goods can be collected, in the load port's calendar
 * @param arriveBy day the goods have to be there, or null
 * @param incoterm three letters and the named place, such as {@code FOB Shekou}
 * @param cargo at least one
 */
public record BookingRequest(
        String reference,
        Mode mode,
        Party shipper,
        Party consignee,
        String loadPort,
        String dischargePort,
        LocalDate readyOn,
        @Nullable LocalDate arriveBy,
        String incoterm,
        List<Cargo> cargo) {

    /** Mode of the main carriage. */
    public enum Mode {
        SEA,
        AIR,
        ROAD,
        RAIL
    }

    /** Name and place of a party; the country is an ISO 3166 code. */
    public record Party(String name, String address, String city, String country) {}

    /** Goods as packed; weight in kilograms, volume in cubic metres where known. */
    public record Cargo(
            String description,
            @Nullable String hsCode,
            int packages,
            BigDecimal grossKg,
            @Nullable BigDecimal volume) {}

    public BookingRequest {
        cargo = List.copyOf(cargo);
        if (reference.isBlank() || reference.length() > 35) {
            throw new IllegalArgumentException("Not a reference of at most 35 characters: " + reference);
        }
        if (cargo.isEmpty()) {
            throw new IllegalArgumentException("A booking has cargo");
        }
    }
}
