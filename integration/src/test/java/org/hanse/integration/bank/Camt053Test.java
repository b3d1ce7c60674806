package org.hanse.integration.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import org.hanse.escrow.statement.BankStatement;
import org.hanse.integration.OfficialData;
import org.hanse.integration.sandbox.StatementSpecimen;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.integration.xml.SafeXml;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Statements as banks write them: balances with their sign, the period, the number, entries as in a notification. */
class Camt053Test {

    private static final String STATEMENT = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>K-1</MsgId>\
            <CreDtTm>2026-11-26T05:00:00Z</CreDtTm></GrpHdr><Stmt><Id>K-1-1</Id><ElctrncSeqNb>231</ElctrncSeqNb>\
            <CreDtTm>2026-11-26T05:00:00Z</CreDtTm><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>\
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Dt><Dt>\
            2026-11-25</Dt></Dt></Bal><Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">48730.00</Amt><CdtDbtInd>\
            CRDT</CdtDbtInd><Dt><Dt>2026-11-25</Dt></Dt></Bal>\
            <Ntry><NtryRef>1</NtryRef><Amt Ccy="EUR">48750.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>\
            2026-11-25</Dt></BookgDt><AcctSvcrRef>B4711</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT\
            </SubFmlyCd></Fmly></Domn></BkTxCd></Ntry>\
            <Ntry><NtryRef>2</NtryRef><Amt Ccy="EUR">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd><Sts><Cd>BOOK</Cd>\
            </Sts><BookgDt><Dt>2026-11-25</Dt></BookgDt><AcctSvcrRef>B4712</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT\
            </Cd><SubFmlyCd>RPCR</SubFmlyCd></Fmly></Domn></BkTxCd></Ntry>\
            <Ntry><NtryRef>3</NtryRef><Amt Ccy="EUR">99.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts><BkTxCd><Domn><Cd>\
            PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd></Ntry></Stmt></BkToCstmrStmt></Document>""";

    @Test
    void a_statement_is_read_with_its_balances_and_booked_entries() {
        BankStatement statement = read(STATEMENT);
        assertThat(statement.account()).isEqualTo("DE89370400440532013000");
        assertThat(statement.sequence()).isEqualTo(231);
        assertThat(statement.opening()).isEqualTo(Money.parse("EUR -10.00"));
        assertThat(statement.closing()).isEqualTo(Money.parse("EUR 48730.00"));
        assertThat(statement.lines())
                .extracting(
                        line -> line.reference() + " " + line.credit() + " " + line.amount() + " " + line.reversal())
                .containsExactly("B4711 true EUR 48750.00 false", "B4712 false EUR 10.00 true");
    }

    @Test
    void without_a_period_it_is_that_of_the_day_of_its_closing_balance() {
        BankStatement statement = read(STATEMENT);
        assertThat(statement.from()).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(statement.to()).isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
    }

    @Test
    void with_a_period_its_offset_counts() {
        BankStatement statement = read(
                STATEMENT.replace(
                        "<Acct><Id>",
                        "<FrToDt><FrDtTm>2026-11-25T00:00:00+01:00</FrDtTm><ToDtTm>2026-11-26T00:00:00+01:00</ToDtTm></FrToDt><Acct><Id>"));
        assertThat(statement.from()).isEqualTo(Instant.parse("2026-11-24T23:00:00Z"));
        assertThat(statement.to()).isEqualTo(Instant.parse("2026-11-25T23:00:00Z"));
    }

    @Test
    void without_a_number_or_a_closing_balance_it_is_refused() {
        assertThatThrownBy(() -> read(STATEMENT.replace("<ElctrncSeqNb>231</ElctrncSeqNb>", "")))
                .isInstanceOf(MalformedXml.class);
        assertThatThrownBy(() -> read(STATEMENT.replace("CLBD", "CLAV"))).isInstanceOf(MalformedXml.class);
    }

    @Test
    void the_worked_statement_and_the_sandbox_s_are_valid_by_the_official_schema() {
        var schema = SafeXml.schema(new StreamSource(
                OfficialData.file("iso20022/camt.053.001.08.xsd").toFile()));
        assertThatCode(() -> SafeXml.validate(schema, bytes(STATEMENT))).doesNotThrowAnyException();
        byte[] sandbox = StatementSpecimen.paper();
        assertThatCode(() -> SafeXml.validate(schema, sandbox)).doesNotThrowAnyException();
        List<BankStatement> read = Camt053.read(SafeXml.read(sandbox));
        assertThat(read).singleElement().satisfies(one -> {
            assertThat(one.closing()).isEqualTo(Money.parse("EUR 47.50"));
            assertThat(one.lines()).hasSize(2);
        });
    }

    private static BankStatement read(String message) {
        return Camt053.read(SafeXml.read(bytes(message))).getFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
