package io.jenkins.plugins.dora.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** How the made-up team of {@code dora serve --demo} is doing. */
@Demo(quiet = true)
class OverviewBrowserTest {
    private final Browser browser;
    private final Dashboard page;

    OverviewBrowserTest(Browser browser, Dashboard page) {
        this.browser = browser;
        this.page = page;
    }

    @Test
    void sixCardsHaveAValueABandAndWhatTheyCompareWith() {
        page.open("");

        assertThat(browser.all(".dora-card"))
                .extracting(card -> card.getAttribute("data-metric"))
                .containsExactly(
                        "deploymentFrequency",
                        "leadTimeForChanges",
                        "changeFailureRate",
                        "failedDeploymentRecoveryTime",
                        "timeToRestoreService",
                        "reworkRate");
        assertThat(browser.all(".dora-card-value"))
                .extracting(WebElement::getText)
                .hasSize(6)
                .allMatch(value -> value.matches(".*[1-9].*"));
        assertThat(browser.all(".dora-band"))
                .extracting(WebElement::getText)
                .hasSize(5)
                .allMatch(band -> band.matches("(?s)(Elite|High|Medium|Low).*Benchmark CLASSIC, 20.*"));
        assertThat(browser.all(".dora-sparkline path:first-child"))
                .hasSize(6)
                .allMatch(path -> path.getAttribute("d").contains("L"));
        assertThat(page.card("leadTimeForChanges").findElements(By.className("dora-card-change")))
                .extracting(WebElement::getText)
                .satisfiesExactly(
                        previous -> assertThat(previous).matches("\\d+% (better|worse) than the 90 days before .*"),
                        baseline -> assertThat(baseline).matches("\\d+% (better|worse) than the baseline .*"));
        assertThat(browser.await(".dora-basis").getText()).startsWith("The baseline is ");
    }

    @Test
    void cardLeadsToTheRecordsBehindIt() {
        page.open("?application=shop&period=30d");
        String failed = page.card("changeFailureRate")
                .findElement(By.className("dora-card-detail"))
                .getText()
                .replaceAll("(\\d+) of .*", "$1");

        page.card("changeFailureRate").findElement(By.tagName("a")).click();
        page.ready();

        assertThat(page.search()).isEqualTo("?view=deployments&period=30d&application=shop&failed=true");
        assertThat(page.rows("#dora")).hasSize(Integer.parseInt(failed));
        page.open("").follow("resolved incident");
        assertThat(page.search()).isEqualTo("?view=incidents");
    }

    @Test
    void theCardOfReworkLeadsToRollbacksAndHotfixes() {
        page.open("");
        String rework = page.card("reworkRate")
                .findElement(By.className("dora-card-detail"))
                .getText()
                .replaceAll("(\\d+) of .*", "$1");

        page.follow("to roll back or repair");

        assertThat(page.search()).isEqualTo("?view=deployments&kind=ROLLBACK&kind=HOTFIX");
        assertThat(browser.chosen("Kind")).isEqualTo("Rollback or hotfix");
        assertThat(page.rows("#dora"))
                .hasSize(Integer.parseInt(rework))
                .extracting(row -> row.get(6))
                .containsOnly("Rollback", "Hotfix");
    }

    @Test
    void nineChartsAreDrawnInMoreThanThreeColours() {
        page.open("");

        assertThat(page.charts())
                .hasSize(9)
                .allSatisfy((chart, drawn) -> assertThat(drawn).as(chart).isTrue());
        assertThat(browser.all(".dora-chart canvas"))
                .allSatisfy(canvas -> assertThat(colours(canvas)).isGreaterThan(3))
                .allSatisfy(
                        canvas -> assertThat(canvas.getAttribute("aria-label")).contains("up to"));
        assertThat(browser.all(".dora-chart-title"))
                .extracting(WebElement::getText)
                .allMatch(title -> title.matches(".*\\((count|duration|mean duration|median duration|percent.*)\\)"));
    }

    @Test
    void everyChartHasItsFiguresInATable() {
        page.open("?period=30d");

        assertThat(page.charts().keySet())
                .allSatisfy(chart -> assertThat(page.figures(chart))
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row).hasSizeGreaterThan(1).doesNotContain("")));
        assertThat(page.columns("[data-chart=changeFailures]"))
                .containsExactly("Week", "Rate", "Failed", "Did not fail");
    }

    @Test
    void aTableStaysOpenWhenAFilterChanges() {
        page.open("");
        page.figures("deployments");

        browser.choose("Grouped by", "Month");

        browser.awaitText("[data-chart=deployments] .dora-chart-title", "per month");
        assertThat(page.rows("[data-chart=deployments]")).hasSizeBetween(3, 5);
    }

    @Test
    void filtersAreKeptInTheAddressAndGoBackWithTheBrowser() {
        page.open("");

        browser.choose("Application", "cart");
        browser.awaitText(".dora-summary", "cart · Production environments");
        assertThat(page.search()).isEqualTo("?application=cart");
        browser.choose("Environment", "staging");
        browser.awaitText(".dora-summary", "cart · staging");
        assertThat(page.search()).isEqualTo("?application=cart&environment=staging");
        browser.run("history.back()");

        browser.awaitText(".dora-summary", "cart · Production environments");
        browser.choose("Tier", "All tiers");
        browser.awaitText(".dora-summary", "cart · All environments");
    }

    @Test
    void presetsAndDaysOfOnesOwnChooseThePeriod() {
        page.open("");

        browser.choose("Period", "Last 30 days");
        browser.awaitText(".dora-summary", "(30 days)");
        assertThat(page.search()).isEqualTo("?period=30d");
        browser.choose("Period", "From … to …");
        WebElement last = browser.all(".dora-days input").get(1);
        browser.run("arguments[0].value = arguments[1]", browser.focused(), "2026-01-01");
        browser.run("arguments[0].value = arguments[1]", last, "2026-01-31");
        browser.await(".dora-days button").click();

        browser.awaitText(".dora-summary", "Jan 1 – 31, 2026 (31 days)");
        assertThat(page.search()).isEqualTo("?from=2026-01-01&to=2026-02-01");
    }

    @Test
    void aWrongDayIsNamed() {
        page.begin("?from=yesterday");

        browser.awaitText(".dora-notice", "yesterday");
        assertThat(browser.await(".dora-notice").getText()).contains("from").contains("These filters are invalid");
        browser.await(".dora-notice button").click();
        page.ready();
        assertThat(page.search()).isEmpty();
        // Chromium itself reports the answer 400.
        assertThat(browser.console()).hasSize(1).first().asString().contains("400");
    }

    @Test
    void aRemarkOnTheDataLeadsToItsRecords() {
        page.open("");

        browser.await(".dora-quality summary").click();
        browser.await(".dora-quality a").click();

        browser.await("#dora[data-state=ready] .dora-pager");
        assertThat(page.search()).contains("view=incidents").contains("quality=INCIDENT_WITHOUT_DEPLOYMENT");
        assertThat(page.rows(".dora-content")).isNotEmpty();
    }

    @Test
    void aBarLeadsToItsDeployments() {
        page.open("?granularity=MONTH");
        page.charts();

        // A click goes to the middle of what is in view, which may be no more than the upper edge.
        WebElement canvas = page.chart("deployments").findElement(By.tagName("canvas"));
        browser.run("arguments[0].scrollIntoView({ block: 'center' })", canvas);
        canvas.click();

        browser.await("#dora[data-state=ready] .dora-pager");
        assertThat(page.search())
                .contains("view=deployments")
                .contains("from=2")
                .contains("to=2");
    }

    @Test
    void aRowOfFiguresLeadsToItsDeployments() {
        page.open("?granularity=MONTH");
        page.figures("deployments");

        browser.await("[data-chart=deployments] tbody a").click();

        browser.await("#dora[data-state=ready] .dora-pager");
        assertThat(page.search())
                .contains("view=deployments")
                .contains("from=2")
                .contains("to=2");
    }

    /** Returns how many colours a canvas shows. */
    private long colours(WebElement canvas) {
        return (Long) browser.run("""
                const { width, height } = arguments[0];
                const pixels = arguments[0].getContext('2d').getImageData(0, 0, width, height).data;
                return new Set(new Uint32Array(pixels.buffer)).size;
                """, canvas);
    }
}
