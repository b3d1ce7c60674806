package org.hanse.integration.carrier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hanse.logistics.BookingRequest;
import org.hanse.logistics.BookingRequest.Cargo;
import org.hanse.logistics.BookingRequest.Party;
import org.hanse.logistics.HandOver;

/** Writes what the shipper asks as the JSON of DCSA Booking 2.0; our reference is the customer's reference, {@code CR}. */
final class DcsaBooking {

    private DcsaBooking() {}

    static Map<String, Object> booking(BookingRequest request) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("receiptTypeAtOrigin", "CY");
        json.put("deliveryTypeAtDestination", "CY");
        json.put("cargoMovementTypeAtOrigin", "FCL");
        json.put("cargoMovementTypeAtDestination", "FCL");
        json.put("isEquipmentSubstitutionAllowed", false);
        json.put("expectedDepartureDate", request.readyOn().toString());
        if (request.arriveBy() != null) {
            json.put(
                    "expectedArrivalAtPlaceOfDeliveryEndDate",
                    request.arriveBy().toString());
        }
        json.put(
                "incoTerms",
                request.incoterm().substring(0, Math.min(3, request.incoterm().length())));
        json.put("requestedPreCarriageModeOfTransport", "TRUCK");
        json.put("references", List.of(Map.of("type", "CR", "value", request.reference())));
        json.put("documentParties", parties(request));
        json.put(
                "shipmentLocations",
                List.of(location("POL", request.loadPort()), location("POD", request.dischargePort())));
        json.put("requestedEquipments", List.of(equipment(request)));
        json.put("modeOfTransport", request.mode().name());
        return json;
    }

    static Map<String, Object> handOver(HandOver goods) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("references", List.of(Map.of("type", "CR", "value", goods.reference())));
        json.put("numberOfPackages", goods.packages());
        json.put("verifiedGrossMass", Map.of("weight", goods.grossKg(), "unit", "KGM"));
        if (goods.container() != null) {
            json.put("equipmentReference", goods.container());
        }
        if (goods.seal() != null) {
            json.put("seals", List.of(Map.of("number", goods.seal(), "source", "SHI")));
        }
        return json;
    }

    private static Map<String, Object> parties(BookingRequest request) {
        return Map.of(
                "bookingAgent", party(request.shipper()),
                "shipper", party(request.shipper()),
                "consignee", party(request.consignee()));
    }

    private static Map<String, Object> party(Party party) {
        return Map.of(
                "partyName",
                party.name(),
                "address",
                Map.of("street", party.address(), "city", party.city(), "countryCode", party.country()));
    }

    private static Map<String, Object> location(String type, String unLocode) {
        return Map.of("location", Map.of("UNLocationCode", unLocode), "locationTypeCode", type);
    }

    private static Map<String, Object> equipment(BookingRequest request) {
        List<Map<String, Object>> commodities = new ArrayList<>();
        request.cargo().forEach(cargo -> commodities.add(commodity(cargo)));
        return Map.of("ISOEquipmentCode", "22G1", "units", 1, "isShipperOwned", false, "commodities", commodities);
    }

    private static Map<String, Object> commodity(Cargo cargo) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("commodityType", cargo.description());
        if (cargo.hsCode() != null) {
            json.put("HSCodes", List.of(cargo.hsCode()));
        }
        json.put("cargoGrossWeight", Map.of("value", cargo.grossKg(), "unit", "KGM"));
        if (cargo.volume() != null) {
            json.put("cargoGrossVolume", Map.of("value", cargo.volume(), "unit", "MTQ"));
        }
        json.put("outerPackaging", Map.of("numberOfPackages", cargo.packages(), "description", "packages"));
        return json;
    }
}
