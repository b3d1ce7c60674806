package org.hanse.sourcing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.RfqId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What quotations say beyond their prices; the database shows it to whom the quotation is open. */
@Component
class QuotationDetailRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QuotationDetailRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Quotation one, QuotationDetails details) {
        jdbc.sql("insert into sourcing.quotation_detail (quotation_id, invitation_id, supplier_id, content)"
                        + " values (:id, :invitation, :supplier, :content::jsonb)")
                .param("id", one.id())
                .param("invitation", one.invitation())
                .param("supplier", one.supplier().value())
                .param("content", json.writeValueAsString(details))
                .update();
    }

    QuotationDetails of(UUID quotation) {
        return jdbc.sql("select content::text from sourcing.quotation_detail where quotation_id = ?")
                .param(quotation)
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, QuotationDetails.class))
                .orElse(QuotationDetails.NONE);
    }

    /** Of all offers of a request that say more. */
    Map<UUID, QuotationDetails> of(RfqId rfq) {
        Map<UUID, QuotationDetails> details = new LinkedHashMap<>();
        jdbc.sql("select d.quotation_id, d.content::text as content from sourcing.quotation_detail d"
                        + " join sourcing.offer o on o.quotation_id = d.quotation_id where o.rfq_id = ?")
                .param(rfq.value())
                .query((row, n) -> details.put(
                        row.getObject("quotation_id", UUID.class),
                        json.readValue(row.getString("content"), QuotationDetails.class)))
                .list();
        return details;
    }
}
