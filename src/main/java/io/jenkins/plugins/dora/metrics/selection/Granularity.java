package io.jenkins.plugins.dora.metrics.selection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** The width of a bucket of a series. */
public enum Granularity {
    DAY {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day;
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusDays(1);
        }
    },
    /** An ISO week, from Monday on. */
    WEEK {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusWeeks(1);
        }
    },
    MONTH {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusMonths(1);
        }
    },
    QUARTER {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day.with(IsoFields.DAY_OF_QUARTER, 1L);
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusMonths(3);
        }
    },
    YEAR {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day.withDayOfYear(1);
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusYears(1);
        }
    };

    /** Returns the first day of the bucket that {@code day} is in. */
    public abstract LocalDate startOf(LocalDate day);

    /** Returns the first day of the bucket after the one that starts with {@code start}. */
    abstract LocalDate next(LocalDate start);
}
