package org.hanse.integration.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.hanse.escrow.BankAccount;
import org.hanse.escrow.PaymentInstruction;
import org.hanse.escrow.PaymentInstruction.Charges;
import org.hanse.integration.OfficialData;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.integration.xml.SafeXml;
import org.hanse.integration.xml.XmlNode;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules R5.1 and R5.1b. */
class Pain001Test {

    private static final Instant AT = Instant.parse("2026-11-23T10:15:00.123Z");
    private static final BankAccount OURS = BankAccount.iban("DE89370400440532013000", "COBADEFFXXX");

    @Test
    void sums_and_counts_agree_with_the_one_payment() {
        XmlNode message = SafeXml.read(Pain001.write(sepa(), AT)).needAt("CstmrCdtTrfInitn");
        assertThat(message.need("GrpHdr/CtrlSum")).isEqualTo("47299.69");
        assertThat(message.need("GrpHdr/NbOfTxs")).isEqualTo("1");
        assertThat(message.need("PmtInf/CtrlSum")).isEqualTo("47299.69");
        assertThat(message.need("PmtInf/PmtTpInf/SvcLvl/Cd")).isEqualTo("SEPA");
        assertThat(message.need("PmtInf/ReqdExctnDt/Dt")).isEqualTo("2026-11-24");
        assertThat(message.need("PmtInf/CdtTrfTxInf/RmtInf/Strd/CdtrRefInf/Ref"))
                .isEqualTo("RF78HANSE2026000123");
    }

    @Test
    void a_second_writing_is_the_same_message() {
        assertThat(messageId(Pain001.write(sepa(), AT)))
                .isEqualTo(messageId(Pain001.write(sepa(), AT.plusSeconds(90))));
        assertThat(Pain001.endToEndId(messageId(Pain001.write(sepa(), AT)))).isEqualTo("HANSE-D4711-R1");
    }

    @Test
    void a_payment_to_china_names_account_and_clearing_member_and_no_sepa() {
        XmlNode payment = SafeXml.read(Pain001.write(china(), AT)).needAt("CstmrCdtTrfInitn/PmtInf");
        assertThat(payment.at("PmtTpInf")).isNull();
        assertThat(payment.need("CdtTrfTxInf/CdtrAcct/Id/Othr/Id")).isEqualTo("755900001234567");
        assertThat(payment.need("CdtTrfTxInf/CdtrAgt/FinInstnId/ClrSysMmbId/MmbId"))
                .isEqualTo("308584000013");
        assertThat(payment.need("CdtTrfTxInf/UltmtDbtr/Nm")).isEqualTo("Travekran Maschinenbau");
        assertThat(payment.need("ChrgBr")).isEqualTo("SHAR");
    }

    @Test
    void every_kind_of_payment_is_valid_against_the_official_schema() {
        Schema schema = SafeXml.schema(new StreamSource(
                OfficialData.file("iso20022/pain.001.001.09.xsd").toFile()));
        for (PaymentInstruction payment : List.of(sepa(), china(), byBic())) {
            assertThatCode(() -> SafeXml.validate(schema, Pain001.write(payment, AT)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void the_official_schema_refuses_what_the_old_version_said() {
        Schema schema = SafeXml.schema(new StreamSource(
                OfficialData.file("iso20022/pain.001.001.09.xsd").toFile()));
        byte[] old = new String(Pain001.write(sepa(), AT), StandardCharsets.UTF_8)
                .replace("BICFI", "BIC")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SafeXml.validate(schema, old)).isInstanceOf(MalformedXml.class);
    }

    @Test
    void an_id_that_the_standard_forbids_is_refused() {
        for (String id : List.of("/x", "x/", "a//b", "ä", "", "x".repeat(34))) {
            assertThatThrownBy(() -> payment(id, OURS, Charges.SHARED, null, "text"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static PaymentInstruction sepa() {
        BankAccount theirs = BankAccount.iban("NL91ABNA0417164300", null);
        return payment("HANSE-D4711-R1", theirs, Charges.SERVICE_LEVEL, "RF78HANSE2026000123", null);
    }

    private static PaymentInstruction china() {
        BankAccount theirs = BankAccount.cnaps("755900001234567", "308584000013");
        return payment("HANSE-D4712-R1", theirs, Charges.SHARED, null, "Contract D-2026-0042 invoice YL-26-1142");
    }

    private static PaymentInstruction byBic() {
        BankAccount theirs = BankAccount.other("0071000123456", "BFTVVNVX");
        return payment("HANSE-D4713-R1", theirs, Charges.DEBTOR, null, "Contract & <invoice>");
    }

    private static PaymentInstruction payment(
            String id, BankAccount theirs, Charges charges, @Nullable String reference, @Nullable String text) {
        return new PaymentInstruction(
                id,
                Money.parse("EUR 47299.69"),
                OURS,
                "Hanse Escrow GmbH",
                theirs,
                "Motoren Nord GmbH",
                "DE",
                "Travekran Maschinenbau",
                reference,
                text,
                LocalDate.of(2026, 11, 24),
                charges);
    }

    private static String messageId(byte[] file) {
        return SafeXml.read(file).need("CstmrCdtTrfInitn/GrpHdr/MsgId");
    }
}
