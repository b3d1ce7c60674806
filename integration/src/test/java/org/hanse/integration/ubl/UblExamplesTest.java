package org.hanse.integration.ubl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.sourcing.AskForQuotations;
import org.junit.jupiter.api.Test;

/** What a buyer's own system sends, read in small pieces. */
class UblExamplesTest {

    private static final String REQUEST = """
            <RequestForQuotation xmlns="urn:oasis:names:specification:ubl:schema:xsd:RequestForQuotation-2"
              xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
              xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:ID>EK-4711</cbc:ID><cbc:IssueDate>2026-11-23</cbc:IssueDate><cbc:IssueTime>09:30:00</cbc:IssueTime>
              <cbc:SubmissionDueDate>2026-11-27</cbc:SubmissionDueDate><cbc:Note>for the pumps</cbc:Note>
              <cac:SellerSupplierParty><cac:Party><cac:Contact><cbc:ElectronicMail>sales@example.com</cbc:ElectronicMail>
              </cac:Contact></cac:Party></cac:SellerSupplierParty>
              <cac:RequestForQuotationLine><cbc:ID>1</cbc:ID><cac:LineItem><cbc:ID>1</cbc:ID>
                <cbc:Quantity unitCode="KGM">12.5</cbc:Quantity>
                <cac:Item><cbc:Description>Grease</cbc:Description></cac:Item></cac:LineItem></cac:RequestForQuotationLine>
            </RequestForQuotation>""";

    private final UblRequests requests = new UblRequests();

    @Test
    void a_due_date_ends_at_four_at_the_buyers_place_and_the_named_supplier_is_asked() {
        AskForQuotations asked = read(REQUEST);
        assertThat(asked.deadline()).isEqualTo(Instant.parse("2026-11-27T15:00:00Z"));
        assertThat(asked.note()).isEqualTo("for the pumps");
        assertThat(asked.suppliers())
                .singleElement()
                .satisfies(one -> assertThat(one.email()).isEqualTo("sales@example.com"));
        assertThat(asked.lines()).singleElement().satisfies(line -> {
            assertThat(line.product()).isEqualTo("Grease");
            assertThat(line.unit()).isEqualTo("KGM");
            assertThat(line.quantity()).isEqualByComparingTo("12.5");
        });
    }

    @Test
    void a_line_without_an_item_is_refused_by_its_number() {
        assertThatThrownBy(() -> read(REQUEST.replace("<cbc:Description>Grease</cbc:Description>", "")))
                .isInstanceOf(MalformedXml.class)
                .hasMessageContaining("RequestForQuotationLine 1");
    }

    @Test
    void another_kind_of_document_is_refused() {
        assertThatThrownBy(() -> read("<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\"/>"))
                .isInstanceOf(MalformedXml.class)
                .hasMessageContaining("Not a UBL 2.3 document of this kind");
    }

    private AskForQuotations read(String xml) {
        return requests.read(xml.getBytes(StandardCharsets.UTF_8), List.of(), ZoneId.of("Europe/Berlin"));
    }
}
