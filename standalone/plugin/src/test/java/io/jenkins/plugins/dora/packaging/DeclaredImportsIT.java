package io.jenkins.plugins.dora.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The root {@code pom.xml} declares what the sources import: this build compiles them against something else. */
class DeclaredImportsIT {
    /** Packages that come with the JDK, Jenkins, its test harness and the parent, and our own. */
    private static final Set<String> GIVEN = Set.of(
            "java",
            "javax.crypto",
            "javax.xml",
            "javax.net",
            "com.sun.net.httpserver",
            "org.w3c.dom",
            "org.xml.sax",
            "hudson",
            "jenkins",
            "edu.umd.cs.findbugs.annotations",
            "jakarta.servlet",
            "net.sf.json",
            "org.jenkinsci.Symbol",
            "org.kohsuke.accmod",
            "org.kohsuke.stapler",
            "org.springframework.security",
            "org.htmlunit",
            "org.junit.jupiter",
            "org.jvnet.hudson.test",
            "io.jenkins.plugins.dora");

    /** The declared artifact that brings a package, by itself or by what it depends on. */
    private static final Map<String, String> ARTIFACTS = Map.ofEntries(
            Map.entry("com.cloudbees.hudson.plugins.folder", "cloudbees-folder"),
            Map.entry("com.cloudbees.plugins.credentials", "plain-credentials"),
            Map.entry("com.fasterxml.jackson", "jackson2-api"),
            Map.entry("com.google.re2j", "re2j"),
            Map.entry("com.tngtech.archunit", "archunit"),
            Map.entry("hudson.plugins.git", "git"),
            Map.entry("hudson.tasks.Mailer", "mailer"),
            Map.entry("hudson.tasks.junit", "junit"),
            Map.entry("io.jenkins.plugins.casc", "configuration-as-code"),
            Map.entry("io.prometheus.metrics", "prometheus-metrics-exposition-textformats"),
            Map.entry("jakarta.mail", "mailer"),
            Map.entry("jenkins.branch", "workflow-multibranch"),
            Map.entry("jenkins.plugins.git", "git"),
            Map.entry("jenkins.scm.api", "scm-api"),
            Map.entry("jenkins.scm.impl", "scm-api"),
            Map.entry("net.jqwik", "jqwik"),
            Map.entry("org.apache.commons.statistics.inference", "commons-statistics-inference"),
            Map.entry("org.assertj", "assertj-core"),
            Map.entry("org.awaitility", "awaitility"),
            Map.entry("org.eclipse.jgit", "git"),
            Map.entry("org.jenkinsci.plugins.gitclient", "git"),
            Map.entry("org.jenkinsci.plugins.pipeline.modeldefinition", "pipeline-model-definition"),
            Map.entry("org.jenkinsci.plugins.plaincredentials", "plain-credentials"),
            Map.entry("org.jenkinsci.plugins.structs", "structs"),
            Map.entry("org.jenkinsci.plugins.variant", "variant"),
            Map.entry("org.jenkinsci.plugins.workflow.actions", "workflow-api"),
            Map.entry("org.jenkinsci.plugins.workflow.cps", "workflow-cps"),
            Map.entry("org.jenkinsci.plugins.workflow.flow", "workflow-api"),
            Map.entry("org.jenkinsci.plugins.workflow.graph", "workflow-api"),
            Map.entry("org.jenkinsci.plugins.workflow.graphanalysis", "workflow-api"),
            Map.entry("org.jenkinsci.plugins.workflow.job", "workflow-job"),
            Map.entry("org.jenkinsci.plugins.workflow.multibranch", "workflow-multibranch"),
            Map.entry("org.jenkinsci.plugins.workflow.steps", "workflow-step-api"),
            Map.entry("org.jenkinsci.plugins.workflow.support", "workflow-support"),
            Map.entry("org.jspecify", "jspecify"),
            Map.entry("org.mockito", "mockito-junit-jupiter"),
            Map.entry("org.yaml.snakeyaml", "snakeyaml-api"));

    private static final String NOTHING = "nothing that this test knows";

    @ParameterizedTest(name = "of tests: {0}")
    @ValueSource(booleans = {false, true})
    void everyImportIsGivenOrOfADeclaredDependency(boolean tests) throws Exception {
        JenkinsBuild build = JenkinsBuild.read();
        Map<String, String> needed = new HashMap<>();
        build.imports(tests).stream()
                .filter(name -> !GIVEN.contains(prefix(name)))
                .forEach(name -> needed.put(name, ARTIFACTS.getOrDefault(prefix(name), NOTHING)));

        assertThat(needed).isNotEmpty();
        assertThat(build.compileDependencies(tests)).isNotEmpty();
        needed.values().removeAll(build.compileDependencies(tests));
        assertThat(needed)
                .as("imports of what the root pom.xml does not declare, and the artifact that brings it")
                .isEmpty();
    }

    /** Returns the longest known package or class that an imported name begins with; the name itself if none does. */
    private static String prefix(String name) {
        return Stream.concat(GIVEN.stream(), ARTIFACTS.keySet().stream())
                .filter(known -> (name + '.').startsWith(known + '.'))
                .max(Comparator.comparingInt(String::length))
                .orElse(name);
    }
}
