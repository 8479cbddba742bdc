package io.jenkins.plugins.dora.history.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlElementTest {
    private static final String DOCUMENT = """
            <data>
              <entry><key>one</key></entry>
              <entry><key>two</key><value><sha1>abc</sha1></value></entry>
              <last reference="../entry[2]/value"/>
              <again reference="../last"/>
            </data>
            """;

    @Test
    void referencesAreFollowedToWhatTheyStandFor() throws IOException {
        XmlElement data = tree(DOCUMENT, 100);

        assertThat(data.child("last").flatMap(last -> last.child("sha1")).map(XmlElement::text))
                .contains("abc");
        assertThat(data.child("again").flatMap(last -> last.child("sha1")).map(XmlElement::text))
                .contains("abc");
        assertThat(data.children("entry")
                        .flatMap(entry -> entry.children("key"))
                        .map(XmlElement::text))
                .containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../entry[3]", "../entry[x]", "../entry[", "../../../data", "../nothing", "../last", "/"})
    void referenceThatLeadsNowhereIsNoElement(String reference) throws IOException {
        XmlElement data = tree("<data><entry/><last reference=\"" + reference + "\"/></data>", 100);

        assertThat(data.child("last")).isEmpty();
    }

    @Test
    void treeThatIsTooLargeIsNone() throws IOException {
        assertThat(cursor("<a>" + "<b/>".repeat(100) + "</a>").tree(100)).isPresent();
        assertThat(cursor("<a>" + "<b/>".repeat(101) + "</a>").tree(100)).isEmpty();
    }

    @Test
    void onlyTheBeginningOfAnOverlongTextIsKept() throws IOException {
        String document = "<a><b>" + "x".repeat(1_000_000) + "</b><c>next</c></a>";

        XmlElement root = tree(document, 100);

        assertThat(root.child("b").orElseThrow().text()).isEqualTo("x".repeat(10_000));
        assertThat(root.child("c").orElseThrow().text()).isEqualTo("next");
    }

    private static XmlElement tree(String document, int maxElements) throws IOException {
        return cursor(document).tree(maxElements).orElseThrow();
    }

    private static XmlCursor cursor(String document) throws IOException {
        return XmlCursor.open(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }
}
