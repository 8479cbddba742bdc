package io.jenkins.plugins.dora.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.Extension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jenkins.YesNoMaybe;
import net.java.sezpoz.Index;
import net.java.sezpoz.IndexItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The packaged plugin is what Jenkins expects, and agrees with the other build.
 */
class HpiIT {
    private static final String SYMBOLS = "META-INF/services/annotations/org.jenkinsci.Symbol";

    private Archive hpi;
    private Archive classes;
    private JenkinsBuild jenkinsBuild;

    @BeforeEach
    void open() throws Exception {
        hpi = Archive.hpi();
        classes = Archive.classJar();
        jenkinsBuild = JenkinsBuild.read();
    }

    @Test
    void manifestNamesThePlugin() throws Exception {
        assertThat(hpi.manifest())
                .containsEntry("Short-Name", "dora-metrics")
                .containsEntry("Extension-Name", "dora-metrics")
                .containsEntry("Group-Id", "io.jenkins.plugins")
                .containsEntry("Artifact-Id", "dora-metrics")
                .containsEntry("Long-Name", jenkinsBuild.pom().text("/project/name"))
                .containsEntry("Implementation-Title", jenkinsBuild.pom().text("/project/name"))
                .containsEntry("Specification-Title", jenkinsBuild.pom().text("/project/name"))
                .containsEntry("Implementation-Version", "999999-SNAPSHOT")
                .containsEntry("Plugin-Version", "999999-SNAPSHOT (standalone)")
                .containsEntry("Url", "https://github.com/jenkinsci/dora-metrics-plugin")
                .containsEntry("Plugin-Developers", "The DORA metrics plugin contributors::")
                .containsEntry("Plugin-License-Name", "MIT License")
                .containsEntry("Plugin-License-Url", "https://opensource.org/license/mit/")
                .containsEntry("Plugin-ScmUrl", "https://github.com/jenkinsci/dora-metrics-plugin")
                .containsEntry("Plugin-ScmConnection", "scm:git:https://github.com/jenkinsci/dora-metrics-plugin.git")
                .containsEntry("Support-Dynamic-Loading", "true");
    }

    @Test
    void manifestAsksForTheJenkinsOfTheOtherBuild() throws Exception {
        assertThat(hpi.manifest())
                .containsEntry("Jenkins-Version", jenkinsBuild.jenkinsVersion())
                .containsEntry("Hudson-Version", jenkinsBuild.jenkinsVersion())
                .containsEntry("Minimum-Java-Version", "17");
    }

    @Test
    void manifestDependsOnThePluginsOfTheOtherBuild() throws Exception {
        List<String> dependencies =
                Arrays.asList(hpi.manifest().get("Plugin-Dependencies").split(","));

        assertThat(dependencies)
                .allSatisfy(dependency ->
                        assertThat(dependency).matches("[a-z0-9-]+:[0-9][\\w.-]+(;resolution:=optional)?"));
        assertThat(dependencies)
                .extracting(dependency -> dependency.substring(0, dependency.indexOf(':')))
                .containsExactlyElementsOf(jenkinsBuild.pluginDependencies());
        assertThat(dependencies)
                .filteredOn(dependency -> dependency.endsWith(";resolution:=optional"))
                .extracting(dependency -> dependency.substring(0, dependency.indexOf(':')))
                .containsExactlyElementsOf(jenkinsBuild.optionalPluginDependencies());
    }

    @Test
    void classJarHasTheSameManifest() throws Exception {
        assertThat(hpi.manifest()).containsAllEntriesOf(classes.manifest());
    }

    @Test
    void bundlesTheClassJarAndTheLibrariesOfTheOtherBuild() throws Exception {
        List<String> libraries = hpi.paths("WEB-INF/").stream()
                .filter(path -> !path.equals(Archive.CLASS_JAR))
                .map(path -> path.replaceFirst("^WEB-INF/lib/(.+)-[0-9][0-9.]*\\.jar$", "$1"))
                .toList();

        assertThat(hpi.paths("WEB-INF/")).contains(Archive.CLASS_JAR);
        assertThat(libraries).containsExactlyInAnyOrderElementsOf(jenkinsBuild.bundledArtifacts());
    }

    @Test
    void scriptsAndStylesLieAtTheRoot() {
        assertThat(hpi.files()).containsKeys("js/dora.js", "css/dora.css");
    }

    @Test
    void pluginManagerFindsADescription() {
        assertThat(classes.files()).containsKey("index.jelly");
    }

    @Test
    void everyViewEscapesByDefault() {
        Map<String, String> views = classes.texts(".jelly");

        assertThat(views)
                .isNotEmpty()
                .allSatisfy((path, view) -> assertThat(view).startsWith("<?jelly escape-by-default='true'?>"));
    }

    @Test
    void everyExtensionIsIndexed() throws Exception {
        List<String> indexed = new ArrayList<>();
        for (IndexItem<Extension, Object> extension :
                Index.load(Extension.class, Object.class, getClass().getClassLoader())) {
            assertThat(extension.annotation().dynamicLoadable())
                    .as("%s must say so too, if the manifest says that the plugin loads without a restart", extension)
                    .isEqualTo(YesNoMaybe.YES);
            indexed.add(extension.className());
        }

        assertThat(indexed).isNotEmpty().hasSize(jenkinsBuild.annotations("Extension"));
        assertThat(classes.files()).containsKey("META-INF/annotations/hudson.Extension");
        assertThat(classes.classes()).containsAll(pathsOf(indexed));
    }

    @Test
    void everySymbolIsIndexed() throws Exception {
        List<String> indexed = classes.lines(SYMBOLS);

        assertThat(indexed).hasSize(jenkinsBuild.annotations("Symbol"));
        assertThat(classes.classes()).containsAll(pathsOf(indexed));
    }

    private static List<String> pathsOf(List<String> binaryNames) {
        return binaryNames.stream()
                .map(name -> name.replace('.', '/') + ".class")
                .toList();
    }
}
