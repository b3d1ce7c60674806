package org.hanse.integration.ubl;

import static java.util.Objects.requireNonNull;

import com.helger.ubl23.UBL23Marshaller;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.AllowanceChargeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.DeliveryTermsType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.QuotationLineType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_23.AllowanceChargeReasonType;
import oasis.names.specification.ubl.schema.xsd.quotation_23.QuotationType;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.party.Company;
import org.hanse.sourcing.Quotation;
import org.hanse.sourcing.QuotationLine;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.RfqLine;
import org.hanse.sourcing.SubmitQuotation;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** UBL {@code Quotation} out and in: prices with their base quantity, one-off charges, lead time in days, validity. */
@Component
public class UblQuotations {

    private static final String DAY = "DAY";

    /** A quotation that the actor may read. */
    public byte[] write(Quotation quotation, Rfq rfq, Company supplier, Company buyer) {
        QuotationType document = new QuotationType();
        String currency = quotation.total().getCurrencyUnit().getCode();
        document.setUBLVersionID("2.3");
        document.setID(rfq.reference() + "-" + quotation.version());
        document.setUUID(quotation.id().toString());
        document.setIssueDate(
                quotation.submittedAt().atZone(supplier.timeZone()).toLocalDate());
        UblParts.note(document.getNote(), quotation.deviations());
        document.setPricingCurrencyCode(currency);
        document.setLineCountNumeric(BigDecimal.valueOf(quotation.lines().size()));
        PeriodType validity = new PeriodType();
        validity.setEndDate(quotation.validUntil());
        document.setValidityPeriod(validity);
        document.setRequestForQuotationDocumentReference(UblParts.reference(rfq.reference()));
        document.setSellerSupplierParty(UblParts.supplier(supplier));
        document.setBuyerCustomerParty(UblParts.customer(buyer));
        document.getDelivery().add(leadTime(quotation.leadDays()));
        document.setDeliveryTerms(UblParts.terms(quotation.incoterm().name(), quotation.place()));
        if (!quotation.charges().isZero()) {
            document.getAllowanceCharge().add(charge(quotation.charges(), quotation.chargesFor()));
        }
        document.setQuotedMonetaryTotal(total(quotation));
        quotation.lines().forEach(line -> document.getQuotationLine().add(line(line, rfq, quotation, currency)));
        return UblWire.write(UBL23Marshaller.quotation(), document);
    }

    /**
     * A supplier's document as an answer to a request.
     *
     * @throws MalformedXml where it is no such document, answers another request, or leaves out what an answer needs
     */
    public SubmitQuotation read(byte[] bytes, Rfq rfq) {
        QuotationType document = UblWire.read(UBL23Marshaller.quotation(), bytes);
        requireAnswerTo(document, rfq);
        DeliveryTermsType terms = required(document.getDeliveryTerms(), "DeliveryTerms");
        List<AllowanceChargeType> charges = document.getAllowanceCharge();
        return new SubmitQuotation(
                document.getQuotationLine().stream().map(UblQuotations::line).toList(),
                currency(document),
                required(terms.getIDValue(), "DeliveryTerms/ID"),
                terms.getDeliveryLocation() == null
                        ? null
                        : terms.getDeliveryLocation().getNameValue(),
                null,
                origin(document),
                null,
                days(document),
                null,
                validUntil(document),
                charges.isEmpty()
                        ? null
                        : charges.stream()
                                .map(AllowanceChargeType::getAmountValue)
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                charges.stream()
                        .flatMap(one -> one.getAllowanceChargeReason().stream())
                        .map(AllowanceChargeReasonType::getValue)
                        .findFirst()
                        .orElse(null),
                null,
                UblParts.notes(document.getNote()));
    }

    private static void requireAnswerTo(QuotationType document, Rfq rfq) {
        if (document.getRequestForQuotationDocumentReference() != null) {
            String answered = document.getRequestForQuotationDocumentReference().getIDValue();
            if (!rfq.reference().equals(answered)) {
                throw new MalformedXml("Answers " + answered + ", not " + rfq.reference(), null);
            }
        }
    }

    private static QuotationLineType line(QuotationLine line, Rfq rfq, Quotation quotation, String currency) {
        RfqLine asked = requireNonNull(rfq.line(line.no()));
        QuotationLineType said = new QuotationLineType();
        said.setID(Integer.toString(line.no()));
        said.setRequestForQuotationLineID(Integer.toString(line.no()));
        LineItemType item = UblParts.line(line.no(), asked.product(), asked.quantity(), asked.unit(), asked.hsCode());
        UblParts.amount(item, line.amount());
        item.setPrice(UblParts.price(line.price(), currency, asked.unit()));
        if (quotation.origin() != null) {
            requireNonNull(item.getItem()).setOriginCountry(UblParts.country(quotation.origin()));
        }
        said.setLineItem(item);
        return said;
    }

    private static SubmitQuotation.Line line(QuotationLineType said) {
        LineItemType item = required(said.getLineItem(), "QuotationLine/LineItem");
        String no = said.getRequestForQuotationLineIDValue() != null
                ? said.getRequestForQuotationLineIDValue()
                : required(item.getIDValue(), "QuotationLine/LineItem/ID");
        var price = required(item.getPrice(), "QuotationLine/LineItem/Price");
        BigDecimal base = price.getBaseQuantityValue();
        try {
            return new SubmitQuotation.Line(
                    Integer.parseInt(no),
                    required(price.getPriceAmountValue(), "Price/PriceAmount"),
                    base == null ? null : base.intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new MalformedXml("QuotationLine " + no + " has no whole line number or base quantity", e);
        }
    }

    private static String currency(QuotationType document) {
        String said = document.getPricingCurrencyCodeValue();
        return said != null
                ? said
                : document.getQuotationLine().stream()
                        .map(QuotationLineType::getLineItem)
                        .filter(item -> item != null
                                && item.getPrice() != null
                                && item.getPrice().getPriceAmount() != null)
                        .map(item ->
                                requireNonNull(item.getPrice().getPriceAmount()).getCurrencyID())
                        .findFirst()
                        .orElseThrow(() -> new MalformedXml("Quotation names no currency", null));
    }

    private static @Nullable String origin(QuotationType document) {
        return document.getQuotationLine().stream()
                .map(QuotationLineType::getLineItem)
                .filter(item ->
                        item != null && item.getItem() != null && item.getItem().getOriginCountry() != null)
                .map(item -> item.getItem().getOriginCountry().getIdentificationCodeValue())
                .findFirst()
                .orElse(null);
    }

    private static int days(QuotationType document) {
        return document.getDelivery().stream()
                .map(DeliveryType::getPromisedDeliveryPeriod)
                .filter(period -> period != null
                        && period.getDurationMeasure() != null
                        && DAY.equals(period.getDurationMeasure().getUnitCode()))
                .map(period -> requireNonNull(period.getDurationMeasureValue()).intValue())
                .findFirst()
                .orElseThrow(() -> new MalformedXml(
                        "Quotation says no lead time: Delivery/PromisedDeliveryPeriod/DurationMeasure in DAY", null));
    }

    private static @Nullable LocalDate validUntil(QuotationType document) {
        PeriodType validity = document.getValidityPeriod();
        return validity == null || validity.getEndDate() == null
                ? null
                : requireNonNull(validity.getEndDate().getValue()).toLocalDate();
    }

    private static DeliveryType leadTime(int days) {
        PeriodType promised = new PeriodType();
        promised.setDurationMeasure(BigDecimal.valueOf(days)).setUnitCode(DAY);
        DeliveryType delivery = new DeliveryType();
        delivery.setPromisedDeliveryPeriod(promised);
        return delivery;
    }

    private static AllowanceChargeType charge(Money amount, String reason) {
        AllowanceChargeType charge = new AllowanceChargeType();
        charge.setChargeIndicator(true);
        if (!reason.isBlank()) {
            AllowanceChargeReasonType why = new AllowanceChargeReasonType();
            why.setValue(reason);
            charge.getAllowanceChargeReason().add(why);
        }
        charge.setAmount(amount.getAmount())
                .setCurrencyID(amount.getCurrencyUnit().getCode());
        return charge;
    }

    private static MonetaryTotalType total(Quotation quotation) {
        MonetaryTotalType total = new MonetaryTotalType();
        String currency = quotation.total().getCurrencyUnit().getCode();
        total.setLineExtensionAmount(quotation.total().getAmount()).setCurrencyID(currency);
        total.setPayableAmount(quotation.total().plus(quotation.charges()).getAmount())
                .setCurrencyID(currency);
        return total;
    }

    private static <T> T required(@Nullable T value, String where) {
        if (value == null) {
            throw new MalformedXml("Quotation lacks " + where, null);
        }
        return value;
    }
}
