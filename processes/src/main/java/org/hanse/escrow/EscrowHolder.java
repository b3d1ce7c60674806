package org.hanse.escrow;

import java.util.List;
import java.util.UUID;

/**
 * Who keeps the clients' money: never Hanse itself (PSD2 and its successor). Shown to both parties of each deal.
 *
 * @param bank the licensed house, as people know it
 * @param licence its licence and who gave it
 * @param safeguarding how client money is kept apart
 * @param accountHolder name on the account
 * @param iban the client-money account
 * @param bic its bank
 * @param currencies in which it keeps money
 */
public record EscrowHolder(
        UUID id,
        String bank,
        String licence,
        String safeguarding,
        String accountHolder,
        String iban,
        String bic,
        List<String> currencies) {

    public EscrowHolder {
        currencies = List.copyOf(currencies);
    }
}
