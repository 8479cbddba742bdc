package io.jenkins.plugins.dora.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Recording by hand, where it is allowed. */
@BrowserTest
class RecordingBrowserTest {
    private static final Instant NOW = Served.CLOCK.instant();

    private final Browser browser;
    private Served served;
    private Dashboard page;

    RecordingBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void serve(@TempDir Path directory) throws IOException {
        served = Served.recordable(directory);
        page = new Dashboard(browser, served);
    }

    @AfterEach
    void stop() throws IOException {
        served.close();
    }

    @Test
    void aDeploymentThatIsRecordedTellsItsStory() {
        page.open("?view=deployments");
        browser.await(".dora-record summary").click();

        write("application", "shop");
        write("version", "1.4.2 <b>");
        write("environment", "production");
        time("finishedAt", NOW.minus(Duration.ofHours(1)));
        write("job", "shop/deploy");
        write("number", "12");
        recordButton().click();

        assertThat(browser.await("[data-section=deployment]").getText())
                .contains("shop 1.4.2 <b> to production", "Success", "shop/deploy #12");
        page.follow("All deployments");
        assertThat(page.rows(".dora-content").get(0)).startsWith("1.4.2 <b>", "shop", "production");
    }

    @Test
    void whatIsSentTwiceIsRecordedOnce() {
        page.open("?view=incidents");
        browser.await(".dora-record summary").click();
        write("title", "Checkout fails");
        write("application", "shop");
        time("openedAt", NOW.minus(Duration.ofHours(2)));

        browser.run("for (let click = 0; click < 3; click++) { arguments[0].click(); }", recordButton());

        browser.awaitText(".dora-pager", "1–1 of 1");
    }

    @Test
    void aWrongFieldIsNamedAndHasTheFocus() {
        page.open("?view=deployments");
        browser.await(".dora-record summary").click();
        write("application", "shop");
        write("version", "1");
        write("environment", "production");
        time("finishedAt", NOW.plus(Duration.ofDays(2)));

        recordButton().click();

        browser.awaitText(".dora-problem", "finishedAt");
        page.assertAccessible();
        assertThat(browser.focused().getAttribute("name")).isEqualTo("finishedAt");
        assertThat(browser.focused().getAttribute("aria-invalid")).isEqualTo("true");
    }

    @Test
    void anIncidentIsRecordedAndResolved() {
        page.open("?view=incidents");
        browser.await(".dora-record summary").click();
        page.assertAccessible();
        write("title", "Checkout fails");
        write("application", "shop");
        time("openedAt", NOW.minus(Duration.ofHours(2)));
        recordButton().click();
        browser.awaitText(".dora-content tbody th", "Checkout fails");
        assertThat(browser.await(".dora-open").getText()).isEqualTo("Open");

        browser.await("button[aria-label='Resolve Checkout fails']").click();

        browser.await(".dora-open", 0);
        page.ready();
        assertThat(page.rows(".dora-content").get(0).get(5)).startsWith("2 h");
    }

    @Test
    void whoMayNotRecordIsNotInvitedTo(@TempDir Path empty) throws IOException {
        try (Served readable = Served.of(empty, List.of())) {
            new Dashboard(browser, readable).open("?view=incidents");

            assertThat(browser.all(".dora-record")).isEmpty();
        }
    }

    private void write(String field, String value) {
        input(field).sendKeys(value);
    }

    private void time(String field, Instant value) {
        String local = value.atZone(ZoneId.systemDefault())
                .toLocalDateTime()
                .withNano(0)
                .toString();
        browser.run("arguments[0].value = arguments[1]", input(field), local.substring(0, 16));
    }

    private WebElement recordButton() {
        return browser.await(".dora-record form button");
    }

    private WebElement input(String field) {
        return browser.await(".dora-record form").findElement(By.name(field));
    }
}
