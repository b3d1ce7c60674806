package org.hanse.portal.market;

import java.util.Map;

/** What a run knows about the demo's people beside their tokens. */
final class Player {

    private static final Map<String, String> COUNTRIES = Map.of(
            "chen", "CN", "wei", "CN", "xiu", "CN", "lan", "VN", "elif", "TR", "arjun", "IN", "zofia", "PL", "murat",
            "TR");
    private static final Map<String, String> PAYERS =
            Map.of("jana", "Travekran Maschinenbau", "lotte", "Brugse Pompen", "carmen", "Sorolla Azulejos");

    private static final Map<String, String> ACCOUNTS =
            Map.of("jana", "DE02120300000000202051", "lotte", "BE68539007547034", "carmen", "ES9121000418450200051332");

    private Player() {}

    /** Country from which a supplier delivers. */
    static String country(String supplier) {
        return COUNTRIES.getOrDefault(supplier, "DE");
    }

    /** Holder of the account from which a buyer pays. */
    static String payer(String buyer) {
        return PAYERS.getOrDefault(buyer, buyer);
    }

    /** The account from which a buyer pays, and to which a refund goes; a published example. */
    static String account(String buyer) {
        return ACCOUNTS.getOrDefault(buyer, "DE02120300000000202051");
    }
}
