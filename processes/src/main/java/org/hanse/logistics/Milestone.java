package org.hanse.logistics;

/** What a carrier's event means for the goods (DCSA Track and Trace 2.2 event codes). */
enum Milestone {
    /** The main carriage has begun. */
    DEPARTED,
    /** The goods have left the last terminal towards the consignee, or were dropped there. */
    DELIVERED,
    /** Worth knowing, changes nothing. */
    OTHER;

    static Milestone of(TrackingEvent event, String dischargePort) {
        String location = event.location();
        boolean atEnd = location == null || location.equals(dischargePort);
        return switch (event.type() + " " + event.code()) {
            case "TRANSPORT DEPA" -> atEnd && location != null ? OTHER : DEPARTED;
            case "EQUIPMENT GTOT" -> atEnd ? DELIVERED : OTHER;
            case "EQUIPMENT DROP" -> DELIVERED;
            default -> OTHER;
        };
    }
}
