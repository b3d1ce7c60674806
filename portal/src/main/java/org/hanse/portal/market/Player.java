package org.hanse.portal.market;

import java.util.Map;
import org.hanse.portal.demo.Cast;

/** What players know about the demo's people beside their tokens. */
final class Player {

    private static final Map<String, String> ACCOUNTS =
            Map.of("jana", "DE02120300000000202051", "lotte", "BE68539007547034", "carmen", "ES9121000418450200051332");

    private Player() {}

    /** Country from which a supplier delivers. */
    static String country(String supplier) {
        return firm(supplier).country();
    }

    /** Holder of the account from which a buyer pays. */
    static String payer(String buyer) {
        return firm(buyer).name();
    }

    /** The account from which a buyer pays, and to which a refund goes; a published example. */
    static String account(String buyer) {
        return ACCOUNTS.getOrDefault(buyer, "DE02120300000000202051");
    }

    /** Name by which people know the person. */
    static String name(String username) {
        return person(username).name();
    }

    /** The company that a person works for. */
    static Cast.Firm firm(String username) {
        String firm = person(username).firm();
        if (firm == null) {
            throw new IllegalStateException(username + " works for no company");
        }
        return Cast.firm(firm);
    }

    private static Cast.Player person(String username) {
        return Cast.player(username).orElseThrow();
    }
}
