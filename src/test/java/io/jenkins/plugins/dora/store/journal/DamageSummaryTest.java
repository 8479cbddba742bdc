package io.jenkins.plugins.dora.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.store.journal.Damage.Kind;
import org.junit.jupiter.api.Test;

class DamageSummaryTest {
    private final DamageSummary.Collector collector = new DamageSummary.Collector();

    @Test
    void onlyTheFirstLinesAreHeldButAllAreCounted() {
        for (int line = 1; line <= 250; line++) {
            collector.add(new Damage("events/2026-11.jsonl", line, Kind.UNREADABLE, "is not an event"));
        }
        DamageSummary summary = collector.summary();

        assertThat(summary.lines()).isEqualTo(250);
        assertThat(summary.count(Kind.UNREADABLE)).isEqualTo(250);
        assertThat(summary.count(Kind.CUT_OFF)).isZero();
        assertThat(summary.messages())
                .hasSize(101)
                .startsWith("events/2026-11.jsonl, line 1: is not an event")
                .endsWith("and 150 more");
        assertThat(summary.newerFormat()).isEmpty();
    }

    @Test
    void newerFormatIsNoticedHoweverLateItComes() {
        for (int line = 1; line <= 200; line++) {
            collector.add(new Damage("events/2026-11.jsonl", line, Kind.UNREADABLE, "is not an event"));
        }
        Damage newer = new Damage("events/2026-12.jsonl", 1, Kind.NEWER_FORMAT, "is newer");
        collector.add(newer);
        collector.add(new Damage("events/2026-12.jsonl", 2, Kind.NEWER_FORMAT, "is newer"));

        assertThat(collector.summary().newerFormat()).contains(newer);
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertThat(collector.summary().messages()).isEmpty();
        assertThat(collector.summary().lines()).isZero();
    }
}
