package io.jenkins.plugins.dora.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.model.text.InvalidEventException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void givesWhatIsThere() {
        Fields fields = fields("""
            {"text":"a","time":"2026-11-02T12:00:00+01:00","flag":true,"number":-7,"day":"MONDAY",
             "object":{"text":"b"},"objects":[{"text":"c"},{"text":"d"}]}\
            """);

        assertThat(fields.text("text")).isEqualTo("a");
        assertThat(fields.time("time")).isEqualTo(Instant.parse("2026-11-02T11:00:00Z"));
        assertThat(fields.flag("flag")).isTrue();
        assertThat(fields.wholeNumber("number")).isEqualTo(-7);
        assertThat(fields.choice("day", DayOfWeek.class)).isEqualTo(DayOfWeek.MONDAY);
        assertThat(fields.object("object", object -> object.text("text"))).contains("b");
        assertThat(fields.objects("objects", object -> object.text("text"))).containsExactly("c", "d");
    }

    @Test
    void givesNothingForWhatIsMissingOrNull() {
        Fields fields = fields("{\"text\":null,\"blank\":\" \"}");

        assertThat(fields.optionalText("text")).isEmpty();
        assertThat(fields.optionalText("blank")).isEmpty();
        assertThat(fields.optionalTime("text")).isEmpty();
        assertThat(fields.optionalWholeNumber("text")).isEmpty();
        assertThat(fields.optionalChoice("text", DayOfWeek.class)).isEmpty();
        assertThat(fields.flag("text")).isFalse();
        assertThat(fields.object("text", object -> object)).isEmpty();
        assertThat(fields.objects("text", object -> object)).isEmpty();
    }

    @Test
    void namesTheWholePathOfWhatIsWrong() {
        Fields fields = fields("{\"a\":[{},{\"b\":{\"c\":true}}]}");

        assertThatThrownBy(() -> fields.objects("a", item -> item.object("b", object -> object.text("c"))))
                .isInstanceOf(InvalidEventException.class)
                .hasMessage("a[1].b.c: must be text in quotes, not true");
    }

    @Test
    void showsOnlyTheBeginningOfWhatIsWrong() {
        assertThatThrownBy(
                        () -> fields("{\"day\":\"" + "x".repeat(4_000) + "\"}").choice("day", DayOfWeek.class))
                .hasMessageEndingWith(", not \"" + "x".repeat(100) + "…\"");
    }

    @Test
    void numbersMustBeWholeAndFit() {
        assertThatThrownBy(() -> fields("{\"n\":2147483648}").wholeNumber("n"))
                .hasMessage("n: must be a whole number, not 2147483648");
        assertThatThrownBy(() -> fields("{\"n\":1e2}").wholeNumber("n"))
                .hasMessage("n: must be a whole number, not 1e2");
    }

    private static Fields fields(String json) {
        return Fields.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
