package io.jenkins.plugins.dora.snapshot.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DictionaryTest {
    private final Dictionary.Builder builder = new Dictionary.Builder();

    @Test
    void namesAreNumberedAsTheyCome() {
        assertThat(builder.number("b")).isZero();
        assertThat(builder.number("a")).isEqualTo(1);
        assertThat(builder.number("b")).isZero();

        Dictionary dictionary = builder.dictionary();
        assertThat(dictionary.name(1)).isEqualTo("a");
        assertThat(dictionary.find("a")).isEqualTo(1);
        assertThat(dictionary.find("c")).isEqualTo(-1);
        assertThat(dictionary.size()).isEqualTo(2);
    }

    @Test
    void manyNamesAreAllFound() {
        for (int number = 0; number < 1_000; number++) {
            assertThat(builder.number("name " + number)).isEqualTo(number);
        }
        for (int number = 0; number < 1_000; number++) {
            assertThat(builder.number("name " + number)).isEqualTo(number);
        }
    }

    @Test
    void olderDictionaryDoesNotKnowWhatCameLater() {
        builder.number("a");
        Dictionary before = builder.dictionary();
        builder.number("b");

        assertThat(before.find("a")).isZero();
        assertThat(before.find("b")).isEqualTo(-1);
    }

    @Test
    void namesOfOneHashCodeCostNoMoreThanOthers() {
        // Two to the power of 16 names: looking at one after the other, this would take hours.
        for (int number = 0; number < 1 << 16; number++) {
            String bits = Integer.toBinaryString(1 << 16 | number).substring(1);
            String name = bits.replace("0", "Aa").replace("1", "BB");
            assertThat(name).hasSameHashCodeAs("Aa".repeat(16));
            assertThat(builder.number(name)).isEqualTo(number);
        }
    }

    @Test
    void numberThatIsRenamedOftenHasItsLastName() {
        builder.number("other");
        builder.number("0");
        for (int time = 1; time <= 1_000; time++) {
            builder.rename(1, String.valueOf(time % 7));
        }

        Dictionary names = builder.dictionary();
        assertThat(names.find("6")).isEqualTo(1);
        assertThat(names.find("5")).isEqualTo(-1);
        assertThat(names.find("other")).isZero();
        assertThat(builder.number("new")).isEqualTo(2);
        assertThat(builder.number("6")).isEqualTo(1);
    }

    @Test
    void otherNamesAreGivenToTheNumbersAndNotToDictionariesOfBefore() {
        builder.number("old");
        Dictionary before = builder.dictionary();
        builder.rename(0, "new");

        assertThat(before.name(0)).isEqualTo("old");
        assertThat(builder.dictionary().name(0)).isEqualTo("new");
        assertThat(before.find("old")).isZero();
        assertThat(before.find("new")).isEqualTo(-1);
        assertThat(builder.number("new")).isZero();
        assertThat(builder.number("old")).isEqualTo(1);
    }
}
