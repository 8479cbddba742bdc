package io.jenkins.plugins.dora.store.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.model.text.InvalidEventException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``               | JSON: is missing, the line is empty
        `[1]`            | JSON: must be an object, not a list
        `"text"`         | JSON: must be an object, not "text"
        `null`           | JSON: must be an object, not null
        `{"a":1`         | JSON: ends too early, at column 7
        `{"a":1,"a":1}`  | a: is given twice
        `{"x":[{"a":1,"b":{"c":1,"c":2}}]}` | x[0].b.c: is given twice
        """)
    void saysWhatIsWrongAndWhere(String json, String message) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(InvalidEventException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        `{"a":1}}`    | 8
        `{"a":1} x`   | 9
        `{a:1}`       | 2
        `{'a':1}`     | 2
        `{"a":01}`    | 7
        `{"a":1,}`    | 8
        `{"a" 1}`     | 6
        """)
    void saysWhereTheSyntaxIsWrong(String json, int column) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageStartingWith("JSON: is malformed at column " + column + ": ");
    }

    @Test
    void countsLinesWhereThereAreSeveral() {
        assertThatThrownBy(() -> parse("{\n \"a\": x\n}"))
                .hasMessageStartingWith("JSON: is malformed at line 2, column 7: ");
    }

    @Test
    void zeroBytesAreNotTakenForAnotherEncoding() {
        assertThatThrownBy(() -> FieldsParser.parse("{\"a\":\"b\"}".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageStartingWith("JSON: is malformed at column 3: ");
    }

    @Test
    void rubbishIsRefusedAndNothingWorse() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            byte[] rubbish = new byte[random.nextInt(40)];
            random.nextBytes(rubbish);
            if (rubbish.length > 0) {
                rubbish[0] = '{';
            }
            assertThatThrownBy(() -> FieldsParser.parse(rubbish)).isInstanceOf(InvalidEventException.class);
        }
    }

    private static Fields parse(String json) {
        return Fields.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
