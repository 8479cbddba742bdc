package io.jenkins.plugins.dora.app.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvSeriesTest {
    @Test
    void hasARowPerBucketAndEmptyCellsForAbsentNumbers() {
        assertThat(ReportFormat.CSV.print(SampleReport.ofTwoWeeks("shop"))).isEqualTo("""
                        start,end,deployments,byResult.SUCCESS,byResult.FAILURE,byResult.ABORTED,byResult.EXPIRED,\
                        byTier.PRODUCTION,byTier.STAGING,byTier.TESTING,byTier.DEVELOPMENT,byTier.OTHER,\
                        leadTimeMedianSeconds,leadTimeP95Seconds,changeFailurePercent,recoveryMedianSeconds,\
                        restoreMedianSeconds,reworkPercent,\
                        restoreStageMeanSeconds.OPENED_TO_ACKNOWLEDGED,restoreStageMeanSeconds.ACKNOWLEDGED_TO_RESOLVED,\
                        couldFail,failed
                        2026-01-01,2026-01-05,0,0,0,0,0,0,0,0,0,0,,,,,,,,,0,0
                        2026-01-05,2026-01-12,2,2,1,0,0,2,0,0,0,0,46800.0,82440.0,50.0,7200.0,3600.0,0.0,,,2,1
                        2026-01-12,2026-01-15,0,0,0,0,0,0,0,0,0,0,,,,,,,,,0,0
                        """.replace("\n", "\r\n"));
    }

    @Test
    void noCellIsAFormulaWhateverSomebodyCalledAnApplication() {
        assertThat(ReportFormat.CSV
                        .print(SampleReport.ofTwoWeeks("=cmd|'/c calc'!A1"))
                        .split("[,\r\n]+"))
                .allMatch(cell -> cell.matches("[\\w.-]+"));
    }
}
