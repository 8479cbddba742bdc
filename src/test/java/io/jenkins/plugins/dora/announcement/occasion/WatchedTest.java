package io.jenkins.plugins.dora.announcement.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedTest {
    /** C calm, M missed, W worse, B better, - cannot be judged; what is confirmed after each look. */
    @ParameterizedTest
    @CsvSource({
        "CCCC, CCCC",
        "MMMM, CMMM",
        "MCMC, CCCC",
        "MMCM, CMMM",
        "MMCC, CMMC",
        "M-MM, CCCM",
        "MM-C, CMMM",
        "WWBB, CWWB",
        "WBWB, CCCC",
        "--MM, CCCM",
        "MM--, CMMM",
    })
    void situationIsConfirmedByTwoLooksInARow(String looks, String confirmed) {
        Watched watched = Watched.NEW;
        StringBuilder found = new StringBuilder();
        for (char look : looks.toCharArray()) {
            watched = watched.after(situation(look));
            found.append(watched.confirmed().name().charAt(0));
        }

        assertThat(found).hasToString(confirmed);
    }

    private static Optional<Situation> situation(char look) {
        return switch (look) {
            case 'C' -> Optional.of(Situation.CALM);
            case 'M' -> Optional.of(Situation.MISSED);
            case 'W' -> Optional.of(Situation.WORSE);
            case 'B' -> Optional.of(Situation.BETTER);
            default -> Optional.empty();
        };
    }
}
