package org.hanse.screening;

import java.time.Instant;
import java.util.List;

/**
 * A whole list as a source published it.
 *
 * @param source who publishes it: {@code UN}, {@code EU}, {@code OFAC}
 * @param listDate the date of generation that the list states
 * @param sha256 hash of the raw file, hexadecimal, lower case
 * @param parties all entries; what is missing against the last import counts as removed
 */
public record ReceivedList(String source, Instant listDate, String sha256, List<ListedParty> parties) {

    public ReceivedList {
        parties = List.copyOf(parties);
    }
}
