package org.hanse.tax;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.messaging.Outbox;
import org.hanse.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the register of VAT numbers and keeps its answers with their consultation numbers (rules R5.7). Who waits for an
 * answer in a process waits for the message {@code tax.vat-answered} under the company's id; its variable
 * {@code vatStanding} is {@code valid}, {@code invalid} or {@code unknown}.
 */
@Service
@Transactional
public class VatChecks implements VatAnswers {

    /** The message to a waiting process. */
    public static final String ANSWERED = "tax.vat-answered";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Outbox outbox;
    private final Processes processes;
    private final Journal journal;
    private final PlatformCompany platform;

    VatChecks(
            JdbcClient jdbc,
            Clock clock,
            Outbox outbox,
            Processes processes,
            Journal journal,
            PlatformCompany platform) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.outbox = outbox;
        this.processes = processes;
        this.journal = journal;
        this.platform = platform;
    }

    /**
     * Asks whether a company's number is registered; the platform's own number is named as requester, so that the
     * answer can be proved.
     *
     * @param number with its prefix, as typed
     * @return the question's id
     * @throws Refusal {@link TaxReason#VAT_NUMBER_NOT_WELL_FORMED}
     */
    public UUID ask(CompanyId company, String number) {
        String written = VatNumbers.normalized(number);
        if (!VatNumbers.isWellFormed(written)) {
            throw Refusal.of(TaxReason.VAT_NUMBER_NOT_WELL_FORMED, "vatNumber", number);
        }
        UUID id = Ids.next();
        jdbc.sql("insert into tax.vat_check (id, company_id, number, asked_at) values (?, ?, ?, ?)")
                .params(id, company.value(), written, now())
                .update();
        VatQuestion question =
                new VatQuestion(id.toString(), written.substring(0, 2), written.substring(2), platform.vatId());
        outbox.tell(VatRegister.PORT, VatRegister.CHECK, id.toString(), null, question);
        return id;
    }

    @Override
    public void answered(VatAnswer answer) {
        UUID id = Ids.parse(answer.questionId());
        String standing = answer.standing().name().toLowerCase(Locale.ROOT);
        UUID company = jdbc.sql("select company_id from tax.vat_check where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal(TaxReason.UNKNOWN_QUESTION, answer.questionId()));
        int fresh = jdbc.sql("update tax.vat_check set standing = :standing, registered_name = :name,"
                        + " registered_address = :address, consultation = :consultation, answered_at = :at"
                        + " where id = :id and standing = 'asked'")
                .param("standing", standing)
                .param("name", answer.name(), Types.VARCHAR)
                .param("address", answer.address(), Types.VARCHAR)
                .param("consultation", answer.consultation(), Types.VARCHAR)
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (fresh == 0) {
            return;
        }
        journal.record(
                "tax.vat-answered",
                null,
                Map.of(
                        "company",
                        company.toString(),
                        "number",
                        answer.prefix() + answer.number(),
                        "standing",
                        standing));
        processes.correlate(ANSWERED, company.toString(), Map.of("vatStanding", standing));
    }

    /** The last number asked for a company with what is known of it; empty where none was ever asked. */
    @Transactional(readOnly = true)
    public Optional<VatCheck> of(CompanyId company) {
        return jdbc.sql("select number, standing, consultation, answered_at from tax.vat_check where company_id = ?"
                        + " order by (standing = 'asked'), asked_at desc limit 1")
                .param(company.value())
                .query((row, n) -> check(row))
                .optional();
    }

    /** The register's last answer about a number, whoever asked. */
    @Transactional(readOnly = true)
    public Optional<VatCheck> about(String number) {
        return jdbc.sql("select :number as number, standing, consultation, answered_at from tax.last_answer(:number)")
                .param("number", VatNumbers.normalized(number))
                .query((row, n) -> check(row))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static VatCheck check(ResultSet row) throws SQLException {
        return new VatCheck(
                row.getString("number"),
                standing(row.getString("standing")),
                row.getString("consultation"),
                instant(row.getObject("answered_at", OffsetDateTime.class)));
    }

    private static VatAnswer.Standing standing(String text) {
        return "asked".equals(text)
                ? VatAnswer.Standing.UNKNOWN
                : VatAnswer.Standing.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
