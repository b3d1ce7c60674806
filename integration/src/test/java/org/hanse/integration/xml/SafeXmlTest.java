package org.hanse.integration.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML from outside reads no file, calls nobody and does not grow. */
class SafeXmlTest {

    @TempDir
    private Path folder;

    @Test
    void a_document_type_is_refused_so_that_no_file_is_read() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "top secret");
        String xml = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>&x;</a>";
        assertThatThrownBy(() -> read(xml)).isInstanceOf(MalformedXml.class);
    }

    @Test
    void a_billion_laughs_are_refused() {
        String xml = "<!DOCTYPE a [<!ENTITY l \"lol\"><!ENTITY m \"&l;&l;&l;&l;&l;&l;&l;&l;\">]><a>&m;</a>";
        assertThatThrownBy(() -> read(xml)).isInstanceOf(MalformedXml.class);
    }

    @Test
    void too_deep_a_nesting_is_refused() {
        String xml = "<a>".repeat(300) + "</a>".repeat(300);
        assertThatThrownBy(() -> read(xml)).isInstanceOf(MalformedXml.class);
    }

    @Test
    void too_long_a_message_is_refused() {
        assertThatThrownBy(() -> SafeXml.read(new byte[SafeXml.MAX_BYTES + 1])).hasMessageContaining("Longer than");
    }

    @Test
    void half_a_message_is_refused() {
        assertThatThrownBy(() -> read("<a><b>")).isInstanceOf(MalformedXml.class);
    }

    @Test
    void what_was_written_is_read_again_whatever_it_says() {
        String text = "Łódź & Söhne <\"深圳\"> 'x' \u0001\uD83D\uDE00";
        byte[] written =
                XmlElement.of("a", XmlElement.text("b", text).with("c", text)).document("urn:x");
        XmlNode read = SafeXml.read(written);
        String cleaned = text.replace("\u0001", "");
        assertThat(read.namespace()).isEqualTo("urn:x");
        assertThat(read.text("b")).isEqualTo(cleaned);
        assertThat(read.needAt("b").attribute("c")).isEqualTo(cleaned);
    }

    private static XmlNode read(String xml) {
        return SafeXml.read(xml.getBytes(StandardCharsets.UTF_8));
    }
}
