package org.hanse.escrow.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hanse.escrow.statement.BankBreak.Kind;
import org.hanse.escrow.statement.BankBreak.Outcome;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code escrow.bank_break}. */
@Repository
class BreakRows {

    /** A missing statement has come when a number between stands there; a booking or an entry when it found its other. */
    private static final String READ = """
            select b.*, case b.kind
                when 'NOT_IN_BOOKS' then exists (select from escrow.statement_match m
                  where m.statement_id = b.statement_id and m.entry_no = b.entry_no)
                when 'NOT_ON_STATEMENT' then exists (select from escrow.statement_match m
                  where m.transfer_id = b.transfer_id)
                when 'STATEMENT_MISSING' then exists (select from escrow.statement s
                  join escrow.statement n on n.id = b.statement_id
                  where s.account = n.account and s.currency = n.currency and s.compared_at is not null
                    and (s.year = n.year and s.sequence = n.sequence - 1 or n.sequence <= 1 and s.year < n.year))
                when 'DAY_MISSING' then exists (select from escrow.statement s
                  where s.account = b.account and s.compared_at is not null
                    and s.from_at <= (b.reference || ' 12:00+00')::timestamptz
                    and s.to_at >= (b.reference || ' 12:00+00')::timestamptz)
                else false end as settled
              from escrow.bank_break b
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BreakRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is found; amounts in minor units. @param identity the same finding is one break for ever */
    record Finding(
            String identity,
            Kind kind,
            String account,
            String currency,
            @Nullable UUID statement,
            @Nullable Integer entry,
            @Nullable Long transfer,
            @Nullable String reference,
            long bankMinor,
            long booksMinor) {}

    /** Keeps a finding; empty where it is known. */
    Optional<UUID> open(Finding found) {
        return jdbc.sql("insert into escrow.bank_break (id, identity, kind, account, currency, statement_id, entry_no,"
                        + " transfer_id, reference, bank_minor, books_minor, opened_at) values (:id, :identity, :kind,"
                        + " :account, :currency, :statement, :entry, :transfer, :reference, :bank, :books, :now)"
                        + " on conflict on constraint break_once do nothing returning id")
                .param("id", Ids.next())
                .param("identity", found.identity())
                .param("kind", found.kind().name())
                .param("account", found.account())
                .param("currency", found.currency())
                .param("statement", found.statement(), Types.OTHER)
                .param("entry", found.entry(), Types.INTEGER)
                .param("transfer", found.transfer(), Types.BIGINT)
                .param("reference", found.reference(), Types.VARCHAR)
                .param("bank", found.bankMinor())
                .param("books", found.booksMinor())
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .optional();
    }

    BankBreak get(UUID id) {
        return jdbc.sql(READ + " where b.id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    /** Holds the row until the end of the transaction. */
    BankBreak lock(UUID id) {
        return jdbc.sql("select id from escrow.bank_break where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional()
                .map(this::get)
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    /** Open or closed ones, the oldest of the open and the newest of the closed first. */
    List<BankBreak> list(boolean open, @Nullable UUID after, int limit) {
        String order = open ? "asc" : "desc";
        return jdbc.sql(READ + " where (b.closed_at is null) = :open and (cast(:after as uuid) is null or b.id "
                        + (open ? ">" : "<") + " cast(:after as uuid)) order by b.id " + order + " limit :limit")
                .param("open", open)
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    List<BankBreak> open() {
        return jdbc.sql(READ + " where b.closed_at is null order by b.opened_at, b.id")
                .query((row, n) -> read(row))
                .list();
    }

    /** Statements with entries that are not in our books, explained or not. */
    List<UUID> statementsWithOpenEntries() {
        return jdbc.sql("select distinct b.statement_id from escrow.bank_break b where b.kind = 'NOT_IN_BOOKS'"
                        + " and b.statement_id is not null and not exists (select from escrow.statement_match m"
                        + " where m.statement_id = b.statement_id and m.entry_no = b.entry_no)")
                .query(UUID.class)
                .list();
    }

    /** Whether the booking is a break by itself, open or explained. */
    List<Long> transfersOfBreaks(String currency) {
        return jdbc.sql("select transfer_id from escrow.bank_break where kind = 'NOT_ON_STATEMENT' and currency = ?")
                .param(currency)
                .query(Long.class)
                .list();
    }

    void close(UUID id, Outcome outcome, String explanation, String by) {
        jdbc.sql("update escrow.bank_break set outcome = ?, explanation = ?, closed_by = ?, closed_at = ?"
                        + " where id = ? and closed_at is null")
                .params(outcome.name(), explanation, by, OffsetDateTime.now(clock), id)
                .update();
    }

    private static BankBreak read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        String outcome = row.getString("outcome");
        return new BankBreak(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("account"),
                row.getObject("statement_id", UUID.class),
                row.getObject("transfer_id", Long.class),
                row.getString("reference"),
                Currencies.ofMinor(currency, row.getLong("bank_minor")),
                Currencies.ofMinor(currency, row.getLong("books_minor")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("settled"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("explanation"),
                row.getString("closed_by"),
                StatementRows.instantOrNull(row, "closed_at"));
    }
}
