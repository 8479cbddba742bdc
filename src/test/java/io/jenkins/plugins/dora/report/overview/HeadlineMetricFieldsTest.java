package io.jenkins.plugins.dora.report.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Answers;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.overview.bean.BucketBean;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean.ComparedPeriodBean;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kohsuke.stapler.export.Exported;

/** The list of headline metrics and the fields of the REST API name the same things. */
class HeadlineMetricFieldsTest {
    @ParameterizedTest
    @EnumSource
    void reportHasAFieldForEachMetric(HeadlineMetric metric) {
        assertThat(Report.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .contains(metric.field());
    }

    @Test
    void headlinesHaveTheOrderOfTheMetrics() {
        Map<String, Class<?>> beans = Arrays.stream(Report.class.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));
        Report report = new Answers(
                        new Reporter(new History().snapshot(), Profile.defaults(ZoneOffset.UTC)),
                        Map.of(),
                        Instant.parse("2026-01-31T12:00:00Z"))
                .report();

        assertThat(report.headlines())
                .hasExactlyElementsOfTypes(Arrays.stream(HeadlineMetric.values())
                        .map(metric -> beans.get(metric.field()))
                        .toArray(Class<?>[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void comparedPeriodExportsTheValueOfEachMetric(HeadlineMetric metric) throws ReflectiveOperationException {
        ComparedPeriodBean period =
                new ComparedPeriodBean("2026-01-01", "2026-02-01", Map.of(metric, 1.5), Map.of(), Map.of(), null);
        Method exported = ComparedPeriodBean.class.getMethod(metric.key());

        assertThat(exported.isAnnotationPresent(Exported.class)).isTrue();
        assertThat(exported.invoke(period)).isEqualTo(1.5);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEPLOYMENT_FREQUENCY")
    void bucketExportsTheValueOfEachMetric(HeadlineMetric metric) throws ReflectiveOperationException {
        BucketBean bucket = new BucketBean(
                "2026-01-01",
                "2026-01-05",
                0,
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                Map.of(),
                0,
                0,
                Map.of(),
                Map.of(metric, 1.5));
        Method exported = BucketBean.class.getMethod(metric.key());

        assertThat(exported.isAnnotationPresent(Exported.class)).isTrue();
        assertThat(exported.invoke(bucket)).isEqualTo(1.5);
    }
}
