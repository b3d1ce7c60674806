package org.hanse.sourcing.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hanse.sourcing.evaluation.AwardQuestion.Lot;
import org.hanse.sourcing.evaluation.AwardQuestion.Offer;
import org.hanse.sourcing.evaluation.AwardQuestion.Supplier;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The award as a mixed integer programme: units of each offer, and whether a supplier is awarded at all. In euro. */
final class AwardModel {

    private final AwardQuestion question;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Offer, Variable> units = new LinkedHashMap<>();
    private final Map<Supplier, Variable> used = new LinkedHashMap<>();
    private final Map<String, Lot> lots = new LinkedHashMap<>();

    AwardModel(AwardQuestion question, Limit without) {
        this.question = question;
        question.lots().forEach(lot -> lots.put(lot.id(), lot));
        question.suppliers().forEach(this::supplier);
        question.offers().forEach(this::offer);
        question.lots().forEach(this::cover);
        question.offers().forEach(this::onlyWhereUsed);
        question.suppliers().forEach(one -> ownLimits(one, without));
        buyersLimits(without);
    }

    /** Limits that may be left out, to find the one that is in the way. */
    enum Limit {
        NONE,
        MOST_SUPPLIERS,
        FEWEST_SUPPLIERS,
        SHARE_PER_SUPPLIER,
        SHARE_PER_COUNTRY,
        MINIMUM,
        CAPACITY
    }

    /** Units by offer of the cheapest award, or null where none keeps the limits. */
    @Nullable
    Map<Offer, Long> solve() {
        Optimisation.Result result = model.minimise();
        if (!result.getState().isOptimal()) {
            return null;
        }
        Map<Offer, Long> found = new LinkedHashMap<>();
        units.forEach((offer, variable) -> {
            long many = result.get(model.indexOf(variable))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            if (many > 0) {
                found.put(offer, many * step(offer));
            }
        });
        return found;
    }

    private void supplier(Supplier supplier) {
        used.put(supplier, model.newVariable("used " + supplier.id()).binary().weight(euro(supplier.fixedMinor())));
    }

    private void offer(Offer offer) {
        units.put(
                offer,
                model.newVariable(offer.lot() + " from " + offer.supplier())
                        .integer()
                        .lower(0)
                        .upper(offer.available() / step(offer))
                        .weight(unitCost(offer)));
    }

    /** An indivisible lot goes in one step, a divisible one by the unit. */
    private long step(Offer offer) {
        Lot lot = lot(offer.lot());
        return lot.divisible() ? 1 : lot.quantity();
    }

    private void cover(Lot lot) {
        long steps = lot.divisible() ? lot.quantity() : 1;
        Expression covered = model.newExpression("cover " + lot.id()).level(steps);
        of(lot.id()).forEach(offer -> covered.set(variable(offer), 1));
    }

    private void onlyWhereUsed(Offer offer) {
        long most = offer.available() / step(offer);
        Expression link = model.newExpression("used " + offer.lot() + " " + offer.supplier())
                .upper(0);
        link.set(variable(offer), 1);
        link.set(use(offer.supplier()), -most);
    }

    private void ownLimits(Supplier supplier, Limit without) {
        if (supplier.minimumMinor() > 0 && without != Limit.MINIMUM) {
            Expression least = value("minimum " + supplier.id(), supplier.id()).lower(0);
            least.set(use(supplier.id()), euro(supplier.minimumMinor()).negate());
        }
        Long capacity = supplier.capacityMinor();
        if (capacity != null && without != Limit.CAPACITY) {
            value("capacity " + supplier.id(), supplier.id()).upper(euro(capacity));
        }
    }

    private void buyersLimits(Limit without) {
        AwardQuestion.Limits limits = question.limits();
        Integer most = limits.mostSuppliers();
        if (most != null && without != Limit.MOST_SUPPLIERS) {
            count("most").upper(most);
        }
        Integer fewest = limits.fewestSuppliers();
        if (fewest != null && without != Limit.FEWEST_SUPPLIERS) {
            count("fewest").lower(fewest);
            used.keySet().forEach(this::reallyUsed);
        }
        BigDecimal share = limits.sharePerSupplier();
        if (share != null && without != Limit.SHARE_PER_SUPPLIER) {
            question.suppliers().forEach(one -> share("share " + one.id(), List.of(one.id()), share));
        }
        if (without != Limit.SHARE_PER_COUNTRY) {
            limits.sharePerCountry().forEach((country, part) -> share("share " + country, in(country), part));
        }
    }

    /** A supplier counts only with at least one unit. */
    private void reallyUsed(Supplier supplier) {
        Expression real = model.newExpression("real " + supplier.id()).lower(0);
        by(supplier.id()).forEach(offer -> real.set(variable(offer), 1));
        real.set(use(supplier.id()), -1);
    }

    private Expression count(String name) {
        Expression count = model.newExpression(name);
        used.values().forEach(variable -> count.set(variable, 1));
        return count;
    }

    private Expression value(String name, String supplier) {
        Expression value = model.newExpression(name);
        by(supplier).forEach(offer -> value.set(variable(offer), unitCost(offer)));
        return value;
    }

    /** The value of these suppliers is at most this part of the whole. */
    private void share(String name, List<String> suppliers, BigDecimal part) {
        Expression share = model.newExpression(name).upper(0);
        for (Offer offer : question.offers()) {
            BigDecimal factor = suppliers.contains(offer.supplier()) ? BigDecimal.ONE.subtract(part) : part.negate();
            share.set(variable(offer), unitCost(offer).multiply(factor));
        }
    }

    private BigDecimal unitCost(Offer offer) {
        Lot lot = lot(offer.lot());
        return lot.divisible()
                ? euro(offer.costMinor()).divide(BigDecimal.valueOf(lot.quantity()), MathContext.DECIMAL64)
                : euro(offer.costMinor());
    }

    private List<Offer> of(String lot) {
        return question.offers().stream().filter(one -> one.lot().equals(lot)).toList();
    }

    private List<Offer> by(String supplier) {
        return question.offers().stream()
                .filter(one -> one.supplier().equals(supplier))
                .toList();
    }

    private List<String> in(String country) {
        List<String> found = new ArrayList<>();
        question.suppliers().stream()
                .filter(one -> one.country().equals(country))
                .forEach(one -> found.add(one.id()));
        return found;
    }

    private Lot lot(String id) {
        return java.util.Objects.requireNonNull(lots.get(id));
    }

    private Variable variable(Offer offer) {
        return java.util.Objects.requireNonNull(units.get(offer));
    }

    private Variable use(String supplier) {
        return used.entrySet().stream()
                .filter(one -> one.getKey().id().equals(supplier))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static BigDecimal euro(long minor) {
        return BigDecimal.valueOf(minor, 2);
    }
}
