package org.hanse.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hanse.kernel.Refusal;
import org.hanse.workflow.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides the treatment of a supply by the table {@code tax-treatment}; each decision is kept with its inputs. */
@Service
@Transactional
public class TaxTreatments {

    private final Decisions decisions;
    private final JdbcClient jdbc;

    TaxTreatments(Decisions decisions, JdbcClient jdbc) {
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /**
     * Decides.
     *
     * @param about what the decision is kept under, such as the deal's id
     * @throws Refusal {@link TaxReason#BUYER_NOT_TAXABLE}, {@link TaxReason#DECIDED_BY_HAND}, {@link TaxReason#NO_RATE}
     */
    public Treatment decide(String about, Supply supply) {
        Map<String, Object> hit = decisions.one("tax-treatment", about, inputs(supply));
        String category = String.valueOf(hit.get("category"));
        String row = String.valueOf(hit.get("row"));
        String note = String.valueOf(hit.get("note"));
        return switch (category) {
            case "refuse" -> throw new Refusal(TaxReason.BUYER_NOT_TAXABLE);
            case "manual" -> throw new Refusal(TaxReason.DECIDED_BY_HAND, row);
            default -> {
                VatCategory decided = VatCategory.valueOf(category);
                BigDecimal rate = decided.isCharged()
                        ? standardRate("arrival".equals(hit.get("rateOf")) ? supply.to() : supply.from(), supply.on())
                        : BigDecimal.ZERO;
                yield new Treatment(row, decided, rate, decided.exemption(), note, importVat(row, supply));
            }
        };
    }

    /** The state's standard rate in percent on a day. @throws Refusal {@link TaxReason#NO_RATE} */
    @Transactional(readOnly = true)
    public BigDecimal standardRate(String country, LocalDate on) {
        return jdbc.sql("select percent from tax.vat_rate where country = ? and kind = 'standard' and valid_from <= ?"
                        + " order by valid_from desc limit 1")
                .params("XI".equals(country) ? "IE" : country, on)
                .query(BigDecimal.class)
                .optional()
                .map(BigDecimal::stripTrailingZeros)
                .orElseThrow(() -> new Refusal(TaxReason.NO_RATE, country, on));
    }

    private Map<String, Object> inputs(Supply supply) {
        boolean goods = supply.kind() == Supply.Kind.GOODS;
        boolean fromInside = isInside(supply.from(), goods);
        String shifting = fromInside ? supply.from() : supply.to();
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("supply", supply.kind().name().toLowerCase(Locale.ROOT));
        inputs.put("fromArea", fromInside ? "EU" : "non-EU");
        inputs.put("toArea", isInside(supply.to(), goods) ? "EU" : "non-EU");
        inputs.put("sameState", supply.from().equals(supply.to()));
        inputs.put("buyerTaxable", supply.buyerTaxable());
        inputs.put("vatId", vatId(supply));
        inputs.put("idState", idState(supply));
        inputs.put("ddp", supply.ddp());
        inputs.put("art194", hasChosen(shifting, "article-194-goods", supply.on()));
        inputs.put("triangular", supply.triangular());
        inputs.put("buyerAtDispatch", supply.buyerCountry().equals(supply.from()));
        inputs.put("buyerCollects", supply.buyerCollects());
        inputs.put("sellerAtDispatch", supply.sellerCountry().equals(supply.from()));
        return inputs;
    }

    private @Nullable String importVat(String row, Supply supply) {
        if (!"3".equals(row)) {
            return null;
        }
        return hasChosen(supply.to(), "postponed-import", supply.on()) ? "postponed" : "at-border";
    }

    private boolean hasChosen(String country, String choice, LocalDate on) {
        return jdbc.sql(
                        "select exists (select from tax.state_choice where country = ? and choice = ? and valid_from <= ?)")
                .params(country, choice, on)
                .query(Boolean.class)
                .single();
    }

    private static boolean isInside(String country, boolean goods) {
        return VatStates.isMember(country) || goods && "XI".equals(country);
    }

    private static String vatId(Supply supply) {
        String number = supply.buyerVatNumber();
        if (number == null) {
            return "none";
        }
        return VatNumbers.isWellFormed(number) ? supply.standing().name().toLowerCase(Locale.ROOT) : "invalid";
    }

    private static String idState(Supply supply) {
        String number = supply.buyerVatNumber();
        if (number == null || number.length() < 2) {
            return "none";
        }
        String prefix = number.substring(0, 2);
        if (prefix.equals(VatStates.prefixOf(supply.from()))) {
            return "dispatch";
        }
        return prefix.equals(VatStates.prefixOf(supply.to())) ? "arrival" : "other";
    }
}
