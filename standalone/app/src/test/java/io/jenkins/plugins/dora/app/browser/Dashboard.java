package io.jenkins.plugins.dora.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page, as a person reads and uses it. */
final class Dashboard {
    private final Browser browser;
    private final String address;

    Dashboard(Browser browser, Served served) {
        this.browser = browser;
        this.address = served.address();
    }

    /** Opens the page with the query part of an address, such as {@code ?view=incidents}, and waits until it is there. */
    Dashboard open(String search) {
        begin(search);
        return ready();
    }

    /** Opens the page with the query part of an address, without waiting for it. */
    void begin(String search) {
        browser.open(address + search);
    }

    /** Waits until what was asked for is shown. */
    Dashboard ready() {
        browser.await("#dora[data-state=ready]");
        return this;
    }

    /** Follows a link by its words. */
    Dashboard follow(String words) {
        link(words).click();
        return ready();
    }

    WebElement link(String words) {
        return browser.await("#dora").findElement(By.partialLinkText(words));
    }

    /** Returns the query part of the address. */
    String search() {
        return browser.address().substring(address.length());
    }

    /** Returns a card by the name of its metric in the report. */
    WebElement card(String metric) {
        return browser.await(".dora-card[data-metric=" + metric + "]");
    }

    /** Returns the names of the charts that are drawn, and of those that say why they are not. */
    Map<String, Boolean> charts() {
        browser.waitFor("return document.querySelectorAll('.dora-chart-stage > *').length === 9"
                + " && [...document.querySelectorAll('.dora-chart')]"
                + ".every(chart => 'drawn' in chart.dataset || !chart.querySelector('canvas'))");
        return browser.all(".dora-chart").stream()
                .collect(Collectors.toMap(
                        chart -> chart.getAttribute("data-chart"),
                        chart -> chart.getAttribute("data-drawn") != null,
                        (first, second) -> first,
                        TreeMap::new));
    }

    WebElement chart(String name) {
        return browser.await(".dora-chart[data-chart=" + name + "]");
    }

    /** Opens the table of a chart and returns its rows. */
    List<List<String>> figures(String chart) {
        chart(chart).findElement(By.tagName("summary")).click();
        browser.await(".dora-chart[data-chart=" + chart + "] table");
        return rows(".dora-chart[data-chart=" + chart + "]");
    }

    /** Returns the headings of the table that is within an element. */
    List<String> columns(String within) {
        return table(within + " thead tr").get(0);
    }

    /** Returns the cells of the table that is within an element. */
    List<List<String>> rows(String within) {
        return table(within + " tbody tr");
    }

    /** Reads at once: asking the browser for each of 10,000 cells takes minutes. */
    @SuppressWarnings("unchecked")
    private List<List<String>> table(String rows) {
        return (List<List<String>>) browser.run("""
                return [...document.querySelectorAll(arguments[0])].map((row) =>
                    [...row.cells].map((cell) => cell.innerText.replace(/\\s+/g, ' ').trim()));
                """, rows);
    }

    /** Waits until nothing of the page is beyond the edge of the window, which charts follow with a delay. */
    void fits() {
        browser.waitFor("return document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }

    /** Fails if anything was written to the console, or asked of another server, since this was last asked. */
    void assertQuiet() {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request).startsWith(address));
    }

    /** Fails if axe-core finds, light or dark, what keeps people with disabilities from using what is shown now. */
    void assertAccessible() {
        for (String scheme : List.of("dark", "light")) {
            browser.emulate("screen", scheme);
            assertThat(browser.seriousViolations())
                    .as(scheme)
                    .asInstanceOf(LIST)
                    .isEmpty();
        }
    }
}
