package io.jenkins.plugins.dora.report.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean.ComparedPeriodBean;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    void comparedPeriodHasAValueForEachMetricAndNoOther() throws ReflectiveOperationException {
        ComparedPeriodBean period = new ComparedPeriodBean(
                "2026-01-01", "2026-02-01", 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, Map.of(), Map.of(), null);
        List<String> values = Arrays.stream(ComparedPeriodBean.class.getRecordComponents())
                .filter(component -> component.getType() == Double.class)
                .map(RecordComponent::getName)
                .toList();

        assertThat(HeadlineMetric.values()).extracting(HeadlineMetric::key).containsExactlyElementsOf(values);
        for (HeadlineMetric metric : HeadlineMetric.values()) {
            assertThat(period.value(metric))
                    .isEqualTo(ComparedPeriodBean.class.getMethod(metric.key()).invoke(period));
        }
    }
}
