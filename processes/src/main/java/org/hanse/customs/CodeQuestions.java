package org.hanse.customs;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.hanse.party.HsCode;
import org.hanse.pricing.Tariffs;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds goods for which two codes are argued about: the code that stands is under one of both, and the text names the goods.
 * Such a shipment is held until a compliance officer has decided, with a reason; what was decided holds for the deal.
 */
@Service
@Transactional
public class CodeQuestions {

    private final JdbcClient jdbc;
    private final ShipmentFacts facts;
    private final SheetRows sheets;
    private final Tariffs tariffs;
    private final Clock clock;

    CodeQuestions(JdbcClient jdbc, ShipmentFacts facts, SheetRows sheets, Tariffs tariffs, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.sheets = sheets;
        this.tariffs = tariffs;
        this.clock = clock;
    }

    /** What is open of a shipment that crosses a customs border, with the money that hangs on it. */
    @Transactional(readOnly = true)
    public List<CodeQuestion> of(ShipmentId shipment) {
        ShipmentFacts.Whole whole = facts.of(shipment);
        List<CodeQuestion> open = new ArrayList<>();
        if (whole.movement() == ShipmentFacts.Movement.BORDER) {
            for (PaperSheet.Line line : whole.lines()) {
                if (line.hsCode() != null && !decided(whole.deal().id(), line.lineNo())) {
                    question(whole, line, line.hsCode()).ifPresent(open::add);
                }
            }
        }
        return open;
    }

    private Optional<CodeQuestion> question(ShipmentFacts.Whole whole, PaperSheet.Line line, String said) {
        String product = whole.deal().line(line.lineNo()).product();
        return jdbc.sql(
                        "select first_hs, second_hs, dual_use, source, sample from customs.code_question"
                                + " where (:hs like first_hs || '%' or :hs like second_hs || '%')"
                                + " and exists (select from unnest(words) w where position(w in :product) > 0) order by id limit 1")
                .param("hs", said)
                .param("product", product.toLowerCase(Locale.ROOT))
                .query((row, n) -> question(whole, line, said, row))
                .optional();
    }

    private CodeQuestion question(ShipmentFacts.Whole whole, PaperSheet.Line line, String said, ResultSet row)
            throws SQLException {
        Money value = Objects.requireNonNull(whole.values().get(line.lineNo()));
        List<CodeQuestion.Candidate> both = List.of(
                candidate(whole, value, row.getString("first_hs")),
                candidate(whole, value, row.getString("second_hs")));
        return new CodeQuestion(
                line.lineNo(),
                whole.deal().line(line.lineNo()).product(),
                said,
                value,
                both,
                difference(both.get(0).duty(), both.get(1).duty()),
                row.getString("dual_use"),
                row.getString("source"),
                row.getBoolean("sample"));
    }

    private CodeQuestion.Candidate candidate(ShipmentFacts.Whole whole, Money value, String code) {
        BigDecimal rate =
                tariffs.duty(code, whole.buyer().country(), whole.shipment().shipBy());
        Money duty = rate == null
                ? null
                : Currencies.round(value.getCurrencyUnit(), value.getAmount().multiply(rate));
        return new CodeQuestion.Candidate(code, rate, duty);
    }

    private static @Nullable Money difference(@Nullable Money one, @Nullable Money other) {
        return one == null || other == null ? null : one.minus(other).abs();
    }

    private boolean decided(DealId deal, int line) {
        return jdbc.sql("select exists (select from customs.code_decision where deal_id = ? and line_no = ?)")
                .params(deal.value(), line)
                .query(Boolean.class)
                .single();
    }

    /** Writes down what was decided: each open line once, with one of both codes. */
    void decide(ShipmentId shipment, DecideCode command, String by) {
        ShipmentFacts.Whole whole = facts.of(shipment);
        for (CodeQuestion open : of(shipment)) {
            DecideCode.Decided decided = command.lines().stream()
                    .filter(line -> line.lineNo() == open.lineNo())
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(CustomsReason.LINE_NOT_CLASSIFIED, "lines"));
            boolean candidate = open.candidates().stream()
                    .anyMatch(one -> HsCode.isUnder(decided.hsCode(), one.hsCode())
                            || decided.hsCode().equals(one.hsCode()));
            if (!candidate) {
                throw Refusal.of(CustomsReason.NO_CANDIDATE, "lines", decided.hsCode());
            }
            write(whole, open, decided, command.reason().strip(), by);
        }
    }

    private void write(
            ShipmentFacts.Whole whole, CodeQuestion open, DecideCode.Decided decided, String reason, String by) {
        String origin = whole.lines().stream()
                .filter(line -> line.lineNo() == open.lineNo())
                .map(PaperSheet.Line::origin)
                .findFirst()
                .orElseThrow();
        sheets.classify(
                whole.deal().id(),
                new ClassifyGoods.ClassifiedLine(open.lineNo(), decided.hsCode(), Objects.requireNonNull(origin)),
                clock.instant());
        jdbc.sql("insert into customs.code_decision (deal_id, line_no, hs_code, dual_use, reason, by_name, at)"
                        + " values (:deal, :line, :hs, :dual, :reason, :by, :at)")
                .param("deal", whole.deal().id().value())
                .param("line", open.lineNo())
                .param("hs", decided.hsCode())
                .param("dual", decided.dualUse())
                .param("reason", reason)
                .param("by", by)
                .param("at", SheetRows.utc(clock.instant()))
                .update();
    }

    /** Whether a person found a line of the deal to be dual use. */
    @Transactional(readOnly = true)
    public boolean dualUse(DealId deal) {
        return jdbc.sql("select exists (select from customs.code_decision where deal_id = ? and dual_use)")
                .param(deal.value())
                .query(Boolean.class)
                .single();
    }
}
