package org.hanse.integration.sanctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hanse.integration.OfficialData;
import org.hanse.messaging.NotDeliverable;
import org.hanse.screening.ListedName;
import org.hanse.screening.ListedName.Quality;
import org.hanse.screening.ListedParty;
import org.hanse.screening.ListedParty.Kind;
import org.hanse.screening.ReceivedList;
import org.junit.jupiter.api.Test;

/** Rules R8.1. */
class UnConsolidatedListTest {

    private static final String LIST = """
            <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>
            <FIRST_NAME>ERIC</FIRST_NAME><SECOND_NAME>BADEGE</SECOND_NAME><UN_LIST_TYPE>DRC</UN_LIST_TYPE>
            <REFERENCE_NUMBER>CDi.001</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON><NATIONALITY><VALUE>Congo</VALUE></NATIONALITY>
            <NAME_ORIGINAL_SCRIPT>名字</NAME_ORIGINAL_SCRIPT><INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Eric B</ALIAS_NAME>
            </INDIVIDUAL_ALIAS><INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS><INDIVIDUAL_ADDRESS><COUNTRY>Rwanda</COUNTRY>
            </INDIVIDUAL_ADDRESS><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1970</FROM_YEAR>
            <TO_YEAR>1972</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT>
            <NUMBER>A1</NUMBER><ISSUING_COUNTRY>Congo</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT></INDIVIDUAL></INDIVIDUALS><ENTITIES>
            <ENTITY><DATAID>2</DATAID><FIRST_NAME>ADF</FIRST_NAME><UN_LIST_TYPE>DRC</UN_LIST_TYPE><REFERENCE_NUMBER>CDe.001</REFERENCE_NUMBER>
            </ENTITY></ENTITIES></CONSOLIDATED_LIST>""";

    @Test
    void an_entry_is_read_with_names_years_countries_and_papers() {
        ReceivedList list = read(LIST);
        assertThat(list.source()).isEqualTo("UN");
        assertThat(list.listDate()).isEqualTo(Instant.parse("2026-02-27T00:00:09.554Z"));
        assertThat(list.parties()).hasSize(2);
        ListedParty person = list.parties().getFirst();
        assertThat(person.kind()).isEqualTo(Kind.PERSON);
        assertThat(person.reference()).isEqualTo("CDi.001");
        assertThat(person.names())
                .containsExactly(
                        new ListedName("ERIC BADEGE", Quality.PRIMARY),
                        new ListedName("名字", Quality.STRONG),
                        new ListedName("Eric B", Quality.WEAK));
        assertThat(person.birthYears()).containsExactly(1970, 1971, 1972);
        assertThat(person.countries()).containsExactly("Congo", "Rwanda");
        assertThat(person.identifiers())
                .singleElement()
                .satisfies(paper -> assertThat(paper.value()).isEqualTo("A1"));
        assertThat(person.listedOn()).isEqualTo(LocalDate.of(2012, 12, 31));
        assertThat(list.parties().get(1).kind()).isEqualTo(Kind.ENTITY);
    }

    @Test
    void another_document_is_not_taken_for_a_list() {
        for (String wrong : List.of("<x/>", "<CONSOLIDATED_LIST/>", "nothing")) {
            assertThatThrownBy(() -> read(wrong)).isInstanceOf(NotDeliverable.class);
        }
    }

    @Test
    void the_official_list_is_read_whole() throws Exception {
        byte[] file = Files.readAllBytes(OfficialData.file("sanctions/un-consolidated.xml"));
        ReceivedList list = UnConsolidatedList.read(file);
        assertThat(list.parties()).hasSize(1003);
        assertThat(list.parties())
                .filteredOn(party -> party.kind() == Kind.PERSON)
                .hasSize(730);
        assertThat(list.parties()).extracting(ListedParty::reference).doesNotHaveDuplicates();
        assertThat(list.parties())
                .allSatisfy(party -> assertThat(party.names().getFirst().name()).isNotBlank());
    }

    private static ReceivedList read(String xml) {
        return UnConsolidatedList.read(xml.getBytes(StandardCharsets.UTF_8));
    }
}
