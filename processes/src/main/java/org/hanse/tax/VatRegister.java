package org.hanse.tax;

/** The EU's register of VAT numbers (VIES). Asked through the outbox only; it answers by {@link VatAnswers}. */
public interface VatRegister {

    /** The port's name at the outbox. */
    String PORT = "vat-register";

    /** The kind of message that carries a {@link VatQuestion}. */
    String CHECK = "vat-check";

    /** Asks whether a number is registered. The answer comes through the Hear lane. */
    void check(VatQuestion question);
}
