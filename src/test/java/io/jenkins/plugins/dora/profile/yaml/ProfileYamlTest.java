package io.jenkins.plugins.dora.profile.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.dora.Repository;
import io.jenkins.plugins.dora.profile.CompleteProfile;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.benchmark.Band;
import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import io.jenkins.plugins.dora.profile.benchmark.Limits;
import io.jenkins.plugins.dora.profile.benchmark.Limits.Reach;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileYamlTest {
    private static final Benchmark OURS = new Benchmark(
            "ours: 1",
            "spring 2026",
            Limits.atLeast(1, 0.2, 1.0 / 31),
            Limits.below(3600, 48 * 3600.0, 168 * 3600.0),
            new Limits(Reach.AT_MOST, Map.of(Band.HIGH, 12.5)),
            Limits.below(900, 1200, 1e9));

    @Test
    void everyKeyIsRead() {
        assertThat(parse(CompleteProfile.YAML)).isEqualTo(CompleteProfile.PROFILE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | {x: 1}",
                "baselineWindow | {baselineWindow: {x: 1}}",
                "applications | {applications: [{name: a, x: 1}]}",
                "environments | {environments: [{pattern: a, tier: OTHER, x: 1}]}",
                "rules | {rules: [{jobs: a, environment: b, x: 1}]}"
            })
    void everyKeyIsInTheCompleteProfile(String section, String unknown) {
        String problem = catchThrowableOfType(InvalidProfileException.class, () -> parse("dora: " + unknown))
                .problems()
                .get(0);

        assertThat(problem).contains("x: is unknown; known are ");
        assertThat(CompleteProfile.keysOf(section))
                .containsExactlyInAnyOrder(
                        problem.replaceFirst(".*known are ", "").split(", "));
    }

    @Test
    void manualHasARowForEveryKey() throws IOException {
        String manual = Files.readString(Repository.path("docs/profile.md"));

        assertThat(CompleteProfile.keysOf(""))
                .allSatisfy(key -> assertThat(manual).contains("\n| `" + key + "` |"));
    }

    @Test
    void plainNumbersAndDatesAreReadAsTheyAreWritten() {
        String plain = CompleteProfile.YAML.replaceAll("\"([0-9.-]+)\"", "$1");

        assertThat(plain).contains("incidentWindowHours: 1.5\n", "from: 2026-01-31}", "version: 1.10\n", "name: 007\n");
        assertThat(parse(plain)).isEqualTo(CompleteProfile.PROFILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dora: {}",
                "# nothing but remarks\ndora:\n  rules: []\n  timeZone:\n  environments: ~\n  baselineWindow: {}\n"
            })
    void whatIsNotSaidIsAsForSomebodyWhoConfiguredNothing(String yaml) {
        assertThat(parse(yaml)).isEqualTo(Profile.defaults(ZoneOffset.UTC));
    }

    @Test
    void timeZoneOfTheCallerIsTheDefault() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");

        assertThat(ProfileYaml.parse("dora: {}", tokyo).timeZone()).isEqualTo(tokyo);
    }

    @Test
    void tableOfOnesOwnMayLeaveBandsOut() {
        Profile profile = parse("""
                dora:
                  benchmark:
                    name: ours
                    deploymentsPerDay: {elite: 1, high: 0.2, medium: 0.03}
                    leadTimeHours: {elite: 1, high: 48, medium: 168}
                    changeFailurePercent: {high: 15, medium: 30}
                    restoreHours: {elite: 0.25}
                """);

        assertThat(profile.benchmark())
                .isEqualTo(new Benchmark(
                        "ours",
                        "custom",
                        Limits.atLeast(1, 0.2, 0.03),
                        Limits.below(3600, 172_800, 604_800),
                        new Limits(Reach.AT_MOST, Map.of(Band.HIGH, 15.0, Band.MEDIUM, 30.0)),
                        new Limits(Reach.BELOW, Map.of(Band.ELITE, 900.0))));
    }

    @Test
    void yearOfATableOfOnesOwnIsWhateverIsStated() {
        String limits = "deploymentsPerDay: {high: 1}, leadTimeHours: {high: 1},"
                + " changeFailurePercent: {high: 1}, restoreHours: {high: 1}}}";

        assertThat(parse("dora: {benchmark: {name: ours, year: 2026, " + limits)
                        .benchmark()
                        .year())
                .isEqualTo("2026");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1000000, 1000000", "0.5, 0.5"})
    void windowMayBeAnyNumberOfHoursUpToTheHighest(String hours, double expected) {
        assertThat(parse("dora: {incidentWindowHours: " + hours + "}")
                        .incidentWindow()
                        .toMinutes())
                .isEqualTo((long) (expected * 60));
    }

    @Nested
    class Writing {
        @Test
        void givesWhatIsReadAsTheSameProfile() {
            assertThat(parse(ProfileYaml.write(CompleteProfile.PROFILE))).isEqualTo(CompleteProfile.PROFILE);
        }

        @Test
        void keepsTheOrderOfVariables() {
            String when = "when:\n      TARGET: prod|live\n      DRY_RUN: ''\n";

            assertThat(ProfileYaml.write(parse(CompleteProfile.YAML))).contains(when);
        }

        @ParameterizedTest
        @ValueSource(strings = {"CLASSIC", "DORA_2021", "DORA_2022", "DORA_2023", "DORA_2024", "DORA_2025"})
        void namesTableThatComesWithItsName(String name) {
            Profile profile = Profile.builder(ZoneOffset.UTC)
                    .benchmark(Benchmark.named(name).orElseThrow())
                    .build();

            assertThat(ProfileYaml.write(profile)).contains("benchmark: " + name + "\n");
            assertThat(parse(ProfileYaml.write(profile))).isEqualTo(profile);
        }

        @Test
        void spellsOutATableOfOnesOwn() {
            Profile profile = Profile.builder(ZoneOffset.UTC).benchmark(OURS).build();
            String written = ProfileYaml.write(profile);

            assertThat(written).contains("    leadTimeHours:\n      elite: 1\n      high: 48\n      medium: 168\n");
            assertThat(ProfileYaml.write(parse(written))).isEqualTo(written);
            assertThat(parse(written)).isEqualTo(profile);
        }

        @Test
        void keepsLongTextsInOneLine() {
            String version = "${A} ".repeat(100).strip();
            Profile profile =
                    parse("dora: {rules: [{jobs: '*', application: a, version: '" + version + "', environment: b}]}");

            assertThat(ProfileYaml.write(profile)).contains("version: " + version + "\n");
        }

        @Test
        void keepsTextsThatYamlWouldTakeForSomethingElse() {
            Profile profile =
                    parse("dora: {rules: [{jobs: '*', application: 'null', version: '1e3', environment: 'a: #b'}]}");

            assertThat(parse(ProfileYaml.write(profile))).isEqualTo(profile);
        }

        @Test
        void startsFromTheDefaults() {
            assertThat(ProfileYaml.write(Profile.defaults(ZoneOffset.UTC))).isEqualTo("""
                            dora:
                              timeZone: Z
                              benchmark: CLASSIC
                              leadTimeFrom: EACH_CHANGE
                              countRedeployments: false
                              countFailedDeployments: false
                              countEveryEnvironment: false
                              incidentWindowHours: 48
                              incidentAttribution: LATEST
                              baselineWindow:
                                days: 90
                              includedPaths: []
                              excludedPaths: []
                              ignoredAuthors: []
                              applications: []
                              environments: []
                              rules: []
                            """);
        }
    }

    @Nested
    class Refusing {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "timeZone: Mars | \"Mars\" is not a time zone such as Europe/Berlin or UTC",
                    "benchmark: BEST | \"BEST\" is not one of [CLASSIC, DORA_2021, DORA_2022, DORA_2023, DORA_2024, DORA_2025],"
                            + " and not a custom table",
                    "leadTimeFrom: FIRST | \"FIRST\" is not one of [EACH_CHANGE, OLDEST_CHANGE, NEWEST_CHANGE]",
                    "countRedeployments: maybe | \"maybe\" is neither true nor false",
                    "countFailedDeployments: [true] | a single value is expected here",
                    "incidentWindowHours: 1000000.1 | \"1000000.1\" is not a number from 0 to 1000000",
                    "retentionMonths: 0 | \"0\" is not a number of months from 1 to 1200",
                    "retentionMonths: 1201 | \"1201\" is not a number of months from 1 to 1200",
                    "retentionMonths: 3 years | \"3 years\" is not a number of months from 1 to 1200",
                    "incidentWindowHours: -1 | \"-1\" is not a number from 0 to 1000000",
                    "incidentWindowHours: .inf | \".inf\" is not a number from 0 to 1000000",
                    "incidentWindowHours: 1e999999999 | \"1e999999999\" is not a number from 0 to 1000000",
                    "incidentAttribution: latest | \"latest\" is not one of [LATEST, ALL_IN_WINDOW]",
                    "baselineWindow: 90 | keys with values are expected here, as in \"key: value\"",
                    "includedPaths: src/** | a list is expected here, as in \"[first, second]\"",
                    "excludedPaths: [''] | the pattern is empty",
                    "ignoredAuthors: ['*bot'] | \"*bot\" is not a regular expression: Dangling meta character '*' near index 0",
                    "environments: [live] | keys with values are expected here, as in \"key: value\""
                })
        void badValueIsToldWithItsLineAndReason(String entry, String reason) {
            String key = entry.substring(0, entry.indexOf(':'));

            assertThat(problems("dora:\n  " + entry)).containsExactly("line 2: " + key + ": " + reason);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "baselineWindow: {days: 0} | days: \"0\" is not a number of days from 1 to 9999",
                    "baselineWindow: {from: +999999999-12-31} | from: \"+999999999-12-31\" is not between the years 1970 and 9999",
                    "baselineWindow: {from: '1969-12-31'} | from: \"1969-12-31\" is not between the years 1970 and 9999",
                    "baselineWindow: {from: 31.1.2026} | from: \"31.1.2026\" is not a date such as 2026-01-31",
                    "environments: [{pattern: a, tier: LIVE}] | tier: \"LIVE\" is not one of [PRODUCTION, STAGING, TESTING,"
                            + " DEVELOPMENT, OTHER]",
                    "environments: [{tier: STAGING}] | pattern: is missing",
                    "environments: [{pattern: a, tier: STAGING, x: 1}] | x: is unknown; known are pattern, tier",
                    "applications: [{includedPaths: [a]}] | name: is missing",
                    "applications: [{name: ' '}] | name: the name must not be empty",
                    "applications: [{name: a, paths: [a]}] | paths: is unknown; known are name, includedPaths,"
                            + " excludedPaths, jobs",
                    "applications: [{name: a, includedPaths: ['']}] | includedPaths: the pattern is empty",
                    "targets: [{applications: shop}] | targets: nothing is aimed at",
                    "targets: [{reworkPercent: 101, restoreHours: 1}] | reworkPercent: \"101\" is not a percentage from 0 to 100",
                    "targets: [{leadTimeHours: soon, restoreHours: 1}] | leadTimeHours: \"soon\" is not a number from 0 to 1000000",
                    "targets: [{leadTime: 1, reworkPercent: 1}] | leadTime: is unknown; known are applications,"
                            + " deploymentsPerWeek, leadTimeHours, changeFailurePercent, recoveryHours, restoreHours,"
                            + " reworkPercent",
                    "forwards: [{format: CDEVENTS, to: a}] | name: is missing",
                    "forwards: [{name: a, to: a}] | format: is missing",
                    "forwards: [{name: a, format: CDEVENTS}] | to: is missing",
                    "forwards: [{name: A, format: CDEVENTS, to: a}] | forwards: name: \"A\" is not small letters,"
                            + " digits, \".\", \"_\" and \"-\", at most 63 of them",
                    "forwards: [{name: a, format: XML, to: a}] | format: \"XML\" is not one of [CDEVENTS, DEVLAKE]",
                    "forwards: [{name: a, format: DEVLAKE, to: a, source: 'b:c'}] | forwards: source: only CDEVENTS have one",
                    "forwards: [{name: a, format: CDEVENTS, to: a, source: b}] | source: \"b\" is not an address such as"
                            + " https://ci.example.org/, of at most 200 characters",
                    "forwards: [{name: a, format: CDEVENTS, to: a}, {name: a, format: DEVLAKE, to: b}] | forwards: the"
                            + " name \"a\" is given twice",
                    "teams: [{applications: [a]}] | name: is missing",
                    "teams: [{name: a}] | teams: applications, jobs or folders: one of them is required",
                    "teams: [{name: a, jobs: [b], members: c}] | members: is unknown; known are name, applications,"
                            + " jobs, folders",
                    "teams: [{name: a, jobs: [c], folders: ['b/*']}] | folders: a folder has no pattern; use"
                            + " jobs for \"b/*\"",
                    "teams: [{name: a, jobs: [b]}, {name: a, jobs: [c]}] | teams: the name \"a\" is given twice",
                    "rules: [{environment: c}] | jobs: is missing",
                    "rules: [{jobs: a, environment: }] | environment: is missing",
                    "rules: [{jobs: a, application: ' ', version: b, environment: c}] | application: the expression is"
                            + " empty",
                    "rules: [{jobs: a, application: a, version: '${', environment: c}] | version: \"${\" is neither"
                            + " ${NAME} nor ${NAME:-default}",
                    "rules: [{jobs: a, application: a, version: b, environment: c, when: {A: '('}}] | A: \"(\" is not"
                            + " a regular expression: Unclosed group near index 1"
                })
        void innerValueIsToldByItsOwnKey(String entry, String problem) {
            assertThat(problems("dora:\n  " + entry)).containsExactly("line 2: " + problem);
        }

        @Test
        void everythingIsToldAtOnceInTheOrderOfLines() {
            assertThat(problems("""
                                    dora:
                                      timezone: UTC
                                      benchmark: CLASSIC
                                      benchmark: DORA_2024
                                      excludedPaths:
                                        - docs/**
                                        - ""
                                      rules:
                                        - jobs: a
                                          version: "${"
                                    unclassified: {}
                                    """))
                    .containsExactly(
                            "line 2: timezone: is unknown; known are timeZone, benchmark, leadTimeFrom,"
                                    + " countRedeployments, countFailedDeployments, countEveryEnvironment, incidentWindowHours,"
                                    + " incidentAttribution, baselineWindow, includedPaths, excludedPaths,"
                                    + " ignoredAuthors, applications, environments, rules, webhooks, targets,"
                                    + " notifications, forwards, industry, teams, commitUrl, retentionMonths",
                            "line 4: benchmark: is given twice",
                            "line 7: excludedPaths: the pattern is empty",
                            "line 9: environment: is missing",
                            "line 10: version: \"${\" is neither ${NAME} nor ${NAME:-default}",
                            "line 11: unclassified: is unknown; known are dora");
        }

        @Test
        void tableOfOnesOwnHasANameOfItsOwnAndAllLimitsInOrder() {
            assertThat(problems("""
                                    dora:
                                      benchmark:
                                        name: CLASSIC
                                        deploymentsPerDay: {elite: 0.1, high: 0.2}
                                        leadTimeHours: {low: 3}
                                        changeFailurePercent: [5, 10, 15]
                                    """))
                    .containsExactly(
                            "line 3: name: \"CLASSIC\" is the name of another table",
                            "line 3: restoreHours: is missing",
                            "line 4: deploymentsPerDay: a better band must be harder to reach: {ELITE=0.1, HIGH=0.2}",
                            "line 5: low: is unknown; known are elite, high, medium",
                            "line 5: leadTimeHours: no band has a limit",
                            "line 6: changeFailurePercent: keys with values are expected here, as in \"key: value\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "# dora:", "dora", "[dora]"})
        void textWithoutTheKeyIsNoProfile(String yaml) {
            assertThat(problems(yaml)).containsExactly("line 1: dora: is missing");
        }

        @Test
        void brokenYamlIsToldByItsLine() {
            assertThat(problems("dora:\n  rules: [\n"))
                    .containsExactly("line 3: expected the node content, but found '<stream end>'");
            assertThat(problems("dora:\n\tbenchmark: CLASSIC"))
                    .singleElement()
                    .asString()
                    .startsWith("line 2: ");
            assertThat(problems("dora: {}\n---\ndora: {}"))
                    .singleElement()
                    .asString()
                    .startsWith("line 2: ");
            assertThat(problems("dora: \u0000"))
                    .singleElement()
                    .asString()
                    .contains("special characters are not allowed");
        }

        @Test
        void bombsDoNotGoOff() {
            String laughs = "a: &a [x]\n" + "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n".repeat(7) + "dora: {rules: *b}\n";
            assertThat(problems(laughs))
                    .containsExactly("Number of aliases for non-scalar nodes exceeds the specified max=50");
            assertThat(problems("dora: &a {benchmark: *a, rules: [*a]}")).isNotEmpty();
            assertThat(problems("dora: " + "[".repeat(100_000)))
                    .singleElement()
                    .asString()
                    .isEqualTo("Nesting Depth exceeded max 20");
            String longest = "dora: {} #" + "x".repeat(1_000_000 - 10);
            assertThat(parse(longest)).isEqualTo(Profile.defaults(ZoneOffset.UTC));
            assertThat(problems(longest + "x")).containsExactly("the text has more than 1000000 characters");
        }

        @Test
        void tagsMakeNoObjects() {
            assertThat(problems("dora: {rules: [!!java.net.URL [\"http://localhost\"]]}"))
                    .containsExactly("line 1: Global tag is not allowed: tag:yaml.org,2002:java.net.URL");
        }

        private List<String> problems(String yaml) {
            return catchThrowableOfType(InvalidProfileException.class, () -> parse(yaml))
                    .problems();
        }
    }

    private static Profile parse(String yaml) {
        return ProfileYaml.parse(yaml, ZoneOffset.UTC);
    }
}
