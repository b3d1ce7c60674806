package org.hanse.integration.exchangerates;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.TreeMap;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.integration.xml.SafeXml;
import org.hanse.integration.xml.XmlNode;
import org.hanse.messaging.HeardMessage;
import org.hanse.messaging.Hearer;
import org.hanse.messaging.NotDeliverable;
import org.hanse.pricing.DailyRates;
import org.hanse.pricing.RatesPublished;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the ECB's daily file: {@code Envelope/Cube/Cube@time/Cube@currency@rate}. */
@Component
class EcbHearer implements Hearer {

    private final ObjectProvider<RatesPublished> listener;

    EcbHearer(ObjectProvider<RatesPublished> listener) {
        this.listener = listener;
    }

    @Override
    public String kind() {
        return EcbRates.KIND;
    }

    @Override
    public void hear(HeardMessage message) {
        listener.getObject().published(read(message.body()));
    }

    static DailyRates read(byte[] file) {
        try {
            XmlNode day = SafeXml.read(file).needAt("Cube/Cube");
            TreeMap<String, BigDecimal> rates = new TreeMap<>();
            for (XmlNode rate : day.all("Cube")) {
                BigDecimal value = new BigDecimal(rate.attribute("rate"));
                if (value.signum() <= 0) {
                    throw new NotDeliverable("A rate is greater than zero, not " + value);
                }
                rates.put(rate.attribute("currency"), value);
            }
            if (rates.isEmpty()) {
                throw new NotDeliverable("The file holds no rates");
            }
            return new DailyRates("ECB", LocalDate.parse(day.attribute("time")), rates);
        } catch (MalformedXml | DateTimeException | NumberFormatException e) {
            throw new NotDeliverable("Not the ECB's daily file: " + e.getMessage(), e);
        }
    }
}
