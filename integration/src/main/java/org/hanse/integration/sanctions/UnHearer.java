package org.hanse.integration.sanctions;

import org.hanse.messaging.HeardMessage;
import org.hanse.messaging.Hearer;
import org.hanse.screening.Listings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands a new edition of the UN list to screening, which finds what changed. */
@Component
class UnHearer implements Hearer {

    private final ObjectProvider<Listings> listings;

    UnHearer(ObjectProvider<Listings> listings) {
        this.listings = listings;
    }

    @Override
    public String kind() {
        return UnLists.KIND;
    }

    @Override
    public void hear(HeardMessage message) {
        listings.getObject().take(UnConsolidatedList.read(message.body()));
    }
}
