package org.hanse.escrow;

/** The bank that holds the client money. Told through the outbox only; it answers by {@link BankReports}. */
public interface Bank {

    /** The port's name at the outbox. */
    String PORT = "bank";

    /** The kind of message that carries a {@link PaymentInstruction}. */
    String PAY = "payment-instruction";

    /**
     * Instructs one payment (ISO 20022 pain.001). The bank takes an end-to-end id once: a second copy of the same
     * instruction is answered as a duplicate and pays nothing.
     */
    void pay(PaymentInstruction instruction);
}
