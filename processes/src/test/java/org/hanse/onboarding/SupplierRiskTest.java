package org.hanse.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.HanseTest;
import org.hanse.screening.Market;
import org.hanse.workflow.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HanseTest
class SupplierRiskTest {

    @Autowired
    private Decisions decisions;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({
        "true, false, DE, 0, true, none, critical, 0",
        "false, true, DE, 0, true, none, critical, 0",
        "false, false, KP, 0, true, none, critical, 0",
        "false, false, IR, 0, true, none, critical, 0",
        "false, false, DE, 75, true, none, critical, 1",
        "false, false, DE, 100, false, none, critical, 1",
        "false, false, DE, 0, false, none, high, 6",
        "false, false, DE, 0, true, unapproved, high, 6",
        "false, false, MM, 0, true, none, high, 6",
        "false, false, VN, 55, true, none, high, 6",
        "false, false, VN, 50, true, none, high, 6",
        "false, false, DE, 74, true, none, high, 6",
        "false, false, VN, 45, true, none, medium, 12",
        "false, false, DE, 25, true, none, medium, 12",
        "false, false, DE, 0, true, approved, medium, 12",
        "false, false, DE, 24, true, none, low, 24"
    })
    void the_table_decides_as_the_rules_say(
            boolean match, boolean half, String seat, int score, boolean owner, String pep, String level, int months) {
        Map<String, Object> risk = Scope.as(
                Market.TEST,
                () -> transaction.execute(status -> decisions.one(
                        "supplier-risk",
                        "test",
                        Map.of(
                                "trueMatch", match,
                                "halfOwned", half,
                                "seat", seat,
                                "score", score,
                                "ownerKnown", owner,
                                "pep", pep))));
        assertThat(risk).containsEntry("level", level);
        assertThat(((Number) risk.get("reviewMonths")).intValue()).isEqualTo(months);
        assertThat(risk).containsEntry("block", level.equals("critical"));
    }
}
