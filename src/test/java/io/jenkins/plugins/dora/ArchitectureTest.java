package io.jenkins.plugins.dora;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import hudson.Extension;
import io.jenkins.plugins.dora.model.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms of the house, and the floors they are on. */
class ArchitectureTest {
    private static final String ROOT = "io.jenkins.plugins.dora";
    private static final String[] JENKINS = {
        "hudson..", "jenkins..", "org.jenkinsci..", "org.kohsuke..", "jakarta.servlet..", "org.springframework.."
    };

    private static final String[] OPTIONAL_PLUGINS = {
        "com.cloudbees.hudson.plugins.folder..",
        "com.cloudbees.plugins.credentials..",
        "hudson.plugins.git..",
        "io.jenkins.plugins.casc..",
        "jakarta.mail..",
        "org.eclipse.jgit..",
        "org.jenkinsci.plugins.gitclient..",
        "org.jenkinsci.plugins.plaincredentials..",
        "org.jenkinsci.plugins.workflow.support.."
    };

    private static final int LARGEST_PACKAGE = 12;

    private static final List<String> ADAPTER_ROOMS = List.of("configuration", "controller", "recording", "page");

    /** Classes of the rooms for Jenkins that could do without it, and why they are there all the same. */
    private static final Map<String, String> PURE_IN_ADAPTER_ROOMS = Map.of(
            "controller.Predecessors", "how Jenkins gives a name to another job is known nowhere else",
            "controller.WorkQueue", "a part of LaterWork, split off to be tested",
            "page.history.RulesForm", "the fields of a form",
            "recording.gate.GateAnswer", "the return value of a step",
            "recording.git.Head", "an answer of an agent",
            "recording.git.ReadCommits", "an answer of an agent",
            "recording.items.Move", "how Jenkins reports moves is known nowhere else",
            "recording.sharing.Place", "how Jenkins nests jobs is known nowhere else");

    /** From the ground up; a room imports only from floors below its own. */
    private static final List<Set<String>> FLOORS = Floors.drawnIn("architecture.md");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Deployment.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void everyRoomIsOnAFloor() {
        Set<String> rooms = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(ROOT.length() + 1).replaceAll("\\..*", ""))
                .collect(Collectors.toSet());

        assertThat(rooms).isNotEmpty().isSubsetOf(allRooms());
    }

    @ParameterizedTest
    @MethodSource("allRooms")
    void roomImportsOnlyFromFloorsBelow(String room) {
        noClasses()
                .that()
                .resideInAPackage(packagesOf(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(notBelow(room))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model",
                "snapshot",
                "profile",
                "store",
                "linking",
                "assessment",
                "intake",
                "webhook",
                "delivery",
                "metrics",
                "target",
                "announcement",
                "history"
            })
    void pureRoomKnowsNothingOfJenkins(String room) {
        noClasses()
                .that()
                .resideInAPackage(packagesOf(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JENKINS)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void reportKnowsNoMoreOfJenkinsThanHowToBeExported() {
        noClasses()
                .that()
                .resideInAPackage(packagesOf("report"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(JENKINS).and(not(resideInAPackage("org.kohsuke.stapler.export"))))
                .check(CLASSES);
    }

    @Test
    void adapterRoomHoldsNoClassThatNeedsNoJenkins() {
        Set<String> pure = topLevelClasses()
                .filter(type -> ADAPTER_ROOMS.stream().anyMatch(room -> isIn(room, type)))
                .filter(type -> !usesJenkins(type))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .noneMatch(
                                used -> ADAPTER_ROOMS.stream().anyMatch(room -> isIn(room, used)) && usesJenkins(used)))
                .map(type -> type.getName().substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(pure).isEqualTo(new TreeSet<>(PURE_IN_ADAPTER_ROOMS.keySet()));
    }

    private static boolean isIn(String room, JavaClass type) {
        return resideInAPackage(packagesOf(room)).test(type);
    }

    private static boolean usesJenkins(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(resideInAnyPackage(JENKINS).or(resideInAnyPackage(OPTIONAL_PLUGINS)));
    }

    @Test
    void extensionThatNeedsAnOptionalPluginIsOnlyThereWithIt() {
        noClasses()
                .that()
                .areAnnotatedWith(Extension.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OPTIONAL_PLUGINS)
                .because("it would fail in use; an @OptionalExtension is left out")
                .check(CLASSES);
    }

    @Test
    void noSimpleNameOccursTwiceInThePluginAndItsCommand() throws IOException {
        Map<String, List<Path>> filesByName = new TreeMap<>();
        for (String sources : List.of("src/main/java", "standalone/app/src/main/java")) {
            try (Stream<Path> files = Files.walk(Repository.path(sources))) {
                files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                        .forEach(file -> filesByName
                                .computeIfAbsent(file.getFileName().toString(), name -> new ArrayList<>())
                                .add(file));
            }
        }
        assertThat(filesByName).containsKeys("Deployment.java", "ReportCommand.java");
        filesByName.values().removeIf(files -> files.size() == 1);

        assertThat(filesByName).isEmpty();
    }

    @Test
    void noPackageHasOneClassOrTooMany() {
        Map<String, Long> sizes = topLevelClasses()
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));

        assertThat(sizes)
                .allSatisfy((name, classes) -> assertThat(classes).as(name).isBetween(2L, (long) LARGEST_PACKAGE));
    }

    private static Stream<JavaClass> topLevelClasses() {
        return CLASSES.stream()
                .filter(type -> type.isTopLevelClass()
                        && !type.getSimpleName().equals("package-info")
                        && !type.getSimpleName().equals("Messages"));
    }

    private static Set<String> allRooms() {
        return FLOORS.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String[] notBelow(String room) {
        return FLOORS.stream()
                .dropWhile(floor -> !floor.contains(room))
                .flatMap(Set::stream)
                .filter(other -> !other.equals(room))
                .map(ArchitectureTest::packagesOf)
                .toArray(String[]::new);
    }

    private static String packagesOf(String room) {
        return ROOT + '.' + room + "..";
    }
}
