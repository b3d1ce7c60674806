package org.hanse.escrow;

import java.util.Map;
import org.hanse.audit.Journal;
import org.hanse.kernel.Scope;
import org.hanse.ledger.AccountKind;
import org.hanse.ledger.Ledger;
import org.hanse.ledger.Posting;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves what the platform has earned from the client-money account to its own (rules R4.3, sweep). */
@Service
@Transactional
public class Treasury {

    private final Ledger ledger;
    private final Journal journal;

    Treasury(Ledger ledger, Journal journal) {
        this.ledger = ledger;
        this.journal = journal;
    }

    /**
     * Posts a sweep of commission and VAT.
     *
     * @param key makes it happen once, such as the bank's reference of the transfer
     */
    public void sweep(String key, Money amount) {
        Scope.require("finance-officer");
        ledger.post(Posting.of("sweep:" + key, Transfers.SWEPT, null, key)
                .debit(AccountKind.BANK_OWN, amount)
                .credit(AccountKind.BANK, amount)
                .build());
        journal.record("escrow.swept", null, Map.of("amount", amount.toString(), "key", key));
    }
}
