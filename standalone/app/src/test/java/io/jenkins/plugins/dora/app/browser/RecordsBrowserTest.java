package io.jenkins.plugins.dora.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** What the made-up team of {@code dora serve --demo} has where, what it deployed, and what went wrong. */
@Demo(quiet = true)
class RecordsBrowserTest {
    private final Browser browser;
    private final Dashboard page;

    RecordsBrowserTest(Browser browser, Dashboard page) {
        this.browser = browser;
        this.page = page;
    }

    @Test
    void theMatrixTellsWhichVersionIsWhereSinceWhen() {
        page.open("").follow("Environments");

        assertThat(page.search()).isEqualTo("?view=environments");
        assertThat(browser.await(".dora-summary").isDisplayed())
                .as("a period, which does not count here")
                .isFalse();
        assertThat(page.columns(".dora-content")).containsExactly("Application", "testing", "staging", "production");
        assertThat(page.rows(".dora-content")).extracting(row -> row.get(0)).containsExactly("cart", "shop");
        assertThat(page.rows(".dora-content").get(1))
                .element(3)
                .asString()
                .matches(
                        "1\\.\\d+ since .* by shop/deploy-to-production #\\d+ (as new as staging|.* behind staging .*)");
    }

    @Test
    void theMatrixLeadsToTheStoryOfADeployment() {
        page.open("?view=environments").follow("1.");

        assertThat(page.search()).contains("deployment=");
        assertThat(browser.await("[data-section=deployment]").getText())
                .contains("Result")
                .contains("Success");
    }

    @Test
    void deploymentsComeInPagesFromTheServer() {
        page.open("?view=deployments&period=12months&tier=ALL");

        assertThat(page.columns(".dora-content")).startsWith("Version", "Application", "Environment", "Finished");
        assertThat(page.rows(".dora-content")).hasSize(50);
        assertThat(browser.await(".dora-pager").getText()).startsWith("1–50 of 1,");
        String newest = page.rows(".dora-content").get(0).toString();
        page.follow("Older");
        browser.awaitText(".dora-pager", "51–100 of 1,");
        assertThat(page.search()).contains("offset=50");
        page.follow("Newer");
        browser.awaitText(".dora-pager", "1–50 of 1,");
        assertThat(page.rows(".dora-content").get(0)).hasToString(newest);
    }

    @Test
    void deploymentsAreFiltered() {
        page.open("?view=deployments&period=12months");

        browser.choose("Result", "Failure");
        browser.awaitText(".dora-content tbody td:nth-child(6)", "Failure");
        assertThat(page.rows(".dora-content")).allMatch(row -> row.get(5).equals("Failure"));
        browser.choose("Result", "Any");
        browser.choose("Kind", "Rollback");
        browser.awaitText(".dora-content tbody td:nth-child(7)", "Rollback");
        assertThat(page.search()).isEqualTo("?view=deployments&period=12months&kind=ROLLBACK");
        browser.choose("Kind", "Any");
        browser.choose("Change failed", "Yes");
        browser.awaitText(".dora-content tbody td:nth-child(6)", "change failed");
    }

    @Test
    void aFailedDeploymentTellsItsStory() {
        page.open("?view=deployments&period=12months&failed=true");
        List<String> row = page.rows(".dora-content").get(0);

        browser.await(".dora-content tbody a").click();

        browser.await("[data-section=deployment]");
        assertThat(browser.await("[data-section=deployment] h2").getText())
                .isEqualTo(row.get(1) + " " + row.get(0) + " to production");
        assertThat(browser.await("[data-section=deployment]").getText()).contains("Baseline", "Build", "Recorded");
        assertThat(browser.await("[data-section=failure]").getText()).contains("Why it failed");
        assertThat(page.rows("[data-section=way]"))
                .extracting(point -> point.get(0))
                .contains("Version built", "Deployment started")
                .endsWith("Deployment finished");
        assertThat(page.rows("[data-section=changes]"))
                .hasSize(Integer.parseInt(row.get(7)))
                .allMatch(change -> change.get(0).matches("[0-9a-f]{40}"));
        page.follow("All deployments");
        assertThat(page.search()).isEqualTo("?view=deployments&period=12months&failed=true");
    }

    @Test
    void aDeploymentThatIsNotThereIsSaid() {
        page.begin("?view=deployments&deployment=nothing");

        browser.awaitText(".dora-notice", "This could not be loaded");
        // Chromium itself reports the answer 404.
        assertThat(browser.console()).hasSize(1).first().asString().contains("404");
        browser.all(".dora-notice button").get(1).click();
        page.ready();
        assertThat(page.search()).isEqualTo("?view=deployments");
    }

    @Test
    void incidentsAreListedAndFiltered() {
        page.open("").follow("Incidents");

        assertThat(page.rows(".dora-content"))
                .anySatisfy(row -> assertThat(row.get(0)).startsWith("Customers cannot use the"));
        browser.choose("State", "Open");
        browser.awaitText(".dora-pager", "1–1 of 1");
        assertThat(page.rows(".dora-content").get(0).get(4)).isEqualTo("Open");
        assertThat(page.search()).isEqualTo("?view=incidents&state=open");
    }

    @Test
    void theListIsToBeHadAsCsv() {
        page.open("?view=deployments&period=30d&application=shop");

        WebElement file = page.link("CSV");
        String address = file.getAttribute("href");
        String csv = (String) browser.fetch(address);

        assertThat(csv).startsWith("id,application,version").contains(",shop,").doesNotContain(",cart,");
    }
}
