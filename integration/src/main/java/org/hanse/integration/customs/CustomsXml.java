package org.hanse.integration.customs;

import static org.hanse.integration.xml.XmlElement.of;
import static org.hanse.integration.xml.XmlElement.optional;
import static org.hanse.integration.xml.XmlElement.text;

import java.math.BigDecimal;
import java.time.Instant;
import org.hanse.customs.CustomsAnswer;
import org.hanse.customs.CustomsAnswer.Outcome;
import org.hanse.customs.Declaration;
import org.hanse.customs.Declaration.Item;
import org.hanse.customs.Declaration.Trader;
import org.hanse.customs.QueryReply;
import org.hanse.integration.xml.SafeXml;
import org.hanse.integration.xml.XmlElement;
import org.hanse.integration.xml.XmlNode;
import org.hanse.messaging.NotDeliverable;
import org.joda.money.Money;

/** The XML of declarations and answers, as {@code declaration.xsd} says it. */
final class CustomsXml {

    static final String NAMESPACE = "urn:hanse:customs:declaration:1";

    private CustomsXml() {}

    static byte[] declaration(Declaration declaration) {
        return of(
                        "Declaration",
                        text("LocalReferenceNumber", declaration.localReference()),
                        text("Direction", declaration.direction().name()),
                        text("CustomsOffice", declaration.office()),
                        trader("Exporter", declaration.exporter()),
                        trader("Importer", declaration.importer()),
                        text("CountryOfDispatch", declaration.dispatchCountry()),
                        text("CountryOfDestination", declaration.destinationCountry()),
                        text("DeliveryTerms", declaration.incoterm()),
                        text("InvoiceNumber", declaration.invoice()),
                        amount("InvoiceAmount", declaration.value()),
                        text("TotalPackages", Integer.toString(declaration.packages())),
                        number("TotalGrossMassKg", declaration.grossKg()),
                        of("GoodsItems", declaration.items().stream().map(CustomsXml::item)),
                        of(
                                "SupportingDocuments",
                                declaration.documents().stream()
                                        .map(paper -> of(
                                                "SupportingDocument",
                                                text("Type", paper.type()),
                                                text("Reference", paper.reference())))))
                .document(NAMESPACE);
    }

    static byte[] reply(QueryReply reply) {
        return of("QueryReply", text("LocalReferenceNumber", reply.localReference()), text("Text", reply.text()))
                .document(NAMESPACE);
    }

    static CustomsAnswer answer(byte[] body) {
        XmlNode answer = SafeXml.read(body);
        if (!NAMESPACE.equals(answer.namespace()) || !"DeclarationAnswer".equals(answer.name())) {
            throw new NotDeliverable("Not an answer of customs: " + answer.name());
        }
        return new CustomsAnswer(
                answer.need("MessageId"),
                answer.need("LocalReferenceNumber"),
                answer.text("MovementReferenceNumber"),
                outcome(answer.need("Outcome")),
                answer.text("Text"),
                Instant.parse(answer.need("DecidedAt")));
    }

    private static Outcome outcome(String word) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equals(word)) {
                return outcome;
            }
        }
        throw new NotDeliverable("Unknown outcome: " + word);
    }

    private static XmlElement item(Item item) {
        return of(
                "GoodsItem",
                text("Number", Integer.toString(item.number())),
                text("CommodityCode", item.code()),
                text("Description", item.description()),
                text("CountryOfOrigin", item.origin()),
                number("Quantity", item.quantity()).with("unit", item.unit()),
                number("NetMassKg", item.netKg()),
                amount("Value", item.value()));
    }

    private static XmlElement trader(String name, Trader trader) {
        return of(
                name, text("Name", trader.name()), text("Country", trader.country()), optional("Eori", trader.eori()));
    }

    private static XmlElement amount(String name, Money amount) {
        return text(name, amount.getAmount().toPlainString())
                .with("currency", amount.getCurrencyUnit().getCode());
    }

    private static XmlElement number(String name, BigDecimal number) {
        return text(name, number.stripTrailingZeros().toPlainString());
    }
}
