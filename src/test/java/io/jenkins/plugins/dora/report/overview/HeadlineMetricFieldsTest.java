package io.jenkins.plugins.dora.report.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Answers;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.overview.bean.BucketBean;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean.ComparedPeriodBean;
import io.jenkins.plugins.dora.report.overview.bean.HeadlineValuesBean;
import java.io.IOException;
import java.io.StringWriter;
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
import org.kohsuke.stapler.export.Flavor;
import org.kohsuke.stapler.export.Model;
import org.kohsuke.stapler.export.ModelBuilder;

/** The list of headline metrics and the fields of the REST API name the same things. */
class HeadlineMetricFieldsTest {
    @ParameterizedTest
    @EnumSource
    void reportHasAFieldForEachMetric(HeadlineMetric metric) {
        assertThat(Headlines.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .contains(metric.field());
    }

    /** The page reads the value by this name. */
    @ParameterizedTest
    @EnumSource
    void valueIsNamedByItsUnit(HeadlineMetric metric) throws ReflectiveOperationException {
        String name =
                switch (metric.unit()) {
                    case PER_DAY -> "perDay";
                    case SECONDS -> "medianSeconds";
                    case PERCENT -> "percent";
                };
        Class<?> bean = Headlines.class.getMethod(metric.field()).getReturnType();

        assertThat(bean.getMethod(name).isAnnotationPresent(Exported.class)).isTrue();
    }

    @Test
    void headlinesHaveTheOrderOfTheMetrics() {
        Map<String, Class<?>> beans = Arrays.stream(Headlines.class.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));
        Report report = new Answers(
                        new Reporter(new History().snapshot(), Profile.defaults(ZoneOffset.UTC)),
                        Map.of(),
                        Instant.parse("2026-01-31T12:00:00Z"))
                .report();

        assertThat(report.headlines().all())
                .hasExactlyElementsOfTypes(Arrays.stream(HeadlineMetric.values())
                        .map(metric -> beans.get(metric.field()))
                        .toArray(Class<?>[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void comparedPeriodExportsTheValueOfEachMetric(HeadlineMetric metric) throws IOException {
        assertThat(exported(new ComparedPeriodBean("2026-01-01", "2026-02-01", only(metric), Map.of(), Map.of(), null)))
                .containsEntry(metric.key(), 1.5)
                .containsEntry("from", "2026-01-01");
    }

    @ParameterizedTest
    @EnumSource
    void bucketExportsTheValueOfEachMetric(HeadlineMetric metric) throws IOException {
        assertThat(exported(new BucketBean(
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
                        only(metric))))
                .containsEntry(metric.key(), 1.5)
                .containsEntry("start", "2026-01-01");
    }

    private static HeadlineValuesBean only(HeadlineMetric metric) {
        return new HeadlineValuesBean(Map.of(metric, 1.5));
    }

    private static Map<String, Object> exported(Object bean) throws IOException {
        StringWriter json = new StringWriter();
        Model<Object> model = new ModelBuilder().get(type(bean));
        model.writeTo(bean, Flavor.JSON.createDataWriter(bean, json));
        return new ObjectMapper().readValue(json.toString(), new TypeReference<>() {});
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> type(Object bean) {
        return (Class<Object>) bean.getClass();
    }
}
