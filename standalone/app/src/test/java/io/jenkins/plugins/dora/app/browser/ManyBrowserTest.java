package io.jenkins.plugins.dora.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand deployments of a hundred applications within five years. */
@BrowserTest
class ManyBrowserTest {
    private static final int DEPLOYMENTS = 100_000;
    private static final Duration PAUSE = Duration.ofDays(5 * 365).dividedBy(DEPLOYMENTS);

    private final Browser browser;

    ManyBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void aHundredThousandDeploymentsAreShownByTheDayAndInPages(@TempDir Path directory) throws IOException {
        Instant now = Served.CLOCK.instant();
        List<Event> events = IntStream.range(0, DEPLOYMENTS)
                .mapToObj(number -> deployment(number, now.minus(PAUSE.multipliedBy(DEPLOYMENTS - number))))
                .toList();
        try (Served served = Served.of(directory, events)) {
            Dashboard page = new Dashboard(browser, served).open("?view=environments");
            // Until then the store may still have been read.
            browser.console();
            page.open("?from=2013-06-01&to=2026-12-01&granularity=DAY");

            assertThat(page.charts()).containsEntry("deployments", true).containsEntry("leadTime", true);
            assertThat(page.figures("leadTime")).hasSizeGreaterThan(4900);
            page.open("?view=deployments&period=12months").follow("Older");
            browser.awaitText(".dora-pager", "51–100 of ");
            assertThat(page.rows(".dora-content")).hasSize(50);
            page.open("?view=environments");
            assertThat(browser.all(".dora-content tbody tr")).hasSize(100);
            page.assertQuiet();
        }
    }

    private static Event deployment(int number, Instant start) {
        return Deployment.of("app-" + number % 100, "1." + number, "production")
                .id(Integer.toString(number))
                .between(start, start.plus(Duration.ofMinutes(5)))
                .result(number % 37 == 0 ? Result.FAILURE : Result.SUCCESS)
                .changes(
                        ChangesFrom.STATED,
                        List.of(new Change("%040x".formatted(number), start.minus(Duration.ofHours(number % 50)))))
                .source("test")
                .build();
    }
}
