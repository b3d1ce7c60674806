package org.hanse.integration.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.hanse.escrow.BankEntry;
import org.hanse.escrow.PaymentStatus;
import org.hanse.escrow.PaymentStatus.Outcome;
import org.hanse.integration.OfficialData;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.integration.xml.SafeXml;
import org.hanse.messaging.NotDeliverable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Rules R5.2 and R5.3, with their worked messages. */
class BankMessagesTest {

    private static final String CREDIT = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>N-1</MsgId>\
            <CreDtTm>2026-11-25T08:00:00Z</CreDtTm></GrpHdr><Ntfctn><Id>N-1-1</Id><CreDtTm>2026-11-25T08:00:00Z</CreDtTm><Acct><Id>\
            <IBAN>DE89370400440532013000</IBAN></Id></Acct><Ntry><NtryRef>1</NtryRef><Amt Ccy="EUR">48750.00</Amt><CdtDbtInd>CRDT\
            </CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-25</Dt></BookgDt><ValDt><Dt>2026-11-25</Dt></ValDt><AcctSvcrRef>\
            B4711</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>\
            <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">48750.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>\
            <RltdPties><Dbtr><Pty><Nm>Kaeufer AG</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></DbtrAcct>\
            </RltdPties><RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>RF78HANSE2026000123</Ref>\
            </CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>""";

    private static final String REFUSAL = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>BANK-77</MsgId>\
            <CreDtTm>2026-11-24T08:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>M-HANSE-D4711-R1</OrgnlMsgId>\
            <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>@group@</OrgnlGrpInfAndSts>@payment@</CstmrPmtStsRpt></Document>""";

    private static final String TRANSACTION = """
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>P-1</OrgnlPmtInfId><PmtInfSts>ACSP</PmtInfSts><TxInfAndSts><OrgnlEndToEndId>\
            HANSE-D4711-R1</OrgnlEndToEndId><TxSts>@code@</TxSts><StsRsnInf><Rsn><Cd>@reason@</Cd></Rsn></StsRsnInf></TxInfAndSts>\
            </OrgnlPmtInfAndSts>""";

    @Test
    void a_credit_is_read_with_everything_that_matching_needs() {
        Camt054.Booked booked = entries(CREDIT).getFirst();
        BankEntry entry = booked.entry();
        assertThat(booked.credit()).isTrue();
        assertThat(entry.amount()).isEqualTo(Money.parse("EUR 48750.00"));
        assertThat(entry.servicerReference()).isEqualTo("B4711");
        assertThat(entry.endToEndId()).isNull();
        assertThat(entry.reference()).isEqualTo("RF78HANSE2026000123");
        assertThat(entry.otherName()).isEqualTo("Kaeufer AG");
        assertThat(entry.otherAccount()).isEqualTo("FR1420041010050500013M02606");
        assertThat(entry.code()).isEqualTo("PMNT/RCDT/ESCT");
        assertThat(entry.reversal()).isFalse();
        assertThat(entry.itemised()).isTrue();
    }

    @Test
    void what_is_not_booked_yet_is_not_told() {
        assertThat(entries(CREDIT.replace("<Cd>BOOK</Cd>", "<Cd>PDNG</Cd>"))).isEmpty();
    }

    @Test
    void a_return_reason_makes_it_a_reversal_whatever_the_code() {
        String returned = CREDIT.replace("</RmtInf>", "</RmtInf><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>");
        BankEntry entry = entries(returned).getFirst().entry();
        assertThat(entry.reversal()).isTrue();
        assertThat(entry.reason()).isEqualTo("AC04");
    }

    @Test
    void details_that_contradict_their_entry_are_one_entry_for_suspense() {
        String contradiction =
                CREDIT.replace("</Refs><Amt Ccy=\"EUR\">48750.00</Amt>", "</Refs><Amt Ccy=\"EUR\">48749.99</Amt>");
        BankEntry entry = entries(contradiction).getFirst().entry();
        assertThat(entry.itemised()).isFalse();
        assertThat(entry.amount()).isEqualTo(Money.parse("EUR 48750.00"));
        assertThat(entry.reference()).isNull();
    }

    @Test
    void two_details_that_sum_up_are_two_entries() {
        String first = CREDIT.substring(CREDIT.indexOf("<TxDtls>"), CREDIT.indexOf("</NtryDtls>"));
        String two = CREDIT.replace(first, first.replace("48750.00", "48000.00") + first.replace("48750.00", "750.00"));
        assertThat(entries(two))
                .extracting(booked -> booked.entry().amount().toString())
                .containsExactly("EUR 48000.00", "EUR 750.00");
        assertThat(entries(two))
                .extracting(booked -> booked.entry().servicerReference())
                .containsExactly("B4711#1", "B4711#2");
    }

    @Test
    void an_amount_with_more_decimals_than_the_currency_has_is_refused() {
        String wrong = CREDIT.replace("Ccy=\"EUR\"", "Ccy=\"JPY\"");
        assertThatThrownBy(() -> entries(wrong)).isInstanceOf(MalformedXml.class);
    }

    @Test
    void the_worked_message_is_valid_and_the_old_form_is_not() {
        Schema schema = SafeXml.schema(new StreamSource(
                OfficialData.file("iso20022/camt.054.001.08.xsd").toFile()));
        assertThatCode(() -> SafeXml.validate(schema, bytes(CREDIT))).doesNotThrowAnyException();
        String old = CREDIT.replace("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>");
        assertThatThrownBy(() -> SafeXml.validate(schema, bytes(old))).isInstanceOf(MalformedXml.class);
    }

    @Test
    void a_transaction_s_status_overrides_the_payment_s_and_the_group_s() {
        PaymentStatus status = status("<GrpSts>PART</GrpSts>", TRANSACTION, "RJCT", "AC01");
        assertThat(status).isEqualTo(new PaymentStatus("HANSE-D4711-R1", Outcome.REJECTED, "RJCT", "AC01"));
    }

    @Test
    void a_duplicate_is_no_refusal_of_the_payment() {
        assertThat(status("", TRANSACTION, "RJCT", "DUPL").outcome()).isEqualTo(Outcome.ALREADY_KNOWN);
    }

    @Test
    void accepted_with_change_is_for_a_person() {
        assertThat(status("", TRANSACTION, "ACWC", "NARR").outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void settled_at_the_bank_is_not_a_booking() {
        assertThat(status("", TRANSACTION, "ACSC", "NARR").outcome()).isEqualTo(Outcome.WAIT);
    }

    @Test
    void a_status_of_the_group_alone_is_that_of_our_message() {
        PaymentStatus status =
                status("<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf>", "", "", "");
        assertThat(status).isEqualTo(new PaymentStatus("HANSE-D4711-R1", Outcome.REJECTED, "RJCT", "AM04"));
    }

    @Test
    void a_report_about_somebody_else_s_message_is_never_guessed() {
        String foreign = REFUSAL.replace("M-HANSE-D4711-R1", "X-1")
                .replace("@group@", "<GrpSts>RJCT</GrpSts>")
                .replace("@payment@", "");
        assertThatThrownBy(() -> Pain002.read(SafeXml.read(bytes(foreign)))).isInstanceOf(NotDeliverable.class);
    }

    private static PaymentStatus status(String group, String payment, String code, String reason) {
        String report = REFUSAL.replace("@group@", group)
                .replace("@payment@", payment)
                .replace("@code@", code)
                .replace("@reason@", reason);
        return Pain002.read(SafeXml.read(bytes(report))).getFirst();
    }

    private static List<Camt054.Booked> entries(String message) {
        return Camt054.read(SafeXml.read(bytes(message)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
