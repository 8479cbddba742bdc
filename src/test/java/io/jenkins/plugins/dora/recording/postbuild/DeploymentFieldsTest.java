package io.jenkins.plugins.dora.recording.postbuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.recording.pipeline.DeploymentStep;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kohsuke.stapler.DataBoundSetter;

/**
 * The post-build action and the steps have the same fields. Each keeps them itself: they have no superclass in common, and
 * the fields are what stands in the {@code config.xml} of jobs.
 */
class DeploymentFieldsTest {
    @Test
    void postBuildActionStatesWhatStepsStateExceptTheResultOfItsBuild() {
        Map<String, Class<?>> ofStep = settersOf(DeploymentStep.class);

        assertThat(ofStep.remove("setResult")).isNotNull();
        assertThat(settersOf(DeploymentPublisher.class)).isEqualTo(ofStep);
    }

    private static Map<String, Class<?>> settersOf(Class<?> type) {
        Map<String, Class<?>> setters = new TreeMap<>();
        Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(DataBoundSetter.class))
                .forEach(method -> setters.put(method.getName(), method.getParameterTypes()[0]));
        return setters;
    }
}
