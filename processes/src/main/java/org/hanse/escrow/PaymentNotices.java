package org.hanse.escrow;

import java.util.List;
import org.hanse.messaging.Notices;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.People;
import org.hanse.party.Person;
import org.springframework.stereotype.Component;

/** Mails about money, each in its reader's language. */
@Component
class PaymentNotices {

    private final Notices notices;
    private final People people;
    private final Companies companies;
    private final EscrowHolders holders;
    private final Balances balances;

    PaymentNotices(Notices notices, People people, Companies companies, EscrowHolders holders, Balances balances) {
        this.notices = notices;
        this.people = people;
        this.companies = companies;
        this.holders = holders;
        this.balances = balances;
    }

    /** Tells the buyer's people what to pay, to which account, with which reference. */
    void askForPayment(EscrowRow row) {
        EscrowHolder holder = holders.get(row.holder());
        Company supplier = companies.get(row.supplier());
        String open = row.due().minus(balances.funded(row)).toString();
        for (Person person : people.of(row.buyer())) {
            boolean buys = person.memberships().stream()
                    .anyMatch(m -> m.company().equals(row.buyer()) && m.roles().contains("buyer"));
            if (buys) {
                notices.mail(
                        person.email(),
                        person.language().toLanguageTag(),
                        EscrowMail.PAYMENT_REQUEST,
                        List.of(
                                person.name(),
                                open,
                                row.dealReference(),
                                supplier.name(),
                                holder.accountHolder(),
                                holder.iban(),
                                holder.bic(),
                                new CreditorReference(row.reference()).printed(),
                                holder.bank()),
                        row.deal());
            }
        }
    }
}
