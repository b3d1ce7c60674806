package org.hanse.portal.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What happens in one deal of a run, settled beforehand by the seed: who asks whom for what, and what goes wrong.
 *
 * @param no number of the deal in the run, from 1
 * @param buyer username
 * @param suppliers usernames, in the order in which they quote
 * @param prices of a piece, one for each supplier, in that supplier's currency
 * @param twist what is out of the ordinary
 */
record Script(int no, String buyer, List<String> suppliers, List<Price> prices, Goods goods, int pieces, Twist twist) {

    /** A price of a piece with the term it is named for. */
    record Price(BigDecimal amount, String currency, String incoterm, int days) {}

    /** What is out of the ordinary in a deal. */
    enum Twist {
        /** Nothing. */
        NONE,
        /** One supplier says no. */
        DECLINED,
        /** One quotation comes after the deadline and is refused. */
        LATE,
        /** Price is negotiated once. */
        NEGOTIATED,
        /** The first supplier refuses the order; the next one gets it. */
        ORDER_REFUSED,
        /** Part of the goods is broken. */
        DISPUTED,
        /** The supplier does not agree, and a mediator settles it. */
        MEDIATED,
        /** The bank refuses the payout; the account is confirmed by call-back. */
        PAYOUT_REJECTED,
        /** The waybill's weight differs; papers are sent back once. */
        PAPERS_DIFFER,
        /** Goods go in two shipments. */
        TWO_SHIPMENTS,
        /** Customs asks a question. */
        CUSTOMS_ASKS,
        /** The buyer's bank loses the reference; a finance officer finds the deal. */
        WRONG_REFERENCE,
        /** Only in the stories of the first start: a mediator has proposed, and nobody answers yet. */
        IN_MEDIATION,
        /** Only in the stories: a small second shipment stays at sea, a few pieces of the first one are broken. */
        SECOND_AT_SEA,
        /** Only in the stories: the payee's account is closed, and the payout comes back after it was booked. */
        PAYOUT_RETURNED,
        /** Only in the stories: customs tells that an export was released 78 days ago. */
        OLD_EXPORT,
        /** Only in the stories: dangerous goods, whose papers are not there yet. */
        DANGEROUS;

        /** Whether a mediator is called. */
        boolean isMediated() {
            return this == MEDIATED || this == IN_MEDIATION;
        }
    }

    static final List<Twist> COURSE = List.of(
            Twist.NONE,
            Twist.DISPUTED,
            Twist.LATE,
            Twist.NEGOTIATED,
            Twist.NONE,
            Twist.DECLINED,
            Twist.PAPERS_DIFFER,
            Twist.TWO_SHIPMENTS,
            Twist.PAYOUT_REJECTED,
            Twist.ORDER_REFUSED,
            Twist.WRONG_REFERENCE,
            Twist.CUSTOMS_ASKS,
            Twist.MEDIATED);
    private static final List<String> BUYERS = List.of("jana", "lotte", "carmen");
    private static final Map<String, String> CURRENCIES = Map.of(
            "chen", "CNY", "wei", "CNY", "xiu", "CNY", "lan", "USD", "elif", "EUR", "arjun", "USD", "zofia", "EUR",
            "murat", "EUR");
    private static final Map<String, BigDecimal> PER_EURO =
            Map.of("EUR", BigDecimal.ONE, "USD", new BigDecimal("1.085"), "CNY", new BigDecimal("7.8"));
    private static final List<String> TERMS = List.of("FOB", "FCA", "CIF", "DAP", "EXW");
    private static final int ASKED = 3;
    private static final int LEAST_VALUE = 600;
    private static final int SPREAD = 3000;
    private static final int PERCENT = 100;
    private static final int FIRST_PERCENT = 96;
    private static final int BROKEN_PERCENT = 5;
    private static final int FEW_PERCENT = 2;
    private static final int DEAREST = 125;
    private static final int SHORTEST = 10;

    /** The script of a deal. The first deals of any seed walk through all twists, in an order of that seed. */
    static Script of(long seed, int no) {
        List<Twist> course = new ArrayList<>(COURSE);
        Collections.shuffle(course, new Random(seed));
        Random dice = new Random(seed * 1_000_003L + no);
        List<String> sellers =
                new ArrayList<>(CURRENCIES.keySet().stream().sorted().toList());
        Collections.shuffle(sellers, dice);
        Goods goods = Goods.ALL.get(dice.nextInt(Goods.ALL.size()));
        BigDecimal value = BigDecimal.valueOf((long) LEAST_VALUE + dice.nextInt(SPREAD));
        int pieces = Math.max(4, value.divide(goods.euro(), 0, RoundingMode.UP).intValueExact());
        List<String> asked = List.copyOf(sellers.subList(0, ASKED));
        return new Script(
                no,
                BUYERS.get(dice.nextInt(BUYERS.size())),
                asked,
                asked.stream().map(who -> price(who, goods, dice)).toList(),
                goods,
                pieces,
                course.get((no - 1) % course.size()));
    }

    private static Price price(String who, Goods goods, Random dice) {
        BigDecimal factor = BigDecimal.valueOf(PERCENT - SHORTEST + (long) dice.nextInt(DEAREST - PERCENT + SHORTEST));
        BigDecimal euro = goods.euro().multiply(factor).divide(BigDecimal.valueOf(PERCENT));
        return price(who, euro, TERMS.get(dice.nextInt(TERMS.size())), SHORTEST + dice.nextInt(2 * SHORTEST));
    }

    /** A price of about so many euro, in the currency in which the supplier quotes; rounded to two decimals. */
    static Price price(String who, BigDecimal euro, String incoterm, int days) {
        String currency = CURRENCIES.getOrDefault(who, "EUR");
        BigDecimal amount =
                euro.multiply(PER_EURO.getOrDefault(currency, BigDecimal.ONE)).setScale(2, RoundingMode.HALF_UP);
        return new Price(amount, currency, incoterm, days);
    }

    /** Keys of the companies that deal with each other, if the first one asked gets the order. */
    Set<String> firms() {
        return Set.of(
                Player.firm(buyer).key(), Player.firm(suppliers.getFirst()).key());
    }

    /** How many pieces go in each shipment. */
    List<Integer> shipments() {
        int first = switch (twist) {
            case TWO_SHIPMENTS -> share(PERCENT / 2);
            case SECOND_AT_SEA -> share(FIRST_PERCENT);
            default -> pieces;
        };
        return first == pieces ? List.of(pieces) : List.of(first, pieces - first);
    }

    /** How many pieces of the first shipment arrive broken. */
    int broken() {
        return switch (twist) {
            case DISPUTED, MEDIATED, IN_MEDIATION -> share(BROKEN_PERCENT);
            case SECOND_AT_SEA -> share(FEW_PERCENT);
            default -> 0;
        };
    }

    boolean is(Twist other) {
        return twist == other;
    }

    /** Whether the deal stands still for seconds; such a one is better begun early. */
    boolean waitsForDeadline() {
        return is(Twist.LATE);
    }

    /** Net weight of some pieces in kilograms. */
    BigDecimal net(BigDecimal quantity) {
        return goods.kilograms().multiply(quantity).setScale(1, RoundingMode.UP);
    }

    /** A share of the pieces, at least one. */
    int share(int percent) {
        return Math.max(1, pieces * percent / PERCENT);
    }
}
