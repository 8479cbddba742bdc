package io.jenkins.plugins.dora.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.intake.Intake;
import io.jenkins.plugins.dora.intake.Receipt;
import io.jenkins.plugins.dora.intake.TakenIdException;
import io.jenkins.plugins.dora.intake.submission.Desk;
import io.jenkins.plugins.dora.intake.submission.Submissions;
import io.jenkins.plugins.dora.linking.sharing.Ownership;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.link.Key;
import io.jenkins.plugins.dora.report.story.CommitBrowser;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohsuke.stapler.export.Flavor;
import org.kohsuke.stapler.export.ModelBuilder;

/**
 * Roles, routes and owners: what nobody may read changes no answer, and what somebody records changes nothing of those
 * whose jobs they may not read and record for.
 */
class OwnershipMatrixTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String A = "a/deploy";
    private static final String B = "b/deploy";
    private static final String C = "c/build";
    private static final String GONE = "a/old (until 2026-01-20T10:00:00Z)";
    private static final String NO_JOB = "";

    private final List<Deployment> deployments = new ArrayList<>();
    private final List<ApplicationVersion> versions = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<EventStore> stores = new ArrayList<>();

    @TempDir
    private Path directory;

    /** Everybody who reads, by the jobs that they may read. */
    private enum Reader {
        OF_A(A),
        OF_B(B),
        OF_A_AND_B(A, B),
        OF_THE_BUILDS(C),
        OF_A_AND_WHAT_IS_GONE(A, GONE),
        OF_WHAT_NO_JOB_DID(A, NO_JOB),
        OF_ALL(A, B, C, GONE, NO_JOB);

        private final Set<String> jobs;

        Reader(String... jobs) {
            this.jobs = Set.of(jobs);
        }

        boolean reads(Optional<String> job) {
            return jobs.contains(job.orElse(NO_JOB));
        }
    }

    /** Every page. */
    private enum PageOf {
        CONTROLLER(job -> true),
        FOLDER(job -> job.filter(name -> name.startsWith("a/")).isPresent()),
        JOB(job -> job.equals(Optional.of(A))),
        OTHER_JOB(job -> job.equals(Optional.of(B)));

        private final Predicate<Optional<String>> belongs;

        PageOf(Predicate<Optional<String>> belongs) {
            this.belongs = belongs;
        }
    }

    /** Every address that is read. */
    private enum Get {
        REPORT((answers, told) -> json(answers.report())),
        DEPLOYMENTS((answers, told) -> json(answers.deployments().page())),
        CSV((answers, told) -> csv(answers)),
        STORY((answers, told) -> told.deployments().stream()
                .map(deployment -> answers.deployment(Key.of(deployment.id()), CommitBrowser.NONE)
                        .map(OwnershipMatrixTest::json)
                        .orElse("404"))
                .toList()
                .toString()),
        INCIDENTS((answers, told) -> json(answers.incidents())),
        ENVIRONMENTS((answers, told) -> json(answers.environments()));

        private final Route route;

        Get(Route route) {
            this.route = route;
        }

        @FunctionalInterface
        private interface Route {
            String answer(Answers answers, Snapshot told);
        }
    }

    static Stream<Arguments> everyReaderOnEveryPage() {
        return Arrays.stream(Reader.values())
                .flatMap(reader -> Arrays.stream(PageOf.values())
                        .flatMap(page -> Arrays.stream(Get.values()).map(get -> Arguments.of(reader, page, get))));
    }

    @ParameterizedTest
    @MethodSource("everyReaderOnEveryPage")
    void answerIsAsIfWhatIsHiddenHadNeverBeenRecorded(Reader reader, PageOf page, Get get) {
        tellAll();
        Snapshot all = snapshot();
        Snapshot readable = Snapshot.of(
                deployments.stream()
                        .filter(one -> reader.reads(one.build().map(BuildReference::job)))
                        .toList(),
                versions.stream()
                        .filter(one -> reader.reads(one.build().map(BuildReference::job)))
                        .toList(),
                incidents.stream().filter(incident -> isSeen(incident, reader)).toList());

        assertThat(answer(new LatestReporter(), all, all, reader, page, get))
                .isEqualTo(answer(new LatestReporter(), readable, all, reader, page, get));
    }

    private boolean isSeen(Incident incident, Reader reader) {
        return reader == Reader.OF_ALL
                || incident.owner()
                        .filter(owner -> reader.reads(Optional.of(owner)))
                        .isPresent()
                || deployments.stream()
                        .filter(one -> one.application().equals(incident.application()))
                        .filter(one -> one.owner().equals(incident.owner()))
                        .anyMatch(one -> reader.reads(one.build().map(BuildReference::job)));
    }

    /** Everybody who records for job A, by the jobs that they may record for. */
    private enum Sender {
        OF_A(A),
        OF_A_AND_B(A, B),
        OF_A_BY_LIST(A);

        private final Set<String> jobs;

        Sender(String... jobs) {
            this.jobs = Set.of(jobs);
        }

        boolean isGiven() {
            return this == OF_A_BY_LIST;
        }

        boolean mayChange() {
            return this != OF_A;
        }
    }

    /** Every address and step that records. */
    private enum Post {
        DEPLOYMENT,
        OLDER_DEPLOYMENT,
        INCIDENT,
        INCIDENT_OF_THE_OTHER,
        RESOLUTION,
        VERSION
    }

    static Stream<Arguments> everySenderOnEveryRoute() {
        return Arrays.stream(Sender.values())
                .flatMap(sender -> Arrays.stream(Post.values()).map(post -> Arguments.of(sender, post)));
    }

    @ParameterizedTest
    @MethodSource("everySenderOnEveryRoute")
    void recordsChangeNothingOfOthersUnlessTheyAreShared(Sender sender, Post post) throws IOException {
        deployed(B, "shop", "1", 1, Optional.empty());
        deployed(B, "shop", "2", 10, Optional.empty());
        incident("its", "shop", 12, Optional.empty());
        claim(sender, "5", 11);
        List<String> before = figuresOfB();

        boolean isRecorded = post(sender, post);

        boolean changes = sender.mayChange() && isRecorded;
        if (changes) {
            assertThat(figuresOfB()).isNotEqualTo(before);
        } else {
            assertThat(figuresOfB()).containsExactlyElementsOf(before);
        }
        if (sender == Sender.OF_A) {
            assertThat(isRecorded).isEqualTo(post != Post.INCIDENT_OF_THE_OTHER && post != Post.RESOLUTION);
            assertThat(answer(new LatestReporter(), snapshot(), snapshot(), Reader.OF_A, PageOf.JOB, Get.INCIDENTS))
                    .doesNotContain("\"its\"", "secret");
        }
    }

    @ParameterizedTest
    @EnumSource(Get.class)
    void claimedNameShowsNothingOfTheOther(Get get) throws IOException {
        deployed(B, "shop", "1", 1, Optional.empty());
        built(B, "shop", "2", 5);
        deployed(B, "shop", "2", 10, Optional.empty());
        incident("its", "shop", 12, Optional.empty());
        LatestReporter latest = new LatestReporter();
        claim(Sender.OF_A, "1", 11);
        claim(Sender.OF_A, "2", 13);
        Snapshot both = snapshot();
        String answered = answer(latest, both, both, Reader.OF_A, PageOf.CONTROLLER, get);
        List<Deployment> own = deployments.stream()
                .filter(one -> one.build().orElseThrow().job().equals(A))
                .toList();
        Snapshot alone = Snapshot.of(own, List.of(), List.of());

        assertThat(answered).isEqualTo(answer(new LatestReporter(), alone, both, Reader.OF_A, PageOf.CONTROLLER, get));
        assertThat(answered).doesNotContain("secret", "\"ROLLBACK\"", "\"REDEPLOY\"", "\"VERSION\"");
    }

    private List<String> figuresOfB() {
        return Stream.of(Get.REPORT, Get.DEPLOYMENTS, Get.STORY, Get.INCIDENTS, Get.ENVIRONMENTS)
                .flatMap(get -> Stream.of(Reader.OF_B, Reader.OF_ALL)
                        .map(reader ->
                                answer(new LatestReporter(), snapshot(), snapshotOfB(), reader, PageOf.OTHER_JOB, get)))
                .toList();
    }

    private Snapshot snapshotOfB() {
        return Snapshot.of(
                deployments.stream()
                        .filter(one -> one.build().orElseThrow().job().equals(B))
                        .toList(),
                List.of(),
                List.of());
    }

    private boolean post(Sender sender, Post post) throws IOException {
        try {
            switch (post) {
                case DEPLOYMENT -> claim(sender, "1", 13);
                case OLDER_DEPLOYMENT -> claim(sender, "2", 9);
                case INCIDENT ->
                    add(submissions(sender)
                            .incident(body("'id':'new','application':'shop','openedAt':'" + day(12) + "'"))
                            .event());
                case INCIDENT_OF_THE_OTHER ->
                    add(submissions(sender)
                            .incident(body(
                                    "'id':'its','application':'shop','title':'pwned','openedAt':'" + day(12) + "'"))
                            .event());
                case RESOLUTION -> {
                    Optional<Incident> resolved =
                            submissions(sender).resolution("its", new byte[0]).map(Receipt::event);
                    resolved.ifPresent(this::add);
                    return resolved.isPresent();
                }
                case VERSION ->
                    versions.add(version(A, "shop", "2", 9)
                            .ownedBy(new Ownership(snapshot(), recorder(sender), A).ownerOf("shop")));
            }
            return true;
        } catch (TakenIdException | InvalidEventException e) {
            return false;
        }
    }

    private void claim(Sender sender, String version, int day) throws IOException {
        add(submissions(sender)
                .deployment(body("'id':'claim " + version + " " + day + "','application':'shop','version':'" + version
                        + "','environment':'production','finishedAt':'" + day(day)
                        + "','result':'SUCCESS','owner':'forged','build':{'job':'" + A + "','number':1}"))
                .event());
    }

    private void add(Event event) {
        if (event instanceof Deployment deployment) {
            deployments.add(deployment);
        } else if (event instanceof Incident incident) {
            incidents.removeIf(one -> one.id().equals(incident.id()));
            incidents.add(incident);
        }
    }

    private Submissions submissions(Sender sender) throws IOException {
        Predicate<Optional<String>> own = job -> job.equals(Optional.of(A));
        List<Event> events = new ArrayList<>(deployments);
        events.addAll(versions);
        events.addAll(incidents);
        EventStore store = EventStore.open(directory.resolve("store " + stores.size()), CLOCK);
        stores.add(store);
        store.record(events);
        return new Submissions(new Intake(store, CLOCK), new Desk(own, own, false, job -> recorder(sender)), CLOCK);
    }

    @AfterEach
    void close() throws IOException {
        for (EventStore store : stores) {
            store.close();
        }
    }

    private static Recorder recorder(Sender sender) {
        return new Recorder() {
            @Override
            public boolean owns(String application) {
                return sender.isGiven();
            }

            @Override
            public boolean shares(Optional<String> job) {
                return sees(job);
            }

            @Override
            public boolean sees(Optional<String> job) {
                return sender.jobs.contains(job.orElse(NO_JOB));
            }
        };
    }

    private void tellAll() {
        deployed(A, "shop", "1", 1, Optional.empty());
        deployed(B, "shop", "2", 2, Optional.empty());
        built(C, "shop", "3", 3);
        built(A, "shop", "4", 3);
        deployed(A, "shop", "3", 4, Optional.empty());
        deployed(B, "shop", "1", 5, Optional.empty());
        deployed(A, "shop", "2", 6, Optional.empty());
        deployed(NO_JOB, "shop", "3", 7, Optional.empty());
        deployed(A, "shop", "4", 8, Optional.empty());
        deployed(B, "shop", "3", 9, Optional.empty());
        deployed(GONE, "shop", "5", 10, Optional.empty());
        deployed(A, "shop", "6", 11, Optional.of(A));
        deployed(B, "secret", "1", 12, Optional.empty());
        deployed(GONE, "old", "1", 12, Optional.empty());
        deployed(NO_JOB, "by hand", "1", 12, Optional.empty());
        deployed(A, "cart", "1", 13, Optional.empty());
        incident("of all", "shop", 9, Optional.empty());
        incident("of a", "shop", 12, Optional.of(A));
        incident("of b", "secret", 12, Optional.empty());
        incident("of c", "nothing", 12, Optional.of(C));
        incident("of nobody", "nothing", 12, Optional.empty());
    }

    private void deployed(String job, String application, String version, int day, Optional<String> owner) {
        Instant at = day(day);
        List<Change> changes = List.of(
                new Change("commit " + version, at.minusSeconds(60)), new Change("shared", at.minusSeconds(90)));
        deployments.add(Deployment.of(application, version, "production")
                .id(application + version + '@' + day)
                .between(at.minusSeconds(30), at)
                .deployedBy(job.isEmpty() ? null : new BuildReference(job, day, ""))
                .changes(ChangesFrom.STATED, changes)
                .owner(owner.orElse(null))
                .build());
    }

    private void built(String job, String application, String version, int day) {
        versions.add(version(job, application, version, day));
    }

    private static ApplicationVersion version(String job, String application, String version, int day) {
        return new ApplicationVersion(
                job + version,
                day(day),
                application,
                version,
                day(day),
                job.isEmpty() ? Optional.empty() : Optional.of(new BuildReference(job, day, "")),
                Optional.empty(),
                List.of(new Change("secret commit " + version, day(day).minusSeconds(5))),
                List.of());
    }

    private void incident(String id, String application, int day, Optional<String> owner) {
        incidents.add(new Incident(
                        id,
                        day(day),
                        application,
                        Optional.empty(),
                        day(day),
                        Optional.empty(),
                        "secret " + id,
                        "",
                        "",
                        Optional.empty())
                .ownedBy(owner));
    }

    private static Instant day(int day) {
        return START.plus(day, ChronoUnit.DAYS);
    }

    private static byte[] body(String json) {
        return ('{' + json.replace('\'', '"') + '}').getBytes(StandardCharsets.UTF_8);
    }

    private Snapshot snapshot() {
        return Snapshot.of(deployments, versions, incidents);
    }

    private static String answer(
            LatestReporter latest, Snapshot snapshot, Snapshot told, Reader reader, PageOf page, Get get) {
        Reporter reporter =
                latest.of(snapshot, PROFILE).seeing(job -> page.belongs.test(job) && reader.reads(job), reader::reads);
        Map<String, List<String>> year = get == Get.ENVIRONMENTS || get == Get.STORY
                ? Map.of()
                : Map.of("from", List.of("2026-01-01"), "to", List.of("2026-02-01"));
        return get.route.answer(new Answers(reporter, year, NOW), told);
    }

    private static final Profile PROFILE = Profile.defaults(ZoneOffset.UTC);

    private static String csv(Answers answers) {
        try {
            StringBuilder csv = new StringBuilder();
            answers.deployments().writeTo(csv);
            return csv.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static String json(@Nullable Object bean) {
        try {
            StringWriter json = new StringWriter();
            new ModelBuilder()
                    .get((Class<Object>) bean.getClass())
                    .writeTo(bean, Flavor.JSON.createDataWriter(bean, json));
            return json.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
