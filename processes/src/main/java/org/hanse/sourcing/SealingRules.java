package org.hanse.sourcing;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hanse.audit.Journal;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A company's own rule: requests whose target prices come to more than an amount are sealed tenders. A request without target
 * prices has no known value and is not held back.
 */
@Service
@Transactional
public class SealingRules {

    private final Limits limits;
    private final Journal journal;
    private final RfqRows rows;
    private final JdbcClient jdbc;

    SealingRules(Limits limits, Journal journal, RfqRows rows, JdbcClient jdbc) {
        this.limits = limits;
        this.journal = journal;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** The amount above which the actor's company asks by sealed tender, if it has such a rule. */
    @Transactional(readOnly = true)
    public Optional<Money> own() {
        return of(Scope.company());
    }

    /** Sets or replaces the rule of the actor's company; its administrator's act. */
    public void set(Money above) {
        Scope.require("company-admin");
        jdbc.sql("insert into sourcing.sealing_rule (company_id, above_minor, currency, set_by, set_at)"
                        + " values (:company, :above, :currency, :by, :at) on conflict (company_id) do update"
                        + " set above_minor = :above, currency = :currency, set_by = :by, set_at = :at")
                .param("company", Scope.company().value())
                .param("above", above.getAmountMinorLong())
                .param("currency", above.getCurrencyUnit().getCode())
                .param("by", Scope.actor().auditName())
                .param("at", rows.now())
                .update();
        journal.record("sourcing.sealing-rule-set", null, Map.of("above", above.toString()));
    }

    /** @throws Refusal SEALED_BY_RULE where a simple request is worth more than the rule allows, naming the rule */
    void check(Rfq rfq) {
        if (rfq.kind() == RfqKind.SEALED) {
            return;
        }
        of(rfq.buyer()).ifPresent(above -> {
            Money worth = rfq.lines().stream().map(this::worth).reduce(Money.zero(Currencies.EUR), Money::plus);
            if (worth.isGreaterThan(limits.euro(above))) {
                throw Refusal.of(SealedReason.SEALED_BY_RULE, "kind", above, worth);
            }
        });
    }

    private Money worth(RfqLine line) {
        if (line.targetPrice() == null || line.targetCurrency() == null) {
            return Money.zero(Currencies.EUR);
        }
        return limits.euro(Currencies.round(
                Currencies.of(line.targetCurrency()),
                Objects.requireNonNull(line.targetPrice()).multiply(line.quantity())));
    }

    private Optional<Money> of(CompanyId company) {
        return jdbc.sql("select above_minor, currency from sourcing.sealing_rule where company_id = ?")
                .param(company.value())
                .query((row, n) -> Currencies.ofMinor(row.getString("currency"), row.getLong("above_minor")))
                .optional();
    }
}
