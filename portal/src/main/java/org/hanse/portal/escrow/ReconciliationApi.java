package org.hanse.portal.escrow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hanse.escrow.statement.BankBreak;
import org.hanse.escrow.statement.BreakTasks;
import org.hanse.escrow.statement.Breaks;
import org.hanse.escrow.statement.Standing;
import org.hanse.escrow.statement.Standings;
import org.hanse.escrow.statement.StatementReason;
import org.hanse.kernel.Page;
import org.hanse.kernel.Refusal;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Our books against the bank's statements, for programs. */
@RestController
@RequestMapping("/api/v1/reconciliation")
class ReconciliationApi {

    private final Standings standings;
    private final Breaks breaks;
    private final Tasks tasks;

    ReconciliationApi(Standings standings, Breaks breaks, Tasks tasks) {
        this.standings = standings;
        this.breaks = breaks;
        this.tasks = tasks;
    }

    /** One currency; amounts of one moment: {@code difference} is bank less (books less what is in flight). */
    record Line(
            String currency,
            Standing.Verdict verdict,
            List<Standing.Newest> statements,
            Money bank,
            Money books,
            Money inFlight,
            int inFlightCount,
            Money difference,
            int openBreaks,
            @Nullable Instant oldestBreak) {

        static Line of(Standing one) {
            return new Line(
                    one.currency(),
                    one.verdict(),
                    one.statements(),
                    one.bank(),
                    one.books(),
                    one.inFlight(),
                    one.inFlightCount(),
                    one.difference(),
                    one.openBreaks(),
                    one.oldestBreak());
        }
    }

    @GetMapping
    List<Line> standings() {
        return standings.all().stream().map(Line::of).toList();
    }

    @GetMapping("/breaks")
    Page<BankBreak> list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
        return breaks.list(open, cursor, size);
    }

    @GetMapping("/breaks/{id}")
    BankBreak get(@PathVariable UUID id) {
        return breaks.get(id);
    }

    /** Closes it: the same as completing the task {@code clarify-break}. */
    @PostMapping("/breaks/{id}/explanation")
    BankBreak explain(@PathVariable UUID id, @RequestBody @Valid BreakTasks.ExplainBreak explained) {
        TaskRow task = tasks.openOf(id.toString(), "clarify-break");
        if (task == null) {
            breaks.get(id);
            throw new Refusal(StatementReason.ALREADY_EXPLAINED);
        }
        tasks.complete(task.taskId(), explained);
        return breaks.get(id);
    }
}
