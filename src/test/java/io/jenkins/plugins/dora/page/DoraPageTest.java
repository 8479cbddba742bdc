package io.jenkins.plugins.dora.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.report.rest.Endpoint;
import io.jenkins.plugins.dora.report.rest.Endpoint.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kohsuke.stapler.WebMethod;
import org.kohsuke.stapler.verb.POST;

class DoraPageTest {
    @Test
    void firstPartsOfTheAddressesAreThoseOfTheEndpoints() {
        assertThat(Stream.concat(getters(), webMethods(false)))
                .containsExactlyInAnyOrderElementsOf(firstParts(Method.GET));
        assertThat(webMethods(true)).containsExactlyInAnyOrderElementsOf(firstParts(Method.POST));
    }

    /** Stapler finds an object of the REST API at the name of its getter. */
    private static Stream<String> getters() {
        return Arrays.stream(DoraPage.class.getDeclaredMethods())
                .filter(method -> method.getReturnType().getName().matches(".*Resource|hudson\\.model\\.Api"))
                .map(method -> method.getName().substring(3).toLowerCase(Locale.ROOT));
    }

    private static Stream<String> webMethods(boolean post) {
        return Arrays.stream(DoraPage.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(POST.class) == post)
                .filter(method -> method.isAnnotationPresent(WebMethod.class))
                .flatMap(method ->
                        Arrays.stream(method.getAnnotation(WebMethod.class).name()));
    }

    private static Set<String> firstParts(Method method) {
        return Arrays.stream(Endpoint.values())
                .filter(endpoint -> endpoint.method() == method)
                .map(endpoint -> endpoint.path().replaceAll("/.*", ""))
                .collect(Collectors.toSet());
    }
}
