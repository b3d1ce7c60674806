package org.hanse.sourcing;

import java.util.Locale;
import java.util.Set;
import org.hanse.messaging.MailText;

/** What sourcing writes to buyers and suppliers. */
enum SourcingMail implements MailText {
    /** Asks for a quotation. */
    INVITATION("invitation"),
    /** The quotation is still awaited. */
    REMINDER("reminder"),
    /** The quotation is in. */
    RECEIPT("receipt"),
    /** Six digits for a guest. */
    CODE("code"),
    /** Asks for a better offer. */
    ROUND("round"),
    /** This supplier has the order. */
    WON("won"),
    /** Another was chosen for its price. */
    LOST_COST("lost.cost"),
    /** Another was chosen for its time. */
    LOST_TIME("lost.time"),
    /** Something in the offer stayed unknown. */
    LOST_UNKNOWN("lost.unknown"),
    /** Another was chosen for another reason. */
    LOST_OTHER("lost.other"),
    /** A colleague has handed the request over. */
    HANDED_OVER("handed-over"),
    /** A file was added or replaced. */
    ATTACHED("attached"),
    /** The request has ended without an order. */
    CANCELLED("cancelled"),
    /** Quotations are in. */
    READY("ready"),
    /** Nobody answered. */
    UNANSWERED("unanswered"),
    /** The chosen supplier has not taken the order. */
    REFUSED("refused"),
    /** The deadline has moved. */
    DEADLINE("deadline"),
    /** A question was answered, for all to read. */
    ANSWERED("answered"),
    /** An answer came after the deadline. */
    LATE("late"),
    /** Asks whether an offer stands longer. */
    EXTEND("extend"),
    /** The supplier lets the offer stand longer. */
    EXTENDED("extended"),
    /** A supplier asks. */
    QUESTION("question"),
    /** A request waits for approval. */
    WAITING_APPROVAL("waiting.approval"),
    /** Quotations wait to be opened. */
    WAITING_OPENING("waiting.opening"),
    /** A decision is awaited. */
    WAITING_DECISION("waiting.decision"),
    /** An award waits for approval. */
    WAITING_AWARD("waiting.award");

    private final String text;

    SourcingMail(String text) {
        this.text = text;
    }

    /** Reminds of a step that waits: {@code approval}, {@code opening}, {@code decision}, {@code award}. */
    static SourcingMail waitingFor(String step) {
        return valueOf("WAITING_" + step.toUpperCase(Locale.ROOT));
    }

    @Override
    public String text() {
        return text;
    }

    /** The six digits, and the guest's own link. */
    @Override
    public Set<Integer> secrets() {
        return switch (this) {
            case CODE -> Set.of(0);
            case REMINDER, DEADLINE -> Set.of(3);
            case ANSWERED, EXTEND -> Set.of(4);
            case ROUND -> Set.of(5);
            case INVITATION -> Set.of(6);
            default -> Set.of();
        };
    }
}
