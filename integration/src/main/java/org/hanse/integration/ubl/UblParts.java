package org.hanse.integration.ubl;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.AddressLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.CommodityClassificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.DeliveryTermsType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.LocationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.PartyIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_23.NoteType;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.kernel.UnitPrice;
import org.hanse.party.Company;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Pieces that all documents share. */
final class UblParts {

    /** Code list of the customs tariff in a classification. */
    static final String HS = "HS";

    /** Scheme of our own ids of companies. */
    static final String OURS = "hanse";

    static final String INCOTERMS = "INCOTERMS 2020";

    private UblParts() {}

    static CustomerPartyType customer(Company company) {
        CustomerPartyType customer = new CustomerPartyType();
        customer.setParty(party(company));
        return customer;
    }

    static SupplierPartyType supplier(Company company) {
        SupplierPartyType supplier = new SupplierPartyType();
        supplier.setParty(party(company));
        return supplier;
    }

    static LineItemType line(int no, String product, BigDecimal quantity, String unit, @Nullable String hsCode) {
        LineItemType line = new LineItemType();
        line.setID(Integer.toString(no));
        line.setQuantity(quantity).setUnitCode(unit);
        ItemType item = new ItemType();
        item.setName(product);
        if (hsCode != null) {
            CommodityClassificationType classified = new CommodityClassificationType();
            classified.setItemClassificationCode(hsCode).setListID(HS);
            item.getCommodityClassification().add(classified);
        }
        line.setItem(item);
        return line;
    }

    static PriceType price(UnitPrice price, String currency, String unit) {
        PriceType said = new PriceType();
        said.setPriceAmount(price.price()).setCurrencyID(currency);
        said.setBaseQuantity(BigDecimal.valueOf(price.baseQuantity())).setUnitCode(unit);
        return said;
    }

    static void amount(LineItemType line, Money amount) {
        line.setLineExtensionAmount(amount.getAmount())
                .setCurrencyID(amount.getCurrencyUnit().getCode());
    }

    static DeliveryTermsType terms(String incoterm, @Nullable String place) {
        DeliveryTermsType terms = new DeliveryTermsType();
        terms.setID(incoterm).setSchemeID(INCOTERMS);
        if (place != null) {
            LocationType location = new LocationType();
            location.setName(place);
            terms.setDeliveryLocation(location);
        }
        return terms;
    }

    static DeliveryType delivery(String address, String country, LocalDate needed) {
        DeliveryType delivery = new DeliveryType();
        AddressType to = new AddressType();
        address.lines().map(UblParts::addressLine).forEach(to.getAddressLine()::add);
        to.setCountry(country(country));
        delivery.setDeliveryAddress(to);
        PeriodType period = new PeriodType();
        period.setEndDate(needed);
        delivery.setRequestedDeliveryPeriod(period);
        return delivery;
    }

    static CountryType country(String code) {
        CountryType country = new CountryType();
        country.setIdentificationCode(code);
        return country;
    }

    static DocumentReferenceType reference(String id) {
        DocumentReferenceType reference = new DocumentReferenceType();
        reference.setID(id);
        return reference;
    }

    static void note(List<NoteType> notes, String text) {
        if (!text.isBlank()) {
            NoteType note = new NoteType();
            note.setValue(text);
            notes.add(note);
        }
    }

    static String notes(List<NoteType> notes) {
        return String.join("\n", notes.stream().map(NoteType::getValue).toList());
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedXml("Not the id of a company: " + text, e);
        }
    }

    private static AddressLineType addressLine(String text) {
        AddressLineType line = new AddressLineType();
        line.setLine(text);
        return line;
    }

    private static PartyType party(Company company) {
        PartyType party = new PartyType();
        PartyIdentificationType id = new PartyIdentificationType();
        id.setID(company.id().toString()).setSchemeID(OURS);
        party.getPartyIdentification().add(id);
        PartyNameType name = new PartyNameType();
        name.setName(company.name());
        party.getPartyName().add(name);
        AddressType address = new AddressType();
        address.setCityName(company.city());
        address.setCountry(country(company.country()));
        party.setPostalAddress(address);
        return party;
    }
}
