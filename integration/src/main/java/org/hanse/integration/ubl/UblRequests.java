package org.hanse.integration.ubl;

import static java.util.Objects.requireNonNull;

import com.helger.ubl23.UBL23Marshaller;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.AddressLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.CommodityClassificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.ContactType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.PartyIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.RequestForQuotationLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.requestforquotation_23.RequestForQuotationType;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.party.Company;
import org.hanse.sourcing.AskForQuotations;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.RfqLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** UBL {@code RequestForQuotation} out and in. Target prices never leave the house. */
@Component
public class UblRequests {

    /** A due date without a time means this time at the buyer's place. */
    private static final LocalTime END_OF_BUSINESS = LocalTime.of(16, 0);

    /**
     * The request as a supplier's system reads it; times in the buyer's zone.
     *
     * @param supplier who is asked; null in the buyer's own copy, where the party that UBL wants stays empty
     */
    public byte[] write(Rfq rfq, Company buyer, @Nullable Company supplier) {
        RequestForQuotationType document = new RequestForQuotationType();
        document.setUBLVersionID("2.3");
        document.setID(rfq.reference());
        document.setUUID(rfq.id().toString());
        document.setIssueDate(rfq.createdAt().atZone(rfq.deadlineZone()).toLocalDate());
        document.setIssueTime(
                rfq.createdAt().atZone(rfq.deadlineZone()).toLocalTime().truncatedTo(ChronoUnit.SECONDS));
        document.setSubmissionDueDate(rfq.deadline().atZone(rfq.deadlineZone()).toLocalDate());
        UblParts.note(document.getNote(), rfq.title());
        UblParts.note(document.getNote(), "Answers are valid before " + rfq.deadline());
        UblParts.note(document.getNote(), rfq.note());
        if (rfq.currency() != null) {
            document.setPricingCurrencyCode(rfq.currency());
        }
        document.setLineCountNumeric(BigDecimal.valueOf(rfq.lines().size()));
        document.setSellerSupplierParty(supplier == null ? new SupplierPartyType() : UblParts.supplier(supplier));
        document.setBuyerCustomerParty(UblParts.customer(buyer));
        document.getDelivery().add(UblParts.delivery(rfq.deliverTo(), rfq.deliverCountry(), rfq.needBy()));
        if (rfq.incoterm() != null) {
            document.getDeliveryTerms().add(UblParts.terms(rfq.incoterm().name(), null));
        }
        rfq.lines().forEach(line -> document.getRequestForQuotationLine().add(line(line)));
        return UblWire.write(UBL23Marshaller.requestForQuotation(), document);
    }

    /**
     * A buyer's own document as a request. What it does not say gets the defaults of {@link AskForQuotations}.
     *
     * @param suppliers who is asked, beside the one that the document itself names by Hanse's id or a mail address
     * @param zone of the buyer, for the due date
     * @throws MalformedXml where it is no such document, in words that name the place
     */
    public AskForQuotations read(byte[] bytes, List<AskForQuotations.Invitee> suppliers, ZoneId zone) {
        RequestForQuotationType document = UblWire.read(UBL23Marshaller.requestForQuotation(), bytes);
        DeliveryType delivery =
                document.getDelivery().isEmpty() ? null : document.getDelivery().getFirst();
        LocalDate due = document.getSubmissionDueDate() == null
                ? null
                : requireNonNull(document.getSubmissionDueDate().getValue()).toLocalDate();
        Instant deadline =
                due == null ? null : due.atTime(END_OF_BUSINESS).atZone(zone).toInstant();
        return new AskForQuotations(
                null,
                null,
                document.getRequestForQuotationLine().stream()
                        .map(UblRequests::line)
                        .toList(),
                invited(document.getSellerSupplierParty(), suppliers),
                address(delivery),
                country(delivery),
                needBy(delivery),
                deadline,
                document.getDeliveryTerms().isEmpty()
                        ? null
                        : document.getDeliveryTerms().getFirst().getIDValue(),
                document.getPricingCurrencyCodeValue(),
                null,
                null,
                UblParts.notes(document.getNote()),
                null,
                null);
    }

    private static List<AskForQuotations.Invitee> invited(
            @Nullable SupplierPartyType named, List<AskForQuotations.Invitee> suppliers) {
        List<AskForQuotations.Invitee> invited = new ArrayList<>(suppliers);
        PartyType party = named == null ? null : named.getParty();
        if (party != null) {
            party.getPartyIdentification().stream()
                    .map(PartyIdentificationType::getID)
                    .filter(id -> id != null && UblParts.OURS.equals(id.getSchemeID()))
                    .map(id -> AskForQuotations.Invitee.company(UblParts.uuid(String.valueOf(id.getValue()))))
                    .forEach(invited::add);
            ContactType contact = party.getContact();
            if (contact != null && contact.getElectronicMailValue() != null) {
                invited.add(AskForQuotations.Invitee.mail(contact.getElectronicMailValue()));
            }
        }
        return invited.stream().distinct().toList();
    }

    private static RequestForQuotationLineType line(RfqLine line) {
        RequestForQuotationLineType said = new RequestForQuotationLineType();
        said.setID(Integer.toString(line.no()));
        UblParts.note(said.getNote(), line.note());
        said.setLineItem(UblParts.line(line.no(), line.product(), line.quantity(), line.unit(), line.hsCode()));
        return said;
    }

    private static AskForQuotations.Line line(RequestForQuotationLineType said) {
        LineItemType item = said.getLineItem();
        BigDecimal quantity = item == null ? null : item.getQuantityValue();
        if (item == null || quantity == null || item.getItem() == null) {
            throw new MalformedXml(
                    "RequestForQuotationLine " + said.getIDValue() + " lacks LineItem, Quantity or Item", null);
        }
        String name = item.getItem().getNameValue();
        String product = name != null || item.getItem().getDescription().isEmpty()
                ? name
                : item.getItem().getDescription().getFirst().getValue();
        if (product == null) {
            throw new MalformedXml("RequestForQuotationLine " + said.getIDValue() + " names no Item", null);
        }
        return new AskForQuotations.Line(
                product,
                quantity,
                requireNonNull(item.getQuantity()).getUnitCode(),
                hsCode(item.getItem().getCommodityClassification()),
                null,
                null,
                UblParts.notes(said.getNote()));
    }

    private static @Nullable String hsCode(List<CommodityClassificationType> classified) {
        return classified.stream()
                .filter(one -> one.getItemClassificationCode() != null
                        && UblParts.HS.equals(one.getItemClassificationCode().getListID()))
                .map(CommodityClassificationType::getItemClassificationCodeValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String address(@Nullable DeliveryType delivery) {
        AddressType address = delivery == null ? null : delivery.getDeliveryAddress();
        if (address == null) {
            return null;
        }
        String lines = address.getAddressLine().stream()
                .map(AddressLineType::getLineValue)
                .collect(Collectors.joining("\n"));
        String city = address.getCityNameValue();
        String street = address.getStreetNameValue();
        String text = !lines.isBlank() ? lines : (street == null ? "" : street + "\n") + (city == null ? "" : city);
        return text.isBlank() ? null : text.strip();
    }

    private static @Nullable String country(@Nullable DeliveryType delivery) {
        AddressType address = delivery == null ? null : delivery.getDeliveryAddress();
        return address == null || address.getCountry() == null
                ? null
                : address.getCountry().getIdentificationCodeValue();
    }

    private static @Nullable LocalDate needBy(@Nullable DeliveryType delivery) {
        PeriodType period = delivery == null ? null : delivery.getRequestedDeliveryPeriod();
        return period == null || period.getEndDate() == null
                ? null
                : requireNonNull(period.getEndDate().getValue()).toLocalDate();
    }
}
