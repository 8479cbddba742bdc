package io.jenkins.plugins.dora.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.app.demo.DemoStore;
import io.jenkins.plugins.dora.profile.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** What a person sees who starts {@code dora serve --demo}. */
@EnabledIf(
        value = "io.jenkins.plugins.dora.app.serve.Browser#isWanted",
        disabledReason = "no browser to look at the dashboard with: install chromium and chromium-driver")
@Timeout(180)
class DashboardBrowserTest {
    // The page asks the browser what day it is, so the made-up team must have worked until today.
    private static final Clock CLOCK = Clock.system(ZoneOffset.UTC);

    private static Browser browser;
    private static DemoStore demo;
    private static DashboardServer server;

    @BeforeAll
    static void start(@TempDir Path profile) throws IOException {
        browser = Browser.start(profile);
        demo = DemoStore.create(CLOCK);
        CurrentReporter reporter = new CurrentReporter(demo.directory(), Profile.defaults(CLOCK.getZone()));
        server = DashboardServer.start(0, reporter, CLOCK);
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void showsFourCardsAndTwoChartsWithoutAWordInTheConsole() {
        browser.open(server.address().toString());

        browser.await("#dora[data-state=ready]", 1);
        assertThat(browser.await(".dora-card", 4))
                .extracting(card -> card.getAttribute("data-metric"))
                .containsExactly(
                        "deploymentFrequency", "leadTimeForChanges", "changeFailureRate", "timeToRestoreService");
        assertThat(browser.await(".dora-card-value", 4))
                .extracting(WebElement::getText)
                .allMatch(value -> value.matches(".*[1-9].*"));
        assertThat(browser.await("figure.dora-chart[data-drawn=true] canvas", 2))
                .allSatisfy(canvas -> {
                    assertThat(colours(canvas)).isGreaterThan(3);
                });
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aFilterAsksForAnotherReportAndIsKeptInTheAddress() {
        browser.open(server.address().toString());
        browser.await("#dora[data-state=ready]", 1);

        browser.choose("Application", "cart");

        browser.awaitText(".dora-summary", "cart · Production environments");
        assertThat(browser.address()).endsWith("?application=cart");
        assertThat(browser.console()).isEmpty();
    }

    /** Returns how many colours a canvas shows. */
    private static long colours(WebElement canvas) {
        return (Long) browser.run("""
                const { width, height } = arguments[0];
                const pixels = arguments[0].getContext('2d').getImageData(0, 0, width, height).data;
                return new Set(new Uint32Array(pixels.buffer)).size;
                """, canvas);
    }
}
