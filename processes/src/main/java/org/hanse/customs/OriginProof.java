package org.hanse.customs;

import java.util.Set;
import org.hanse.tax.VatStates;

/**
 * Which proof an agreement of the Union asks for, by direction (rules R7.1 rows 4 to 7). A sample of the agreements, as
 * of 2026; the full list is an operator's data.
 */
final class OriginProof {

    private static final Set<String> EUR1_EITHER_WAY =
            Set.of("CH", "NO", "IS", "EG", "MA", "TN", "IL", "RS", "BA", "MK");
    private static final Set<String> REX_EXPORT = Set.of("JP", "CA", "VN", "GB", "SG", "NZ");
    private static final Set<String> REX_IMPORT = Set.of("JP", "CA", "GB", "IN", "BD", "KH", "PK", "LK", "PH", "NZ");

    private OriginProof() {}

    /** {@code EUR.1}, {@code REX}, {@code A.TR} or an empty text where there is no agreement. */
    static String between(String from, String to) {
        boolean importing = VatStates.isMember(to) && !VatStates.isMember(from);
        boolean exporting = VatStates.isMember(from) && !VatStates.isMember(to);
        if (!importing && !exporting) {
            return "";
        }
        String other = importing ? from : to;
        if (other.equals("TR")) {
            return "A.TR";
        }
        if (EUR1_EITHER_WAY.contains(other) || importing && other.equals("VN")) {
            return "EUR.1";
        }
        return (importing ? REX_IMPORT : REX_EXPORT).contains(other) ? "REX" : "";
    }
}
