package io.jenkins.plugins.dora.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both builds compile and test with the same versions of the libraries that they share. */
class SharedVersionsIT {
    private Map<String, String> jenkins;
    private Map<String, String> standalone;
    private Map<String, String> plugin;

    @BeforeEach
    void read() throws Exception {
        JenkinsBuild build = JenkinsBuild.read();
        jenkins = build.pom().properties();
        standalone = Pom.read(build.root().resolve("standalone/pom.xml")).properties();
        plugin = Pom.read(build.root().resolve("standalone/plugin/pom.xml")).properties();
    }

    @Test
    void propertiesOfBothBuildsHaveTheSameVersions() {
        Map<String, String> shared = new HashMap<>(jenkins);
        shared.keySet().retainAll(standalone.keySet());

        assertThat(shared)
                .containsKeys("archunit.version", "assertj.version", "jqwik.version", "jspecify.version")
                .allSatisfy((name, version) -> assertThat(standalone).containsEntry(name, version));
    }

    @Test
    void chartJsIsTheOneOfChartjsApi() {
        assertThat(plugin).containsEntry("plugin.chartjs-api", jenkins.get("chartjs-api.version"));
        assertThat(jenkins.get("chartjs-api.version")).startsWith(standalone.get("chartjs.version") + '.');
    }

    @Test
    void librariesOfJenkinsPluginsAreTheOnesCompiledAgainst() {
        assertThat(plugin.get("plugin.jackson2-api")).startsWith(standalone.get("jackson.version") + '-');
        assertThat(plugin.get("plugin.snakeyaml-api")).startsWith(standalone.get("snakeyaml.version") + '-');
    }
}
