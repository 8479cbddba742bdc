package io.jenkins.plugins.dora.history.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlCursorTest {
    private static final String HEADER = "<?xml version='1.1' encoding='UTF-8'?>\n";

    @Test
    void whatNobodyAsksForIsPassedOver() throws IOException {
        List<String> seen = new ArrayList<>();

        XmlCursor xml = open("<build><a><b>no</b></a><c>yes</c><d/><a x='1'>tail<b/></a></build>");
        xml.forEachChild(element -> seen.add(element.equals("c") ? xml.text() : element + xml.attribute("x")));

        assertThat(xml.element()).isEqualTo("build");
        assertThat(seen).containsExactly("a", "yes", "d", "a1");
    }

    @Test
    void textIsThatOfTheElementAlone() throws IOException {
        assertThat(text("<a>one <b>not</b>two <![CDATA[& three]]></a>")).isEqualTo("one two & three");
        assertThat(text("<a/>")).isEmpty();
    }

    @Test
    void textIsCutWhereItGetsTooLong() throws IOException {
        assertThat(text("<a>" + "&amp;".repeat(100_000) + "</a>")).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"&#x1b;", "&#0;", "&#xd800;", "&#xffff;", "&#zz;", "&#x110000;", "\u001b", "\u007f", "\uffff"})
    void strayCharactersDoNotCostTheFile(String stray) throws IOException {
        assertThat(text(HEADER + "<a>one" + stray + "two</a>")).matches("one\ufffd+two");
    }

    @ParameterizedTest
    @CsvSource({
        "&lt;, <",
        "&#65;, A",
        "&#x1F600;, \ud83d\ude00",
        "&#128512;, \ud83d\ude00",
        "\ud83d\ude00, \ud83d\ude00"
    })
    void otherCharactersStayAsTheyAre(String written, String read) throws IOException {
        assertThat(text(HEADER + "<a>one" + written + "two</a>")).isEqualTo("one" + read + "two");
    }

    @Test
    void referencesAreRepairedWhereverTheBufferEnds() throws IOException {
        for (int length = 8_160; length < 8_200; length++) {
            String text = text(HEADER + "<a>" + "x".repeat(length) + "&#x0;&gt;</a>");
            assertThat(text).startsWith("x".repeat(length)).endsWith("\ufffd>");
        }
    }

    @Test
    void bytesThatAreNoUtf8DoNotCostTheFile() throws IOException {
        byte[] latin1 = "<a>caf\u00e9</a>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(XmlCursor.open(new ByteArrayInputStream(latin1)).text()).isEqualTo("caf\ufffd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<a>", "<a><b></a>", "commit 1234", "<a>&unknown;</a>"})
    void whatIsNoDocumentIsRefused(String text) {
        assertThatExceptionOfType(DamagedXmlException.class).isThrownBy(() -> text(text));
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        String declaration = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";

        assertThatExceptionOfType(DamagedXmlException.class).isThrownBy(() -> text(declaration + "<a>&e;</a>"));
    }

    @Test
    void nestingCostsNoStack() throws IOException {
        String deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);

        assertThat(text(deep)).isEmpty();
        assertThat(open(deep).tree(100_000)).isEmpty();
    }

    private static String text(String document) throws IOException {
        return open(document).text();
    }

    private static XmlCursor open(String document) throws IOException {
        return XmlCursor.open(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }
}
