package org.hanse.kernel;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * An amount in JSON: {@code {"currency":"EUR","amount":"48750.00"}}. The amount is text, so that no reader makes a binary
 * fraction of it; more decimals than the currency has are refused.
 */
@Component
public final class MoneyJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** The module, for a mapper outside Spring. */
    public MoneyJson() {
        super("hanse-money");
        addSerializer(Money.class, new Writer());
        addDeserializer(Money.class, new Reader());
        addSerializer(BigDecimal.class, new PlainText());
    }

    /** Quantities, prices and rates are text too, never {@code 2.5E+2}. */
    private static final class PlainText extends ValueSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toPlainString());
        }
    }

    private static final class Writer extends ValueSerializer<Money> {
        @Override
        public void serialize(Money value, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("currency", value.getCurrencyUnit().getCode());
            json.writeStringProperty("amount", value.getAmount().toPlainString());
            json.writeEndObject();
        }
    }

    private static final class Reader extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            JsonNode tree = context.readTree(json);
            String currency = tree.path("currency").asString("");
            String amount = tree.path("amount").asString("");
            try {
                return Money.of(CurrencyUnit.of(currency), new BigDecimal(amount));
            } catch (RuntimeException e) {
                return context.reportInputMismatch(Money.class, "Not an amount: %s %s", amount, currency);
            }
        }
    }
}
