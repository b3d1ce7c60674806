package org.hanse.sourcing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.UnitPrice;
import org.hanse.pricing.CommissionTariff;
import org.hanse.tax.PlatformCompany;
import org.hanse.tax.Supply;
import org.hanse.tax.TaxTreatments;
import org.hanse.tax.VatAnswer;
import org.hanse.workflow.Decisions;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what a supplier would be paid for prices that are not yet sent, by the same decision that the deal will use. */
@Service
@Transactional
public class NetQuotes {

    private static final BigDecimal THOUSANDTHS_OF_PERCENT = BigDecimal.valueOf(100_000);

    private final Decisions decisions;
    private final TaxTreatments treatments;
    private final PlatformCompany platform;
    private final Clock clock;

    NetQuotes(Decisions decisions, TaxTreatments treatments, PlatformCompany platform, Clock clock) {
        this.decisions = decisions;
        this.treatments = treatments;
        this.platform = platform;
        this.clock = clock;
    }

    /** Goods value, the platform's commission on it, VAT on the commission, and what is left. */
    public record Net(Money total, Money commission, Money tax, Money left) {}

    /**
     * The payout for prices that are only typed so far.
     *
     * @param country where the supplier is seated
     * @throws Refusal where a line has no price or the currency is unknown
     */
    public Net of(Rfq rfq, List<SubmitQuotation.Line> prices, QuotationDetails said, String code, String country) {
        CurrencyUnit currency = Currencies.of(code);
        Money total = Money.zero(currency);
        for (SubmitQuotation.Line line : prices) {
            RfqLine asked = rfq.line(line.no());
            if (asked == null) {
                throw new Refusal(SourcingReason.LINE_NOT_PRICED, line.no());
            }
            UnitPrice price = new UnitPrice(
                    said.price(line.no(), asked.quantity(), line.price()), line.per() == null ? 1 : line.per());
            total = total.plus(price.lineAmount(asked.quantity(), currency));
        }
        Money commission = commission(rfq, total);
        Money tax = tax(rfq, commission, country);
        return new Net(total, commission, tax, total.minus(commission).minus(tax));
    }

    private Money tax(Rfq rfq, Money commission, String country) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Supply service = Supply.service(platform.country(), country, null, VatAnswer.Standing.UNKNOWN, today);
        return treatments.decide(rfq.id().toString(), service).on(commission);
    }

    private Money commission(Rfq rfq, Money total) {
        Map<String, Object> hit = decisions.one(
                "commission-rate",
                rfq.id().toString(),
                Map.of(
                        "level",
                        "bronze",
                        "goodsValue",
                        total.getAmountMajorLong(),
                        "currency",
                        total.getCurrencyUnit().getCode()));
        BigDecimal rate = number(hit.get("percentMilli")).divide(THOUSANDTHS_OF_PERCENT);
        return CommissionTariff.of(new CommissionTariff.Model.Percent(rate))
                .commission(total, number(hit.get("discountPercent")));
    }

    private static BigDecimal number(@org.jspecify.annotations.Nullable Object value) {
        return new BigDecimal(String.valueOf(value));
    }
}
