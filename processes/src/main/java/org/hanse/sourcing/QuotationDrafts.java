package org.hanse.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.UnitPrice;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.pricing.DeliveryTerm;
import org.hanse.pricing.Incoterm;
import org.hanse.pricing.LandedCosts;
import org.hanse.pricing.Rates;
import org.hanse.pricing.TransportMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a supplier said into a complete quotation: checks it and fills in the defaults. */
@Component
class QuotationDrafts {

    private final Companies companies;
    private final LandedCosts landedCosts;
    private final Rates rates;

    QuotationDrafts(Companies companies, LandedCosts landedCosts, Rates rates) {
        this.companies = companies;
        this.landedCosts = landedCosts;
        this.rates = rates;
    }

    Quotation draft(Rfq rfq, Invitation invitation, SubmitQuotation said, int version, Instant now) {
        CompanyId supplierId = invitation.supplier();
        if (supplierId == null) {
            throw Refusal.of(SourcingReason.COMPANY_NEEDED, "company");
        }
        Company supplier = companies.get(supplierId);
        CurrencyUnit currency = currency(rfq, said.currency(), now);
        QuotationDetails more = rfq.kind() == RfqKind.SEALED ? QuotationDetails.NONE : said.more();
        List<QuotationLine> lines = lines(rfq, said, more, currency);
        Money total = lines.stream().map(QuotationLine::amount).reduce(Money.zero(currency), Money::plus);
        if (!total.isPositive()) {
            throw Refusal.of(SourcingReason.PRICE_IS_ZERO, "lines[0].price");
        }
        DeliveryTerm term = term(rfq, supplier, said);
        LocalDate today = now.atZone(supplier.timeZone()).toLocalDate();
        return new Quotation(
                Ids.next(),
                rfq.id(),
                invitation.id(),
                supplierId,
                rfq.round(),
                version,
                total,
                amount(currency, said.charges()).plus(Currencies.amount(currency, more.chargesTotal())),
                chargesFor(said, more),
                amount(currency, said.afterEntry()),
                term.incoterm(),
                term.place(),
                term.mode(),
                supplier.country(),
                said.origin(),
                said.proof(),
                said.leadDays(),
                Objects.requireNonNullElse(said.leadFrom(), "order"),
                validUntil(rfq, said.validUntil(), today),
                Objects.requireNonNullElse(said.deviations(), "").strip(),
                now,
                "standing",
                lines);
    }

    private CurrencyUnit currency(Rfq rfq, String code, Instant now) {
        CurrencyUnit currency = Currencies.of(code);
        if (rfq.currency() != null && !rfq.currency().equals(currency.getCode())) {
            throw Refusal.of(org.hanse.kernel.KernelReason.INVALID_FIELD, "currency", rfq.currency());
        }
        rates.at(now.atZone(rfq.deadlineZone()).toLocalDate()).rate(currency);
        return currency;
    }

    private static String chargesFor(SubmitQuotation said, QuotationDetails more) {
        return Stream.of(
                        more.chargesFor(),
                        Objects.requireNonNullElse(said.chargesFor(), "").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static List<QuotationLine> lines(
            Rfq rfq, SubmitQuotation said, QuotationDetails more, CurrencyUnit currency) {
        List<QuotationLine> lines = new ArrayList<>();
        for (RfqLine asked : rfq.lines()) {
            List<SubmitQuotation.Line> priced = said.lines().stream()
                    .filter(line -> line.no() == asked.no())
                    .toList();
            if (priced.size() != 1) {
                throw Refusal.of(SourcingReason.LINE_NOT_PRICED, "lines[" + (asked.no() - 1) + "].price", asked.no());
            }
            SubmitQuotation.Line line = priced.getFirst();
            UnitPrice price = new UnitPrice(
                    more.price(asked.no(), asked.quantity(), line.price()), Objects.requireNonNullElse(line.per(), 1));
            lines.add(new QuotationLine(asked.no(), price, price.lineAmount(asked.quantity(), currency)));
        }
        if (lines.size() != said.lines().size()) {
            throw Refusal.of(SourcingReason.LINE_NOT_PRICED, "lines", lines.size());
        }
        return lines;
    }

    private DeliveryTerm term(Rfq rfq, Company supplier, SubmitQuotation said) {
        Incoterm incoterm = Incoterm.of(said.incoterm());
        if (rfq.incoterm() != null && rfq.incoterm() != incoterm) {
            throw Refusal.of(org.hanse.kernel.KernelReason.INVALID_FIELD, "incoterm", rfq.incoterm());
        }
        boolean atDestination = incoterm.names() == Incoterm.NamedPlace.DESTINATION
                || incoterm.names() == Incoterm.NamedPlace.PORT_OF_DESTINATION;
        String home = supplier.city().isBlank() ? supplier.country() : supplier.city();
        String usual = atDestination ? rfq.deliverToTown() : home;
        String place = said.place() == null || said.place().isBlank()
                ? usual
                : said.place().strip();
        TransportMode mode = said.mode();
        if (mode == null) {
            mode = landedCosts.usualMode(supplier.country(), rfq.deliverCountry());
            mode = incoterm.waterOnly() && !mode.byWater() ? TransportMode.SEA : mode;
        }
        return DeliveryTerm.of(incoterm, place, mode);
    }

    private static Money amount(CurrencyUnit currency, @Nullable BigDecimal said) {
        return said == null ? Money.zero(currency) : Currencies.amount(currency, said);
    }

    private static LocalDate validUntil(Rfq rfq, @Nullable LocalDate said, LocalDate today) {
        LocalDate until = said == null ? today.plusDays(rfq.validityDays()) : said;
        LocalDate compared = rfq.deadline().atZone(rfq.deadlineZone()).toLocalDate();
        if (until.isBefore(today) || (rfq.round() == 0 && until.isBefore(compared))) {
            throw Refusal.of(SourcingReason.VALIDITY_TOO_SHORT, "validUntil", compared);
        }
        return until;
    }
}
