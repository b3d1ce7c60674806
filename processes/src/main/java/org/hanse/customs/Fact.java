package org.hanse.customs;

import java.util.Arrays;
import java.util.Optional;

/** What a paper can say; papers are compared by these facts. The key is the name in JSON and in messages. */
public enum Fact {
    /** The paper's own number. */
    NUMBER("number"),
    /** The paper's date, ISO 8601. */
    DATE("date"),
    /** Kilograms. */
    GROSS_KG("grossKg"),
    /** Kilograms. */
    NET_KG("netKg"),
    /** Number of packages. */
    PACKAGES("packages"),
    /** Kind of packages. */
    PACKAGE_KIND("packageKind"),
    /** Marks and numbers. */
    MARKS("marks"),
    /** Container numbers, separated by commas. */
    CONTAINERS("containers"),
    /** Seal numbers, separated by commas. */
    SEALS("seals"),
    /** HS codes in the order of the lines, separated by commas. */
    HS("hs"),
    /** Countries of origin in the order of the lines, separated by commas. */
    ORIGIN("origin"),
    /** Name of the one who receives. */
    CONSIGNEE("consignee"),
    /** Name of the one who sends. */
    CONSIGNOR("consignor"),
    /** The three letters. */
    INCOTERM("incoterm"),
    /** The term's named place. */
    PLACE("place"),
    /** Three letters. */
    CURRENCY("currency"),
    /** Amount without currency. */
    TOTAL("total"),
    /** Pieces of all lines. */
    QUANTITY("quantity"),
    /** Date on board, or of departure, ISO 8601. */
    ON_BOARD("onBoard"),
    /** Insured amount without currency. */
    INSURED("insured"),
    /** Last day of validity, ISO 8601. */
    EXPIRES("expires"),
    /** IMO number of the ship. */
    SHIP("ship"),
    /** Account to be paid to. */
    ACCOUNT("account");

    private final String key;

    Fact(String key) {
        this.key = key;
    }

    /** The name in JSON and in messages. */
    public String key() {
        return key;
    }

    /** The fact of this key. */
    public static Optional<Fact> of(String key) {
        return Arrays.stream(values()).filter(fact -> fact.key.equals(key)).findFirst();
    }
}
