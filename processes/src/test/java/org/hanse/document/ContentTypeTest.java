package org.hanse.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.Deflater;
import org.hanse.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {

    @Test
    void content_tells_what_it_is() {
        assertThat(ContentType.of(bytes("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj")))
                .isEqualTo("application/pdf");
        assertThat(ContentType.of(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452")))
                .isEqualTo("image/png");
        assertThat(ContentType.of(bytes("gross weight 421.0 kg\n"))).isEqualTo("text/plain");
        assertThat(ContentType.of(bytes("<?xml version=\"1.0\"?><waybill/>"))).isEqualTo("application/xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<!DOCTYPE html><p>x",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "PK\u0003\u0004zip",
                "#!/bin/sh\nrm",
                "MZ\u0090\u0000"
            })
    void what_could_act_in_a_reader_is_not_taken(String content) {
        refused(content.getBytes(StandardCharsets.ISO_8859_1), PaperReason.TYPE_NOT_TAKEN);
    }

    @Test
    void nothing_and_too_much_are_refused() {
        refused(new byte[0], PaperReason.EMPTY);
        refused(new byte[Documents.MAX_BYTES + 1], PaperReason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
                "/S /J#61vaScript",
                "/A << /S /Launch /F (cmd.exe) >>",
                "/Names << /EmbeddedFiles 5 0 R >>"
            })
    void a_pdf_that_acts_is_refused_in_the_open_and_hidden(String body) throws Exception {
        refused(bytes("%PDF-1.7\n1 0 obj << " + body + " >> endobj"), PaperReason.ACTIVE_CONTENT);
        ByteArrayOutputStream hidden = new ByteArrayOutputStream();
        hidden.write(bytes("%PDF-1.7\n1 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\n"));
        hidden.write(deflated(bytes(body)));
        hidden.write(bytes("\nendstream endobj"));
        refused(hidden.toByteArray(), PaperReason.ACTIVE_CONTENT);
    }

    @Test
    void a_bomb_in_a_stream_costs_little() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(bytes("%PDF-1.7\nstream\n"));
        bomb.write(deflated(new byte[200 * 1024 * 1024]));
        assertThat(ContentType.of(bomb.toByteArray())).isEqualTo("application/pdf");
    }

    @Test
    void a_file_name_keeps_its_last_part_and_nothing_dangerous() {
        assertThat(FileName.safe("..\\..\\etc/passwd\r\n\"x\".pdf")).isEqualTo("passwdx.pdf");
        assertThat(FileName.safe("../..")).isEqualTo("document");
        assertThat(FileName.safe("发票 2026.pdf")).isEqualTo("发票 2026.pdf");
    }

    private static void refused(byte[] content, PaperReason reason) {
        assertThatThrownBy(() -> ContentType.of(content))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        return out.toByteArray();
    }
}
