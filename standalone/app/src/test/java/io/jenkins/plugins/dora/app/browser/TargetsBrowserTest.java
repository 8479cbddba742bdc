package io.jenkins.plugins.dora.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.app.demo.DemoStore;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Targets, scores, findings and links to commits, as the made-up team has them. */
@BrowserTest
class TargetsBrowserTest {
    private static final Profile PROFILE = ProfileYaml.parse("""
            dora:
              benchmark: DORA_2025
              commitUrl: "https://git.example.org/${application}/commit/${id}"
              targets:
                - applications: "shop*"
                  leadTimeHours: 0.1
                  reworkPercent: 0
                - leadTimeHours: 1000
            """, Served.CLOCK.getZone());

    private final Browser browser;
    private DemoStore demo;
    private Served served;
    private Dashboard page;

    TargetsBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void serve() throws IOException {
        demo = DemoStore.create(Served.CLOCK);
        served = Served.of(demo.directory(), PROFILE);
        page = new Dashboard(browser, served);
    }

    @AfterEach
    void close() throws IOException {
        served.close();
        demo.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?view=environments", "?view=deployments"})
    void nobodyIsKeptFromTargetsOnAScreenOrATelephone(String search) {
        page.open(search);
        page.assertAccessible();

        browser.resize(360, 780);

        page.fits();
        page.assertAccessible();
    }

    @Test
    void cardsAreGroupedByScoresAndShowWhatIsMissed() {
        page.open("");

        assertThat(browser.await(".dora-findings").getText()).contains("Lead time for changes of shop* is");
        assertThat(browser.await("[data-metric=leadTimeForChanges]").getText())
                .contains("of 10", "Target below 6 min: missed by");
        assertThat(browser.await(".dora-content").getText())
                .containsIgnoringCase("Overall score:")
                .containsIgnoringCase("Throughput")
                .containsIgnoringCase("Instability");
        browser.emulate("print", "light");
        assertThat(browser.all(".dora-card-target")).isNotEmpty().allMatch(WebElement::isDisplayed);
    }

    @Test
    void environmentsLeadToTheCardsOfWhatAnApplicationMisses() {
        page.open("?view=environments");

        WebElement link = browser.await("tbody tr:last-child .dora-behind a");
        assertThat(link.getText()).isEqualTo("Lead time for changes");
        link.sendKeys(Keys.ENTER);

        browser.await(".dora-cards");
        page.ready();
        assertThat(browser.address()).contains("application=shop");
    }

    @Test
    void commitsOfADeploymentLinkToTheirPages() {
        page.open("?view=deployments&application=shop");
        browser.await(".dora-content tbody a").click();

        assertThat(browser.await("[data-section=changes] tbody a").getAttribute("href"))
                .startsWith("https://git.example.org/shop/commit/");
    }
}
