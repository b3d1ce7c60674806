package org.hanse.integration.bank;

import java.util.List;
import org.hanse.escrow.BankReports;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.integration.xml.SafeXml;
import org.hanse.integration.xml.XmlNode;
import org.hanse.messaging.HeardMessage;
import org.hanse.messaging.Hearer;
import org.hanse.messaging.Inbox;
import org.hanse.messaging.NotDeliverable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Understands what the bank left: payment status (pain.002), booked entries (camt.054), statements (camt.053). */
@Component
class BankHearer implements Hearer {

    private final ObjectProvider<BankReports> reports;
    private final Inbox inbox;

    BankHearer(ObjectProvider<BankReports> reports, Inbox inbox) {
        this.reports = reports;
        this.inbox = inbox;
    }

    @Override
    public String kind() {
        return BankFiles.KIND;
    }

    @Override
    public void hear(HeardMessage message) {
        try {
            hear(message, SafeXml.read(message.body()));
        } catch (MalformedXml e) {
            throw new NotDeliverable(String.valueOf(e.getMessage()), e);
        }
    }

    private void hear(HeardMessage message, XmlNode document) {
        switch (document.namespace()) {
            case Pain002.NAMESPACE -> Pain002.read(document).forEach(reports.getObject()::statusReported);
            case Camt053.NAMESPACE -> Camt053.read(document).forEach(reports.getObject()::statementTold);
            case Camt054.NAMESPACE -> book(message, Camt054.read(document));
            default -> throw new NotDeliverable("Not a message of the bank: " + document.namespace());
        }
    }

    private void book(HeardMessage message, List<Camt054.Booked> entries) {
        for (Camt054.Booked booked : entries) {
            if (!inbox.firstTime(message, booked.entry().servicerReference())) {
                continue;
            }
            if (booked.credit()) {
                reports.getObject().creditBooked(booked.entry());
            } else {
                reports.getObject().debitBooked(booked.entry());
            }
        }
    }
}
