package org.hanse.customs;

import java.util.Set;

/** Kinds of papers, as they are named in the decision table {@code required-documents} and in the document store. */
public final class PaperKind {

    public static final String INVOICE = "commercial-invoice";
    public static final String PACKING_LIST = "packing-list";
    public static final String INSURANCE = "insurance-certificate";
    public static final String CERTIFICATE_OF_ORIGIN = "certificate-of-origin";

    /** What carries the goods. */
    public static final Set<String> TRANSPORT =
            Set.of("bill-of-lading", "air-waybill", "cmr", "rail-consignment-note", "transport-proof");

    /** What Hanse prints from the record. */
    public static final Set<String> PRINTED = Set.of(INVOICE, PACKING_LIST);

    /** What proves origin or free circulation. */
    public static final Set<String> ORIGIN_PROOF =
            Set.of(CERTIFICATE_OF_ORIGIN, "eur1", "origin-declaration", "statement-on-origin", "atr");

    private PaperKind() {}

    /** Code of the EU's list of documents, for a declaration. */
    public static String code(String kind) {
        return switch (kind) {
            case INVOICE -> "N380";
            case PACKING_LIST -> "N271";
            case "bill-of-lading" -> "N705";
            case "air-waybill" -> "N740";
            case "cmr" -> "N730";
            case "rail-consignment-note" -> "N720";
            case CERTIFICATE_OF_ORIGIN -> "N861";
            case "eur1" -> "N954";
            case "origin-declaration" -> "U110";
            case "statement-on-origin" -> "U164";
            case "atr" -> "N018";
            case "export-licence" -> "X002";
            case "phytosanitary-certificate" -> "N851";
            case "cites-permit" -> "C400";
            case "due-diligence-reference" -> "C716";
            default -> "Z999";
        };
    }
}
