package org.hanse.integration.ubl;

import com.helger.ubl23.UBL23Marshaller;
import java.math.BigDecimal;
import java.time.LocalDate;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.order_23.OrderType;
import org.hanse.deal.Deal;
import org.hanse.deal.OrderLine;
import org.hanse.party.Company;
import org.springframework.stereotype.Component;

/** UBL {@code Order} of a deal, for both sides' own systems. */
@Component
public class UblOrders {

    /**
     * The order as it stands.
     *
     * @param issued day on which it was ordered, at the buyer's place
     */
    public byte[] write(Deal deal, Company buyer, Company seller, LocalDate issued) {
        OrderType document = new OrderType();
        String currency = deal.total().getCurrencyUnit().getCode();
        document.setUBLVersionID("2.3");
        document.setID(deal.reference());
        document.setUUID(deal.id().toString());
        document.setIssueDate(issued);
        document.setDocumentCurrencyCode(currency);
        document.setCustomerReference(deal.buyerReference());
        document.setLineCountNumeric(BigDecimal.valueOf(deal.lines().size()));
        document.setBuyerCustomerParty(UblParts.customer(buyer));
        document.setSellerSupplierParty(UblParts.supplier(seller));
        document.getDelivery().add(UblParts.delivery(deal.deliverTo(), buyer.country(), deal.requiredBy()));
        document.getDeliveryTerms().add(UblParts.terms(deal.incoterm().name(), deal.place()));
        MonetaryTotalType total = new MonetaryTotalType();
        total.setLineExtensionAmount(deal.total().getAmount()).setCurrencyID(currency);
        total.setPayableAmount(deal.total().getAmount()).setCurrencyID(currency);
        document.setAnticipatedMonetaryTotal(total);
        deal.lines().forEach(line -> document.getOrderLine().add(line(line, currency)));
        return UblWire.write(UBL23Marshaller.order(), document);
    }

    private static OrderLineType line(OrderLine line, String currency) {
        LineItemType item = UblParts.line(line.no(), line.product(), line.quantity(), line.unit(), line.hsCode());
        UblParts.amount(item, line.total());
        item.setPrice(UblParts.price(line.price(), currency, line.unit()));
        OrderLineType said = new OrderLineType();
        said.setLineItem(item);
        return said;
    }
}
