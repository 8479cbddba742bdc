package io.jenkins.plugins.dora.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The declarations that the plugin is compiled against stay behind: Jenkins brings the real classes.
 */
class JenkinsApiIsNotShippedIT {
    @Test
    void noDeclarationIsInsideThePlugin() throws Exception {
        Path api = Path.of(System.getProperty("jenkinsApi"));
        List<String> declared;
        try (Stream<Path> files = Files.walk(api)) {
            declared = files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> api.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }

        assertThat(declared).contains("hudson/Extension.class");
        assertThat(Archive.classJar().classes()).isNotEmpty().doesNotContainAnyElementsOf(declared);
    }

    @Test
    void everyClassInsideIsOurs() throws Exception {
        assertThat(Archive.hpi().classes()).isEmpty();
        assertThat(Archive.classJar().classes()).allMatch(path -> path.startsWith("io/jenkins/plugins/dora/"));
    }
}
