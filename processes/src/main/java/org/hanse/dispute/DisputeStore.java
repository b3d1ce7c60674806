package org.hanse.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.ShipmentId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of disputes and what was said in them. */
@Repository
class DisputeStore {

    private static final String SELECT =
            "select id, reference, deal_id, shipment_id, buyer_id, seller_id, amount_minor,"
                    + " currency, reason, in_escrow, state, opened_at, negotiation_ends, due_at, mediator, mediator_name,"
                    + " arbiter_name, inspection_fee_minor, outcome, buyer_part_minor, supplier_part_minor, executed_at, appeal_until"
                    + " from dispute.dispute";

    private final JdbcClient jdbc;
    private final Clock clock;

    DisputeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Dispute get(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query((row, n) -> dispute(row))
                .optional()
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    /** Locks the row and checks the step. @throws Refusal {@link DisputeReason#NOT_IN_THIS_STATE} */
    Dispute lock(UUID id, Dispute.State... expected) {
        jdbc.sql("select id from dispute.dispute where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        Dispute dispute = get(id);
        if (!List.of(expected).contains(dispute.state())) {
            throw new Refusal(DisputeReason.NOT_IN_THIS_STATE);
        }
        return dispute;
    }

    List<Dispute> ofDeal(DealId deal) {
        return jdbc.sql(SELECT + " where deal_id = ? order by id")
                .param(deal.value())
                .query((row, n) -> dispute(row))
                .list();
    }

    List<Dispute> page(@Nullable UUID before, int size) {
        return jdbc.sql(SELECT + " where (:before::uuid is null or id < :before::uuid) order by id desc limit :size")
                .param("before", before, Types.OTHER)
                .param("size", size)
                .query((row, n) -> dispute(row))
                .list();
    }

    void add(
            UUID id,
            DealId deal,
            @Nullable ShipmentId shipment,
            Parties parties,
            Money amount,
            String reason,
            boolean held,
            Instant due) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("insert into dispute.dispute (id, reference, deal_id, shipment_id, buyer_id, seller_id, amount_minor,"
                        + " currency, reason, in_escrow, state, opened_at, negotiation_ends, due_at) values (:id,"
                        + " kernel.next_reference('CLM', :year, 5), :deal, :shipment, :buyer, :seller, :amount, :currency,"
                        + " :reason, :held, 'answer', :now, :ends, :due)")
                .param("id", id)
                .param("year", now.getYear())
                .param("deal", deal.value())
                .param("shipment", shipment == null ? null : shipment.value(), Types.OTHER)
                .param("buyer", parties.buyer().value())
                .param("seller", parties.seller().value())
                .param("amount", amount.getAmountMinorLong())
                .param("currency", amount.getCurrencyUnit().getCode())
                .param("reason", reason)
                .param("held", held)
                .param("now", now)
                .param("ends", utc(DisputeClock.negotiationEnds(now.toInstant())))
                .param("due", utc(due))
                .update();
    }

    void step(UUID id, Dispute.State state, Instant due) {
        jdbc.sql("update dispute.dispute set state = ?, due_at = ? where id = ?")
                .params(lower(state), utc(due), id)
                .update();
    }

    void mediator(UUID id, Actor.Staff person) {
        jdbc.sql("update dispute.dispute set mediator = ?, mediator_name = ? where id = ?")
                .params(person.person().value(), person.name(), id)
                .update();
    }

    void arbiter(UUID id, Actor.Staff person) {
        jdbc.sql("update dispute.dispute set arbiter = ?, arbiter_name = ? where id = ?")
                .params(person.person().value(), person.name(), id)
                .update();
    }

    /** What an inspection cost; what was said of it before no longer counts. */
    void inspectionFee(UUID id, @Nullable Money fee) {
        jdbc.sql("update dispute.dispute set inspection_fee_minor = :fee where id = :id")
                .param("fee", fee == null ? null : fee.getAmountMinorLong(), Types.BIGINT)
                .param("id", id)
                .update();
    }

    void decide(UUID id, Dispute.How how, Outcome outcome) {
        jdbc.sql(
                        "update dispute.dispute set state = 'decided', outcome = ?, buyer_part_minor = ?, supplier_part_minor = ?"
                                + " where id = ?")
                .params(
                        lower(how),
                        outcome.buyerPart().getAmountMinorLong(),
                        outcome.supplierPart().getAmountMinorLong(),
                        id)
                .update();
    }

    void executed(UUID id, Instant appealUntil) {
        jdbc.sql(
                        "update dispute.dispute set state = 'executed', executed_at = ?, appeal_until = ?, due_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), utc(appealUntil), utc(appealUntil), id)
                .update();
    }

    void say(UUID dispute, Statement.Side side, Statement.Kind kind, Words words, String name) {
        Money part = words.buyerPart();
        jdbc.sql(
                        "insert into dispute.statement (id, dispute_id, side, kind, text, document_id, buyer_part_minor, by_name,"
                                + " at) values (:id, :dispute, :side, :kind, :text, :document, :part, :name, :at)")
                .param("id", Ids.next())
                .param("dispute", dispute)
                .param("side", lower(side))
                .param("kind", lower(kind).replace('_', '-'))
                .param("text", words.text() == null ? "" : words.text().strip())
                .param("document", words.document(), Types.OTHER)
                .param("part", part == null ? null : part.getAmountMinorLong(), Types.BIGINT)
                .param("name", name)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    List<Statement> statements(Dispute dispute) {
        String currency = dispute.disputed().getCurrencyUnit().getCode();
        return jdbc.sql("select id, side, kind, text, document_id, buyer_part_minor, by_name, at from dispute.statement"
                        + " where dispute_id = ? order by at, id")
                .param(dispute.id())
                .query((row, n) -> statement(row, currency))
                .list();
    }

    /** The last thing of one of these kinds that was said. */
    Optional<Statement> last(Dispute dispute, Statement.Kind... kinds) {
        return statements(dispute).reversed().stream()
                .filter(statement -> List.of(kinds).contains(statement.kind()))
                .findFirst();
    }

    private static Statement statement(ResultSet row, String currency) throws SQLException {
        Long part = row.getObject("buyer_part_minor", Long.class);
        return new Statement(
                row.getObject("id", UUID.class),
                Statement.Side.valueOf(upper(row.getString("side"))),
                Statement.Kind.valueOf(upper(row.getString("kind"))),
                row.getString("text"),
                row.getObject("document_id", UUID.class),
                part == null ? null : Currencies.ofMinor(currency, part),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Dispute dispute(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        UUID shipment = row.getObject("shipment_id", UUID.class);
        String how = row.getString("outcome");
        return new Dispute(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                new DealId(row.getObject("deal_id", UUID.class)),
                shipment == null ? null : new ShipmentId(shipment),
                new CompanyId(row.getObject("buyer_id", UUID.class)),
                new CompanyId(row.getObject("seller_id", UUID.class)),
                Currencies.ofMinor(currency, row.getLong("amount_minor")),
                row.getString("reason"),
                row.getBoolean("in_escrow"),
                Dispute.State.valueOf(upper(row.getString("state"))),
                instant(row, "opened_at"),
                instant(row, "negotiation_ends"),
                instant(row, "due_at"),
                row.getObject("mediator", UUID.class),
                row.getString("mediator_name"),
                row.getString("arbiter_name"),
                row.getObject("inspection_fee_minor") == null
                        ? null
                        : Currencies.ofMinor(currency, row.getLong("inspection_fee_minor")),
                how == null ? null : Dispute.How.valueOf(upper(how)),
                how == null
                        ? null
                        : new Outcome(
                                Currencies.ofMinor(currency, row.getLong("buyer_part_minor")),
                                Currencies.ofMinor(currency, row.getLong("supplier_part_minor"))),
                instantOrNull(row, "executed_at"),
                instantOrNull(row, "appeal_until"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Buyer and seller. */
    record Parties(CompanyId buyer, CompanyId seller) {}

    /** What is said. */
    record Words(
            @Nullable String text,
            @Nullable UUID document,
            @Nullable Money buyerPart) {

        static Words of(@Nullable String text) {
            return new Words(text, null, null);
        }

        static Words of(@Nullable String text, Money buyerPart) {
            return new Words(text, null, buyerPart);
        }
    }
}
