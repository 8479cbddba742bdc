package io.jenkins.plugins.dora.webhook.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.profile.webhook.BodyPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyParserTest {
    @Test
    void readsAForm() {
        Element body = parse("ref=1&payload=%7B%22text%22%3A%22Gr%C3%BC%C3%9Fe+%26+more%22%7D&x=2");

        assertThat(body.text("text")).contains("Grüße & more");
    }

    @Test
    void readsABodyWithAByteOrderMark() {
        assertThat(parse("\uFEFF{\"a\":1}").text("a")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "text", "42", "\"text\"", "null", "{", "{\"a\":1} {}", "payload=%zz", "a=b", "{'a':1}"})
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void refusesWhatIsTooDeep() {
        assertThat(parse("[".repeat(99) + "]".repeat(99)).isList()).isTrue();
        assertThatThrownBy(() -> parse("[".repeat(500_000)))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessageContaining("too deep");
    }

    @Test
    void refusesWhatHasTooManyValues() {
        assertThatThrownBy(() -> parse('[' + "0,".repeat(300_000) + "0]"))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessageContaining("too many values");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] bytes = {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};

        assertThatThrownBy(() -> BodyParser.parse(bytes)).isInstanceOf(UnreadableBodyException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "a, 1",
        "b.c, text",
        "b.\"d.e\", true",
        "list[1].x, 3",
        "list[*].x, '2,3'",
        "list, '[{\"x\":2},{\"x\":3}]'",
        "b.none, ''",
        "list[9].x, ''",
        "a.b, ''"
    })
    void pathLeadsToValues(String path, String values) {
        Element body =
                parse("{\"a\":1,\"b\":{\"c\":\"text\",\"d.e\":true,\"none\":null},\"list\":[{\"x\":2},{\"x\":3}]}");

        assertThat(String.join(",", body.values(BodyPath.of(path)))).isEqualTo(values);
    }

    @Test
    void pathLeadsFromAnElementToWhatItStandsIn() {
        Element alert = parse("{\"status\":\"firing\",\"receiver\":\"r\",\"alerts\":[{\"status\":\"resolved\"}]}")
                .children("alerts")
                .get(0);

        assertThat(alert.values(BodyPath.of("status"))).containsExactly("resolved");
        assertThat(alert.values(BodyPath.of("receiver"))).containsExactly("r");
    }

    private static Element parse(String text) {
        return BodyParser.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
