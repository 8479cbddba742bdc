package io.jenkins.plugins.dora.bench;

import java.time.LocalDate;

/**
 * The questions to the engines.
 *
 * @param from first day, a Monday
 * @param application the only application that is looked at; empty for all
 * @param production whether only production is looked at
 */
public record Question(LocalDate from, String application, boolean production) {
    private static final LocalDate LAST_YEAR = MadeUpHistory.END.minusWeeks(52);
    private static final String ONE = MadeUpHistory.application(7);

    static final Question YEAR_OF_ONE = new Question(LAST_YEAR, ONE, true);
    static final Question YEAR_OF_ALL = new Question(LAST_YEAR, "", true);
    static final Question FIVE_YEARS_OF_ONE = new Question(MadeUpHistory.FIRST_DAY, ONE, true);
    static final Question FIVE_YEARS_OF_ALL = new Question(MadeUpHistory.FIRST_DAY, "", true);
    static final Question EVERY_TIER = new Question(MadeUpHistory.FIRST_DAY, "", false);

    LocalDate to() {
        return MadeUpHistory.END;
    }
}
