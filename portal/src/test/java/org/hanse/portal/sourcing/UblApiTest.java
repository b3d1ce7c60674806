package org.hanse.portal.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request, its answer and its order as UBL 2.3 over the wire, each held against the official schema. */
@PortalTest
class UblApiTest {

    private static final Actor TEST = new Actor.System("test");
    private static final String REQUEST = """
            <RequestForQuotation xmlns="urn:oasis:names:specification:ubl:schema:xsd:RequestForQuotation-2"
              xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
              xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:ID>EK-4711</cbc:ID><cbc:IssueDate>2026-11-23</cbc:IssueDate><cbc:IssueTime>09:30:00</cbc:IssueTime>
              <cac:SellerSupplierParty/>
              <cac:Delivery><cac:DeliveryAddress><cbc:StreetName>Kai 3</cbc:StreetName><cbc:CityName>Lübeck</cbc:CityName>
                <cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:DeliveryAddress></cac:Delivery>
              <cac:RequestForQuotationLine><cbc:ID>1</cbc:ID><cac:LineItem><cbc:ID>1</cbc:ID>
                <cbc:Quantity unitCode="C62">1000</cbc:Quantity>
                <cac:Item><cbc:Name>Screw M4</cbc:Name><cac:CommodityClassification>
                  <cbc:ItemClassificationCode listID="HS">731815</cbc:ItemClassificationCode></cac:CommodityClassification>
                </cac:Item></cac:LineItem></cac:RequestForQuotationLine>
            </RequestForQuotation>""";

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private Companies companies;

    @Autowired
    private JsonMapper json;

    @Test
    void a_deal_is_asked_answered_and_ordered_in_documents() {
        HttpResponse<String> asked = send("jana", "/rfqs/ubl?supplier=" + company("Ege"), REQUEST);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        JsonNode rfq = json.readTree(asked.body());
        assertThat(rfq.path("lines").path(0).path("hsCode").asString()).isEqualTo("731815");
        String id = rfq.path("id").asString();

        String document = read("elif", "/rfqs/" + id + "/ubl");
        assertThat(document)
                .contains("Screw M4", "731815", rfq.path("reference").asString());
        HttpResponse<String> receipt = send("elif", "/rfqs/" + id + "/quotations/ubl", answer(rfq));
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
        assertThat(read("elif", "/rfqs/" + id + "/quotations/mine/ubl")).contains("879.75", "1000", "BaseQuantity");

        JsonNode opened =
                json.readTree(send("jana", "/rfqs/" + id + "/opening", Map.of()).body());
        JsonNode award = json.readTree(send(
                        "jana",
                        "/rfqs/" + id + "/award",
                        Map.of(
                                "quotation",
                                opened.path("offers").path(0).path("quotation").asString()))
                .body());
        String order = read("jana", "/deals/" + award.path("dealId").asString() + "/ubl");
        assertThat(order).contains("<Order", "879.75", "Screw M4", "INCOTERMS 2020");
    }

    @Test
    void what_breaks_the_schema_is_refused_in_words_that_name_the_place() {
        HttpResponse<String> noDate = send(
                "jana",
                "/rfqs/ubl?supplier=" + company("Ege"),
                REQUEST.replace("<cbc:IssueTime>09:30:00</cbc:IssueTime>", ""));
        assertThat(noDate.statusCode()).isEqualTo(422);
        assertThat(noDate.body()).contains("document", "IssueTime");
        HttpResponse<String> external = send(
                "jana",
                "/rfqs/ubl?supplier=" + company("Ege"),
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + REQUEST.replace("Screw M4", "&e;"));
        assertThat(external.statusCode()).isEqualTo(422);
        assertThat(external.body()).doesNotContain("root:");
        HttpResponse<String> negative =
                send("jana", "/rfqs/ubl?supplier=" + company("Ege"), REQUEST.replace(">1000<", ">-5<"));
        assertThat(negative.statusCode()).isEqualTo(422);
        assertThat(negative.body()).contains("quantity");
    }

    @Test
    void an_answer_to_another_request_is_refused() {
        JsonNode rfq = json.readTree(
                send("jana", "/rfqs/ubl?supplier=" + company("Ege"), REQUEST).body());
        HttpResponse<String> refused = send(
                "elif",
                "/rfqs/" + rfq.path("id").asString() + "/quotations/ubl",
                answer(rfq).replace(rfq.path("reference").asString(), "RFQ-1999-000001"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("RFQ-1999-000001");
    }

    private static String answer(JsonNode rfq) {
        return """
                <Quotation xmlns="urn:oasis:names:specification:ubl:schema:xsd:Quotation-2"
                  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:ID>Q-1</cbc:ID><cbc:IssueDate>2026-11-23</cbc:IssueDate>
                  <cbc:PricingCurrencyCode>EUR</cbc:PricingCurrencyCode>
                  <cac:RequestForQuotationDocumentReference><cbc:ID>%s</cbc:ID></cac:RequestForQuotationDocumentReference>
                  <cac:SellerSupplierParty/>
                  <cac:Delivery><cac:PromisedDeliveryPeriod><cbc:DurationMeasure unitCode="DAY">21</cbc:DurationMeasure>
                  </cac:PromisedDeliveryPeriod></cac:Delivery>
                  <cac:DeliveryTerms><cbc:ID>DAP</cbc:ID></cac:DeliveryTerms>
                  <cac:QuotedMonetaryTotal><cbc:PayableAmount currencyID="EUR">879.75</cbc:PayableAmount></cac:QuotedMonetaryTotal>
                  <cac:QuotationLine><cbc:RequestForQuotationLineID>1</cbc:RequestForQuotationLineID>
                    <cac:LineItem><cbc:ID>1</cbc:ID><cac:Price><cbc:PriceAmount currencyID="EUR">879.75</cbc:PriceAmount>
                    <cbc:BaseQuantity unitCode="C62">1000</cbc:BaseQuantity></cac:Price>
                    <cac:Item><cbc:Name>Screw M4</cbc:Name></cac:Item></cac:LineItem></cac:QuotationLine>
                </Quotation>""".formatted(rfq.path("reference").asString());
    }

    private HttpResponse<String> send(String who, String path, Object body) {
        Visitor visitor = new Visitor(identity.address());
        boolean xml = body instanceof String;
        return visitor.postJson(
                "/api/v1" + path,
                xml ? (String) body : json.writeValueAsString(body),
                "Authorization",
                "Bearer " + visitor.token("demo-" + who, "demo"),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Content-Type",
                xml ? "application/xml" : "application/json");
    }

    private String read(String who, String path) {
        Visitor visitor = new Visitor(identity.address());
        HttpResponse<String> answer =
                visitor.get("/api/v1" + path, "Authorization", "Bearer " + visitor.token("demo-" + who, "demo"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String company(String name) {
        return Scope.as(TEST, () -> companies.suppliers(name, 1))
                .getFirst()
                .id()
                .toString();
    }
}
