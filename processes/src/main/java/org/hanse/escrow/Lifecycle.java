package org.hanse.escrow;

import static org.hanse.escrow.EscrowState.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hanse.kernel.Refusal;

/**
 * The state graph of money, as data (rules R4.1). {@code ESCROW} rows move the escrow of a deal (row numbers 5 to 7 by
 * its least advanced open shipment), {@code PAYOUT} rows one payment to the supplier or back to the buyer, {@code CLAIM}
 * rows one disputed part. A pair that is not here is refused with 409 and posts nothing.
 */
public final class Lifecycle {

    /** What happens. */
    public enum Event {
        CONTRACT_SIGNED,
        CREDIT_MATCHED,
        FUNDING_DEADLINE,
        SHIPMENT_REGISTERED,
        DELIVERY_CONFIRMED,
        ACCEPT,
        NEXT_SHIPMENT,
        RELEASE,
        INSTRUCTED,
        DEBIT_BOOKED,
        REJECTED,
        RETURNED,
        NEW_ACCOUNT,
        OPEN_DISPUTE,
        SETTLED,
        TERM_EXTENDED,
        CANCEL,
        FREEZE,
        CLEAR,
        FUNDING_RETURNED,
        ALL_PAID,
        DUE_CHANGED
    }

    /** What a row moves. */
    public enum Of {
        ESCROW,
        PAYOUT,
        CLAIM
    }

    /** A row of the table: number in the rules, what moves, legal sources, event, legal targets. */
    public record Row(String no, Of of, Set<EscrowState> from, Event event, Set<EscrowState> to) {}

    /** The whole table. */
    public static final List<Row> TABLE = List.of(
            row("1", Of.ESCROW, EnumSet.of(CREATED), Event.CONTRACT_SIGNED, EnumSet.of(AWAITING_FUNDS)),
            row(
                    "2,3",
                    Of.ESCROW,
                    EnumSet.of(AWAITING_FUNDS, PARTIALLY_FUNDED),
                    Event.CREDIT_MATCHED,
                    EnumSet.of(PARTIALLY_FUNDED, FUNDED)),
            row(
                    "4",
                    Of.ESCROW,
                    EnumSet.of(AWAITING_FUNDS, PARTIALLY_FUNDED),
                    Event.FUNDING_DEADLINE,
                    EnumSet.of(EXPIRED, REFUNDING)),
            row(
                    "change",
                    Of.ESCROW,
                    EnumSet.of(AWAITING_FUNDS, PARTIALLY_FUNDED, FUNDED),
                    Event.DUE_CHANGED,
                    EnumSet.of(AWAITING_FUNDS, PARTIALLY_FUNDED, FUNDED)),
            row("5", Of.ESCROW, EnumSet.of(FUNDED), Event.SHIPMENT_REGISTERED, EnumSet.of(SHIPPED)),
            row("6", Of.ESCROW, EnumSet.of(SHIPPED), Event.DELIVERY_CONFIRMED, EnumSet.of(INSPECTION)),
            row("7", Of.ESCROW, EnumSet.of(INSPECTION), Event.ACCEPT, EnumSet.of(ACCEPTED)),
            row("R4.0", Of.ESCROW, EnumSet.of(SHIPPED, INSPECTION, ACCEPTED), Event.NEXT_SHIPMENT, EnumSet.of(FUNDED)),
            row(
                    "8",
                    Of.ESCROW,
                    EnumSet.of(FUNDED, SHIPPED, INSPECTION, ACCEPTED),
                    Event.RELEASE,
                    EnumSet.of(FUNDED, SHIPPED, INSPECTION, ACCEPTED)),
            row("8", Of.PAYOUT, EnumSet.of(REQUESTED), Event.RELEASE, EnumSet.of(RELEASING)),
            row("9", Of.PAYOUT, EnumSet.of(RELEASING, REFUNDING), Event.INSTRUCTED, EnumSet.of(PAYOUT_SENT)),
            row("10,17", Of.PAYOUT, EnumSet.of(PAYOUT_SENT), Event.DEBIT_BOOKED, EnumSet.of(RELEASED, REFUNDED)),
            row("11", Of.PAYOUT, EnumSet.of(PAYOUT_SENT), Event.REJECTED, EnumSet.of(PAYOUT_FAILED)),
            row(
                    "12",
                    Of.PAYOUT,
                    EnumSet.of(PAYOUT_SENT, RELEASED, REFUNDED),
                    Event.RETURNED,
                    EnumSet.of(PAYOUT_FAILED)),
            row("13", Of.PAYOUT, EnumSet.of(PAYOUT_FAILED), Event.NEW_ACCOUNT, EnumSet.of(RELEASING, REFUNDING)),
            row(
                    "10",
                    Of.ESCROW,
                    EnumSet.of(FUNDED, SHIPPED, INSPECTION, ACCEPTED),
                    Event.ALL_PAID,
                    EnumSet.of(RELEASED, SPLIT, REFUNDED)),
            row("12", Of.ESCROW, EnumSet.of(RELEASED), Event.RETURNED, EnumSet.of(RELEASED)),
            row(
                    "14",
                    Of.ESCROW,
                    EnumSet.of(PARTIALLY_FUNDED, FUNDED, SHIPPED, INSPECTION, ACCEPTED),
                    Event.OPEN_DISPUTE,
                    EnumSet.of(PARTIALLY_FUNDED, FUNDED, SHIPPED, INSPECTION, ACCEPTED)),
            row("15", Of.CLAIM, EnumSet.of(DISPUTED), Event.SETTLED, EnumSet.of(RELEASING, REFUNDING, SPLIT)),
            row(
                    "15",
                    Of.ESCROW,
                    EnumSet.of(PARTIALLY_FUNDED, FUNDED, SHIPPED, INSPECTION, ACCEPTED),
                    Event.SETTLED,
                    EnumSet.of(PARTIALLY_FUNDED, FUNDED, SHIPPED, INSPECTION, ACCEPTED)),
            row("15a", Of.ESCROW, EnumSet.of(INSPECTION), Event.TERM_EXTENDED, EnumSet.of(INSPECTION)),
            row(
                    "16",
                    Of.ESCROW,
                    EnumSet.of(AWAITING_FUNDS, PARTIALLY_FUNDED, FUNDED),
                    Event.CANCEL,
                    EnumSet.of(REFUNDING, CANCELLED)),
            row("17", Of.ESCROW, EnumSet.of(REFUNDING), Event.ALL_PAID, EnumSet.of(REFUNDED, RELEASED, SPLIT)),
            row(
                    "18",
                    Of.ESCROW,
                    EnumSet.of(PARTIALLY_FUNDED, FUNDED, SHIPPED, INSPECTION, ACCEPTED, REFUNDING),
                    Event.FREEZE,
                    EnumSet.of(FROZEN)),
            row(
                    "19",
                    Of.ESCROW,
                    EnumSet.of(FROZEN),
                    Event.CLEAR,
                    EnumSet.of(PARTIALLY_FUNDED, FUNDED, SHIPPED, INSPECTION, ACCEPTED, REFUNDING)),
            row(
                    "20",
                    Of.ESCROW,
                    EnumSet.of(PARTIALLY_FUNDED, FUNDED, SHIPPED, INSPECTION),
                    Event.FUNDING_RETURNED,
                    EnumSet.of(AWAITING_FUNDS, PARTIALLY_FUNDED)),
            row("21", Of.ESCROW, EnumSet.of(RELEASED), Event.FUNDING_RETURNED, EnumSet.of(RETURN_CLAIM)));

    private Lifecycle() {}

    /** Whether the event is legal in the state. */
    public static boolean allows(Of of, EscrowState from, Event event) {
        return TABLE.stream().anyMatch(row -> row.of == of && row.event == event && row.from.contains(from));
    }

    /**
     * The state that follows.
     *
     * @throws Refusal {@link EscrowReason#FROZEN} while frozen, {@link EscrowReason#ILLEGAL_EVENT} for any other pair
     */
    public static EscrowState next(Of of, EscrowState from, Event event, EscrowState to) {
        boolean legal = TABLE.stream()
                .anyMatch(row -> row.of == of && row.event == event && row.from.contains(from) && row.to.contains(to));
        if (legal) {
            return to;
        }
        if (from == FROZEN) {
            throw new Refusal(EscrowReason.FROZEN);
        }
        throw new Refusal(EscrowReason.ILLEGAL_EVENT, event.name(), from.name());
    }

    private static Row row(String no, Of of, Set<EscrowState> from, Event event, Set<EscrowState> to) {
        return new Row(no, of, Set.copyOf(from), event, Set.copyOf(to));
    }
}
