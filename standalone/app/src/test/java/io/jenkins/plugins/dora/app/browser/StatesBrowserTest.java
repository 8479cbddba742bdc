package io.jenkins.plugins.dora.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What is shown of nothing, of little, of much, and of names that nobody expects. */
@BrowserTest
class StatesBrowserTest {
    private static final Instant NOW = Served.CLOCK.instant();
    private static final List<String> HOSTILE_NAMES = List.of(
            "<script>document.title = 'owned'</script>",
            "\"><img src=x onerror=alert(1)>'",
            "x".repeat(255),
            "\u200Fright-to-left \u05E9\u05DC\u05D5\u05DD",
            "\uD83D\uDE80 emoji & &amp;");

    private final Browser browser;

    @TempDir
    private Path directory;

    StatesBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void listen() {
        browser.console();
        browser.requests();
    }

    @Test
    void anEmptyStoreTeachesHowToRecord() throws IOException {
        try (Served served = Served.of(directory, List.of())) {
            Dashboard page = new Dashboard(browser, served).open("");

            assertThat(browser.await(".dora-notice").getText()).contains("No deployments yet", "./dora import --home");
            page.assertAccessible();
            for (String view : List.of("Environments", "Deployments", "Incidents")) {
                page.follow(view).assertAccessible();
            }
            assertThat(browser.await(".dora-notice").getText()).contains("No deployments yet");
            page.assertQuiet();
        }
    }

    @Test
    void oneDeploymentIsAStartingPoint() throws IOException {
        try (Served served = Served.of(directory, List.of(deployment("shop", "1", "production", 1, Result.SUCCESS)))) {
            Dashboard page = new Dashboard(browser, served).open("?period=30d&granularity=YEAR");

            assertThat(page.card("deploymentFrequency").getText())
                    .contains("1 per week", "1 deployment in 2 days", "Recording began here");
            assertThat(page.card("leadTimeForChanges").findElements(By.className("dora-card-reason")))
                    .extracting(WebElement::getText)
                    .singleElement()
                    .asString()
                    .isNotEmpty();
            assertThat(page.charts()).containsEntry("deployments", true).containsEntry("leadTime", false);
            page.open("?view=deployments").follow("1");
            assertThat(browser.await("[data-section=deployment]").getText()).contains("this is the first deployment");
            page.assertQuiet();
        }
    }

    @Test
    void aSelectionWithoutDeploymentsHasWaysOut() throws IOException {
        try (Served served = Served.of(directory, List.of(deployment("shop", "1", "staging", 1, Result.SUCCESS)))) {
            Dashboard page = new Dashboard(browser, served).open("");

            assertThat(browser.await(".dora-notice").getText()).contains("Nothing matches these filters");
            browser.all(".dora-notice button").get(1).click();

            browser.await(".dora-card[data-metric=deploymentFrequency]");
            assertThat(page.search()).isEqualTo("?tier=ALL");
            page.open("?view=deployments&tier=ALL&result=FAILURE");
            assertThat(browser.await(".dora-notice").getText()).contains("Nothing matches these filters");
            browser.all(".dora-notice button").get(2).click();
            browser.await(".dora-card[data-metric=deploymentFrequency], .dora-notice");
            assertThat(page.search()).isEmpty();
        }
    }

    @Test
    void aLostConnectionIsSaidAndTriedAgain() throws IOException {
        Dashboard page;
        try (Served served = Served.of(directory, List.of(deployment("shop", "1", "production", 1, Result.SUCCESS)))) {
            page = new Dashboard(browser, served).open("");
        }

        browser.choose("Period", "Last 30 days");

        browser.awaitText(".dora-notice", "The server could not be reached");
        assertThat(browser.await(".dora-notice").getText()).contains("Try again");
        page.assertAccessible();
    }

    @Test
    void theStoreIsWaitedForWhileItIsRead() throws IOException {
        List<Event> events = List.of(deployment("shop", "1", "production", 1, Result.SUCCESS));
        try (Served served = Served.openingSlowly(directory, events, Duration.ofSeconds(3))) {
            browser.open(served.address());

            browser.awaitText(".dora-notice", "The page retries automatically");
            browser.await(".dora-notice progress");
            Dashboard page = new Dashboard(browser, served);
            page.assertAccessible();
            page.ready();
            browser.await(".dora-card[data-metric=deploymentFrequency]");
        }
    }

    @Test
    void hostileNamesAreShownAsText() throws IOException {
        List<Event> events = new ArrayList<>();
        HOSTILE_NAMES.forEach(name -> events.add(deployment(name, name, name, 2, Result.SUCCESS)));
        HOSTILE_NAMES.forEach(name -> events.add(deployment(name, "2", name, 1, Result.FAILURE)));
        HOSTILE_NAMES.forEach(name -> events.add(incident(name)));
        try (Served served = Served.of(directory, events)) {
            Dashboard page = new Dashboard(browser, served).open("?tier=ALL");

            page.charts();
            for (String view : List.of("environments", "deployments", "incidents")) {
                page.open("?view=" + view + "&tier=ALL");
                String text = (String) browser.run("return document.querySelector('.dora-content').textContent");
                assertThat(text).contains(HOSTILE_NAMES);
                page.fits();
            }
            page.open("?view=deployments&tier=ALL");
            browser.await(".dora-content tbody tr:nth-child(8) a").click();
            browser.await("[data-section=changes]");
            page.ready();
            page.fits();
            assertThat(browser.all("#dora script, #dora img")).isEmpty();
            assertThat(browser.run("return document.title")).isEqualTo("DORA metrics");
            page.assertQuiet();
        }
    }

    @Test
    void anAddressThatOnlyABrowserWouldRunIsNoLink() throws IOException {
        List<Event> events = List.of(
                deployment("shop", "1", "production", 1, Result.SUCCESS), incident("shop", "javascript:alert(1)"));
        try (Served served = Served.of(directory, events)) {
            new Dashboard(browser, served).open("?view=incidents&tier=ALL");

            assertThat(browser.all(".dora-content tbody th a")).isEmpty();
            assertThat(browser.await(".dora-content tbody th").getText()).isEqualTo("It is down\nFrom test");
        }
    }

    private static Deployment deployment(
            String application, String version, String environment, int daysAgo, Result result) {
        Instant start = NOW.minus(Duration.ofDays(daysAgo));
        Change change = new Change("c".repeat(40), start.minus(Duration.ofHours(3)));
        return Deployment.of(application, version, environment)
                .id("#" + daysAgo + application.hashCode())
                .between(start, start.plus(Duration.ofMinutes(5)))
                .result(result)
                .changes(ChangesFrom.VERSION, List.of(change))
                .source(application)
                .build();
    }

    private static Incident incident(String name) {
        return new Incident(
                "incident #" + name.hashCode(),
                NOW,
                name,
                Optional.of(name),
                NOW.minus(Duration.ofHours(2)),
                Optional.of(NOW),
                name,
                "",
                name,
                Optional.empty());
    }

    private static Incident incident(String application, String url) {
        return new Incident(
                "incident",
                NOW,
                application,
                Optional.empty(),
                NOW.minus(Duration.ofHours(2)),
                Optional.of(NOW),
                "It is down",
                url,
                "test",
                Optional.empty());
    }
}
