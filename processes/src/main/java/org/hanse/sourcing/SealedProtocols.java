package org.hanse.sourcing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.RfqId;
import org.hanse.party.Companies;
import org.hanse.sourcing.envelope.Curve;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The protocol of a ceremony: who opened, when, what was found in which envelope; kept as it was, once. */
@Component
class SealedProtocols {

    private final Companies companies;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    SealedProtocols(Companies companies, JsonMapper json, JdbcClient jdbc) {
        this.companies = companies;
        this.json = json;
        this.jdbc = jdbc;
    }

    void keep(
            Rfq rfq,
            SealedTender tender,
            List<SealedTender.Holder> openers,
            List<SealedOpenings.Opened> opened,
            Instant at) {
        jdbc.sql("insert into sourcing.sealed_protocol (rfq_id, buyer_id, content, made_at) values (?, ?, ?::jsonb, ?)")
                .params(
                        rfq.id().value(),
                        rfq.buyer().value(),
                        json.writeValueAsString(content(rfq, tender, openers, opened, at)),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As it was written down at the opening, for the buyer and staff. */
    Optional<JsonNode> of(RfqId rfq) {
        return jdbc.sql("select content from sourcing.sealed_protocol where rfq_id = ?")
                .param(rfq.value())
                .query((row, n) -> json.readTree(row.getString("content")))
                .optional();
    }

    private Map<String, Object> content(
            Rfq rfq,
            SealedTender tender,
            List<SealedTender.Holder> openers,
            List<SealedOpenings.Opened> opened,
            Instant at) {
        SealedTender.Tree tree = Objects.requireNonNull(tender.tree());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("event", rfq.id().toString());
        content.put("reference", rfq.reference());
        content.put("title", rfq.title());
        content.put("deadline", rfq.deadline().toString());
        content.put("eventKey", Curve.keyName(tender.publicKey()));
        content.put("root", HexFormat.of().formatHex(tree.root()));
        content.put("leaves", tree.size());
        content.put("closedAt", tree.closedAt().toString());
        content.put("openedAt", at.toString());
        content.put(
                "openers",
                openers.stream()
                        .map(one -> Map.of("place", one.place(), "role", one.role(), "name", one.name()))
                        .toList());
        List<Map<String, Object>> envelopes = new ArrayList<>();
        opened.forEach(one -> envelopes.add(envelope(one)));
        content.put("envelopes", envelopes);
        return content;
    }

    private Map<String, Object> envelope(SealedOpenings.Opened one) {
        HexFormat hex = HexFormat.of();
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("quotation", one.envelope().id().toString());
        envelope.put("invitation", one.envelope().invitation().toString());
        envelope.put("supplier", name(one.envelope().supplier()));
        envelope.put("version", one.envelope().version());
        envelope.put("receivedAt", one.envelope().receivedAt().toString());
        envelope.put("sha256", hex.formatHex(Commitment.sha256(one.envelope().ciphertext())));
        envelope.put("outcome", one.finding().outcome());
        put(envelope, "reason", one.finding().reason());
        put(envelope, "field", one.finding().field());
        put(envelope, "cureUntil", one.cureUntil());
        Quotation valid = one.finding().quotation();
        put(envelope, "total", valid == null ? null : valid.total());
        return envelope;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value.toString());
        }
    }

    private String name(UUID company) {
        return companies.get(new CompanyId(company)).name();
    }
}
