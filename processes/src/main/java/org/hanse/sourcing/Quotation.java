package org.hanse.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.RfqId;
import org.hanse.pricing.Incoterm;
import org.hanse.pricing.TransportMode;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The content of one version of a quotation: the supplier's own before the opening, everybody's concerned as an offer
 * after it.
 *
 * @param version 1 for the first; each replacement counts up
 * @param total goods value of all lines; charges come on top
 * @param charges one-off; zero where there are none
 * @param afterEntry part of the price for what happens after entry into the EU; zero where not shown
 * @param from ISO country the goods leave
 * @param state {@code standing}, {@code replaced}, {@code withdrawn}, {@code awarded} or {@code refused}
 */
public record Quotation(
        UUID id,
        RfqId rfq,
        UUID invitation,
        CompanyId supplier,
        int round,
        int version,
        Money total,
        Money charges,
        String chargesFor,
        Money afterEntry,
        Incoterm incoterm,
        String place,
        TransportMode mode,
        String from,
        @Nullable String origin,
        @Nullable String proof,
        int leadDays,
        String leadFrom,
        LocalDate validUntil,
        String deviations,
        Instant submittedAt,
        String state,
        List<QuotationLine> lines) {

    public Quotation {
        lines = List.copyOf(lines);
    }

    /** Whether it can be awarded as far as its state goes. */
    public boolean standing() {
        return "standing".equals(state);
    }

    /** The same with its lines. */
    Quotation with(List<QuotationLine> priced) {
        return with(priced, total);
    }

    /** The same for other quantities: each line takes the price that was said for so many, amounts and total follow. */
    Quotation forQuantities(Map<Integer, BigDecimal> quantities, QuotationDetails said) {
        List<QuotationLine> other = lines.stream()
                .map(line -> quantities.containsKey(line.no())
                        ? line.forQuantity(
                                Objects.requireNonNull(quantities.get(line.no())), said, total.getCurrencyUnit())
                        : line)
                .toList();
        return with(
                other,
                other.stream().map(QuotationLine::amount).reduce(Money.zero(total.getCurrencyUnit()), Money::plus));
    }

    private Quotation with(List<QuotationLine> priced, Money sum) {
        return new Quotation(
                id,
                rfq,
                invitation,
                supplier,
                round,
                version,
                sum,
                charges,
                chargesFor,
                afterEntry,
                incoterm,
                place,
                mode,
                from,
                origin,
                proof,
                leadDays,
                leadFrom,
                validUntil,
                deviations,
                submittedAt,
                state,
                priced);
    }

    /** The same under the id of the envelope that it was in. */
    Quotation withId(UUID envelope) {
        return new Quotation(
                envelope,
                rfq,
                invitation,
                supplier,
                round,
                version,
                total,
                charges,
                chargesFor,
                afterEntry,
                incoterm,
                place,
                mode,
                from,
                origin,
                proof,
                leadDays,
                leadFrom,
                validUntil,
                deviations,
                submittedAt,
                state,
                lines);
    }
}
