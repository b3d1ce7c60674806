package org.hanse.escrow.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hanse.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code escrow.statement}, {@code escrow.statement_entry} and {@code escrow.statement_match}. */
@Repository
class StatementRows {

    private static final String ENTRY = """
            insert into escrow.statement_entry
              (statement_id, no, reference, end_to_end_id, amount_minor, booked_on, reversal, code, other_name, words)
            values (:statement, :no, :reference, :e2e, :amount, :booked, :reversal, :code, :name, :words)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final Clock clock;

    StatementRows(JdbcClient jdbc, NamedParameterJdbcOperations batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** A stored statement without its entries; balances in minor units. */
    record Row(
            UUID id,
            String account,
            String currency,
            int year,
            long sequence,
            String fingerprint,
            long openingMinor,
            long closingMinor,
            Instant from,
            Instant to,
            boolean compared) {

        /** Whether this is the number that follows: one more, or any first one of a later year. */
        boolean follows(Row before) {
            return sequence == before.sequence + 1 || sequence <= 1 && year > before.year;
        }
    }

    /** Stores a statement with its entries; empty where its number is taken. */
    Optional<UUID> store(BankStatement told, String fingerprint) {
        UUID id = Ids.next();
        int fresh = jdbc.sql(
                        "insert into escrow.statement (id, account, currency, year, sequence, bank_id, fingerprint,"
                                + " opening_minor, closing_minor, from_at, to_at, received_at) values (:id, :account, :currency,"
                                + " :year, :sequence, :bank, :fingerprint, :opening, :closing, :from, :to, :now)"
                                + " on conflict on constraint statement_once do nothing")
                .param("id", id)
                .param("account", told.account())
                .param("currency", told.currency())
                .param("year", told.year())
                .param("sequence", told.sequence())
                .param("bank", told.bankId())
                .param("fingerprint", fingerprint)
                .param("opening", told.opening().getAmountMinorLong())
                .param("closing", told.closing().getAmountMinorLong())
                .param("from", at(told.from()))
                .param("to", at(told.to()))
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (fresh == 0) {
            return Optional.empty();
        }
        AtomicInteger no = new AtomicInteger();
        batch.batchUpdate(
                ENTRY,
                told.lines().stream()
                        .map(line -> entry(id, no.incrementAndGet(), line))
                        .toArray(SqlParameterSource[]::new));
        return Optional.of(id);
    }

    private static SqlParameterSource entry(UUID statement, int no, BankStatement.Line line) {
        return new MapSqlParameterSource()
                .addValue("statement", statement)
                .addValue("no", no)
                .addValue("reference", line.reference())
                .addValue("e2e", line.endToEndId(), Types.VARCHAR)
                .addValue("amount", line.signedMinor())
                .addValue("booked", line.bookedOn())
                .addValue("reversal", line.reversal())
                .addValue("code", line.code())
                .addValue("name", line.otherName(), Types.VARCHAR)
                .addValue("words", line.words(), Types.VARCHAR);
    }

    Optional<Row> byNumber(String account, String currency, int year, long sequence) {
        return jdbc.sql(
                        "select * from escrow.statement where account = ? and currency = ? and year = ? and sequence = ?")
                .params(account, currency, year, sequence)
                .query((row, n) -> row(row))
                .optional();
    }

    /** Ids of what has waited since the moment, in the order of their days. */
    List<UUID> toCompare(Instant receivedBefore) {
        return jdbc.sql("select id from escrow.statement where compared_at is null and received_at <= ?"
                        + " order by to_at, year, sequence limit 500")
                .param(at(receivedBefore))
                .query(UUID.class)
                .list();
    }

    /** Takes one for comparing; empty where somebody else has, or has done it. */
    Optional<Row> take(UUID id) {
        return jdbc.sql("select * from escrow.statement where id = ? and compared_at is null for update skip locked")
                .param(id)
                .query((row, n) -> row(row))
                .optional();
    }

    void compared(Row statement) {
        jdbc.sql("update escrow.statement set compared_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), statement.id())
                .update();
    }

    Optional<Row> before(Row statement) {
        return beside(statement, "<", "desc");
    }

    Optional<Row> after(Row statement) {
        return beside(statement, ">", "asc");
    }

    private Optional<Row> beside(Row statement, String side, String order) {
        return jdbc.sql("select * from escrow.statement where account = :account and currency = :currency"
                        + " and (year, sequence) " + side + " (:year, :sequence) order by year " + order + ", sequence "
                        + order + " limit 1")
                .param("account", statement.account())
                .param("currency", statement.currency())
                .param("year", statement.year())
                .param("sequence", statement.sequence())
                .query((row, n) -> row(row))
                .optional();
    }

    Optional<Row> get(UUID id) {
        return jdbc.sql("select * from escrow.statement where id = ?")
                .param(id)
                .query((row, n) -> row(row))
                .optional();
    }

    /** The newest compared statement of each account and currency. */
    List<Row> newest() {
        return jdbc.sql("select distinct on (account, currency) * from escrow.statement where compared_at is not null"
                        + " order by account, currency, year desc, sequence desc")
                .query((row, n) -> row(row))
                .list();
    }

    /** The whole chain of an account and currency, in the order of its numbers. */
    List<Row> chain(String account, String currency) {
        return jdbc.sql("select * from escrow.statement where account = ? and currency = ? order by year, sequence")
                .params(account, currency)
                .query((row, n) -> row(row))
                .list();
    }

    /** Entries of a statement for which no booking was found yet. */
    List<Comparison.Entry> unmatched(UUID statement) {
        return jdbc.sql("""
                        select e.no, e.amount_minor, e.reference, e.end_to_end_id from escrow.statement_entry e
                         where e.statement_id = ? and not exists (select from escrow.statement_match m
                           where m.statement_id = e.statement_id and m.entry_no = e.no) order by e.no
                        """)
                .param(statement)
                .query((row, n) -> new Comparison.Entry(
                        row.getInt("no"),
                        row.getLong("amount_minor"),
                        row.getString("reference"),
                        row.getString("end_to_end_id")))
                .list();
    }

    long sumOf(UUID statement) {
        return jdbc.sql(
                        "select coalesce(sum(amount_minor), 0)::bigint from escrow.statement_entry where statement_id = ?")
                .param(statement)
                .query(Long.class)
                .single();
    }

    /** Whether a statement of the account has listed the reference before, with a booking of ours. */
    boolean wasListed(Row statement, String reference) {
        return jdbc.sql(
                        "select exists (select from escrow.statement_entry e join escrow.statement s on s.id = e.statement_id"
                                + " join escrow.statement_match m on m.statement_id = e.statement_id and m.entry_no = e.no"
                                + " where e.reference = ? and s.account = ? and s.currency = ?)")
                .params(reference, statement.account(), statement.currency())
                .query(Boolean.class)
                .single();
    }

    void match(UUID statement, Comparison.Pair pair) {
        pair.bookings()
                .forEach(booking -> jdbc.sql(
                                "insert into escrow.statement_match (transfer_id, statement_id, entry_no) values (?, ?, ?)")
                        .params(booking.transfer(), statement, pair.entry().no())
                        .update());
    }

    /** Bookings of ours in the currency that no statement has listed yet. */
    List<Comparison.Booking> unlisted(String currency) {
        return jdbc.sql(UNLISTED + " order by b.transfer_id")
                .param(currency)
                .query((row, n) -> booking(row))
                .list();
    }

    /** As above, posted in a part of time. */
    List<Comparison.Booking> unlisted(String currency, Instant from, Instant to) {
        return jdbc.sql(UNLISTED + " and b.posted_at >= ? and b.posted_at <= ? order by b.transfer_id")
                .params(currency, at(from), at(to))
                .query((row, n) -> booking(row))
                .list();
    }

    private static final String UNLISTED = """
            select b.transfer_id, b.amount_minor, b.reference, b.end_to_end_id from escrow.mirror b
             where b.currency = ? and not exists (select from escrow.statement_match m where m.transfer_id = b.transfer_id)
            """;

    private static Comparison.Booking booking(ResultSet row) throws SQLException {
        return new Comparison.Booking(
                row.getLong("transfer_id"),
                row.getLong("amount_minor"),
                row.getString("reference"),
                row.getString("end_to_end_id"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getString("currency"),
                row.getInt("year"),
                row.getLong("sequence"),
                row.getString("fingerprint"),
                row.getLong("opening_minor"),
                row.getLong("closing_minor"),
                instant(row, "from_at"),
                instant(row, "to_at"),
                row.getObject("compared_at") != null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What the column holds, or null. */
    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
