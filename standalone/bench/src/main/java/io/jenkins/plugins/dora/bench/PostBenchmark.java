package io.jenkins.plugins.dora.bench;

import io.jenkins.plugins.dora.intake.Intake;
import io.jenkins.plugins.dora.intake.submission.Desk;
import io.jenkins.plugins.dora.intake.submission.Submissions;
import io.jenkins.plugins.dora.linking.sharing.Recorder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of a request that records, from its body to the disk, beside {@link MadeUpVersions}: alone and eight at once,
 * with little memory.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx512m")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class PostBenchmark extends CopiedStore {
    private static final int AT_ONCE = 8;
    private static final String HIDDEN = "shops/build";

    /** Who sends: the administrator, or somebody from whom the job that builds the versions is hidden. */
    @Param({"true", "false"})
    public boolean seesAll;

    private final AtomicInteger posted = new AtomicInteger();

    @Override
    Path original(int size, Path parent) throws IOException {
        return Stores.withVersions(size, parent);
    }

    /** Records a deployment that states no changes, so that those of its version are looked up. */
    @Benchmark
    public Object postDeployment() throws IOException {
        int number = posted.incrementAndGet();
        Instant now = Instant.now();
        return submissions()
                .deployment(body(
                        "{'application':'%s','version':'%s','environment':'production','finishedAt':'%s',"
                                + "'result':'SUCCESS','build':{'job':'shops/service-7/deploy','number':%d}}",
                        MadeUpVersions.APPLICATION,
                        MadeUpVersions.version(number % MadeUpVersions.COUNT).version(),
                        now,
                        number));
    }

    @Benchmark
    @Threads(AT_ONCE)
    public Object postDeploymentEightAtOnce() throws IOException {
        return postDeployment();
    }

    @Benchmark
    public Object postIncident() throws IOException {
        return submissions()
                .incident(body(
                        "{'application':'%s','environment':'production','openedAt':'%s'}",
                        MadeUpVersions.APPLICATION, Instant.now()));
    }

    private Submissions submissions() {
        Clock clock = Clock.systemUTC();
        Predicate<Optional<String>> visible = job -> seesAll || !job.equals(Optional.of(HIDDEN));
        Desk desk = seesAll ? Desk.ADMINISTRATOR : new Desk(visible, visible, false, job -> seeing(visible));
        return new Submissions(new Intake(store(), clock), desk, clock);
    }

    private static Recorder seeing(Predicate<Optional<String>> visible) {
        return new Recorder() {
            @Override
            public boolean owns(String application) {
                return false;
            }

            @Override
            public boolean shares(Optional<String> job) {
                return visible.test(job);
            }

            @Override
            public boolean sees(Optional<String> job) {
                return visible.test(job);
            }
        };
    }

    private static byte[] body(String format, Object... values) {
        return format.formatted(values).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
