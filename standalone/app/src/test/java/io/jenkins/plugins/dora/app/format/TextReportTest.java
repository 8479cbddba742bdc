package io.jenkins.plugins.dora.app.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextReportTest {
    @Test
    void isATableOfMetricsAndOneOfTheSeries() {
        assertThat(ReportFormat.TEXT.print(SampleReport.ofTwoWeeks("shop")).lines())
                .startsWith(
                        "DORA metrics of shop in PRODUCTION",
                        "from 2026-01-01 until before 2026-01-15 (14 days, Z)",
                        "",
                        "Metric                           Value         From                Band (CLASSIC, 2018-2021)  Period before",
                        "Deployment frequency             1.4 per week  2 deployments       -                          -",
                        "Lead time for changes            13.0 h        2 changes           HIGH                       -",
                        "Change failure rate              50.0 %        1 failed of 2       LOW                        -")
                .contains(
                        "WEEK        Deployments  Failed attempts  Lead time     p95  Change failures  Recovery  Restore",
                        "2026-01-01            0                0          -       -                -         -        -",
                        "2026-01-05            2                1     13.0 h  22.9 h  1 of 2 (50.0 %)     2.0 h    1.0 h");
    }

    @Test
    void countsAreSingularIfTheyAreOne() {
        assertThat(ReportFormat.TEXT.print(SampleReport.ofOneRepair()))
                .contains("(1 day, Z)", " 1 repair of 3 ", " 1 recovery ");
    }

    @Test
    void attemptsThatTimedOutFailedAndFailuresOfChangesCountApart() {
        assertThat(ReportFormat.TEXT.print(SampleReport.ofOneRepair()))
                .containsPattern("2026-01-05 +3 +1 .* 1 of 2 \\(50\\.0 %\\)");
    }

    @Test
    void saysWhatStandsOut() {
        assertThat(ReportFormat.TEXT.print(SampleReport.ofTwoWeeks("shop")))
                .contains("\nWhat stands out:\n  Nothing stands out.\n");
    }

    @Test
    void saysWhyAValueIsAbsent() {
        assertThat(ReportFormat.TEXT.print(SampleReport.ofNothing()))
                .containsPattern("Deployment frequency +0 per day +0 deployments +LOW")
                .containsPattern("Missing values and bands:\n  Lead time for changes: \\w.+\\.\n");
    }

    @Test
    void saysThatThePeriodBeforeIsNotRecordedAsAWhole() {
        assertThat(ReportFormat.TEXT.print(SampleReport.ofTheSecondWeek()))
                .containsPattern(
                        "Data quality:\n(  .+\n)*  Previous period: Recording began here on 2026-01-05, within the days"
                                + " from 2026-01-03 until before 2026-01-07");
    }

    @Test
    void keepsEscapeSequencesInNamesFromTheTerminal() {
        assertThat(ReportFormat.TEXT.print(SampleReport.ofTwoWeeks("\u001b[31mshop\u009b")))
                .startsWith("DORA metrics of ?[31mshop? in PRODUCTION\n");
    }
}
