package io.jenkins.plugins.dora.report.prometheus;

import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many bytes a scrape is: 200 applications, as many as have labels of their own, in four environments each. */
class ScrapeSizeTest {
    private static final List<String> ENVIRONMENTS = List.of("development", "test", "staging", "production");
    private static final Instant START = Instant.parse("2026-03-10T12:00:00Z");
    private static final int APPLICATIONS = 200;
    private static final int MEGABYTE = 1_000_000;

    private final History history = new History();
    private final ScrapeDriver prometheus =
            new ScrapeDriver(START.toString(), Profile.defaults(ZoneOffset.UTC), history::snapshot);

    @Test
    void afterAStartItIsAMegabyteAndAHalf() {
        recordThreeMonths(names("department/service-"));

        assertThat(text()).hasSizeLessThan(1_600_000);
    }

    @Test
    void itStaysBelowTwoMegabytesWhenEveryApplicationWasDeployedEverywhere() {
        List<String> applications = names("department/service-");
        recordThreeMonths(applications);
        prometheus.scrape();
        applications.forEach(this::deployEverywhere);
        prometheus.after(Duration.ofMinutes(5)).scrapeWhenValuesAreShown();

        assertThat(text()).hasSizeLessThan(2 * MEGABYTE);
        assertThat(compressed()).hasSizeLessThan(100_000);
    }

    @Test
    void itStaysBelowThreeMegabytesWhenNearlyEverythingHappensEverywhere() {
        List<String> applications = names("department/service-");
        recordThreeMonths(applications);
        prometheus.scrape();
        applications.forEach(this::deployEverywhere);
        applications.forEach(this::letEverythingHappen);
        prometheus.after(Duration.ofMinutes(5)).scrapeWhenValuesAreShown();

        assertThat(text()).hasSizeLessThan(3 * MEGABYTE);
    }

    @Test
    void itStaysBelowFourMegabytesWithTheLongestNames() {
        List<String> applications = names("a team of the department ".repeat(10));
        recordThreeMonths(applications);
        prometheus.scrape();
        applications.forEach(this::deployEverywhere);
        prometheus.after(Duration.ofMinutes(5)).scrapeWhenValuesAreShown();

        assertThat(text()).hasSizeLessThan(4 * MEGABYTE);
        assertThat(compressed()).hasSizeLessThan(150_000);
    }

    private static List<String> names(String prefix) {
        return IntStream.range(0, APPLICATIONS)
                .mapToObj(number -> prefix + String.format("%03d", number))
                .toList();
    }

    private void recordThreeMonths(List<String> applications) {
        for (String application : applications) {
            for (int week = 1; week <= 13; week++) {
                for (String environment : ENVIRONMENTS) {
                    Instant finish = START.minus(Duration.ofDays(7L * (14 - week) - 6));
                    deploy(application, environment, "1." + week, finish, Result.SUCCESS);
                }
            }
            Instant opened = START.minus(Duration.ofDays(4));
            history.incidentOf(application, "old " + application, opened, opened.plus(Duration.ofHours(2)));
        }
    }

    private void deployEverywhere(String application) {
        for (String environment : ENVIRONMENTS) {
            deploy(application, environment, "2.0", START.plusSeconds(10), Result.SUCCESS);
            deploy(application, environment, "2.1", START.plusSeconds(20), Result.FAILURE);
        }
    }

    /** Every result and every kind but one in each environment, a failure that is recovered from, and an incident. */
    private void letEverythingHappen(String application) {
        for (String environment : ENVIRONMENTS) {
            deploy(application, environment, "2.2", START.plusSeconds(30), Result.ABORTED);
            deploy(application, environment, "2.3", START.plusSeconds(40), Result.EXPIRED);
            deploy(application, environment, "3.0", START.plusSeconds(50), Result.SUCCESS);
            deploy(application, environment, "3.0", START.plusSeconds(60), Result.SUCCESS);
            deploy(application, environment, "2.0", START.plusSeconds(90), Result.SUCCESS);
        }
        history.incidentOf(application, "new " + application, START.plusSeconds(55), START.plusSeconds(95));
    }

    private void deploy(String application, String environment, String version, Instant finish, Result result) {
        history.deployed(
                application,
                environment,
                version,
                finish.toString(),
                builder -> builder.id(application + environment + version + finish)
                        .result(result)
                        .changes(
                                ChangesFrom.STATED,
                                List.of(commit(
                                        application + version,
                                        finish.minus(Duration.ofHours(3)).toString()))));
    }

    private byte[] text() {
        return prometheus
                .body(ScrapeScope.WHOLE, new Rendering.Variant(ExpositionFormat.TEXT, false))
                .bytes();
    }

    private byte[] compressed() {
        return prometheus
                .body(ScrapeScope.WHOLE, new Rendering.Variant(ExpositionFormat.TEXT, true))
                .bytes();
    }
}
