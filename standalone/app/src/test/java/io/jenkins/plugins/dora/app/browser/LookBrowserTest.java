package io.jenkins.plugins.dora.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in the dark, on a telephone, without a mouse, on paper, and for those who listen to it. */
@Demo
class LookBrowserTest {
    private final Browser browser;
    private final Dashboard page;

    LookBrowserTest(Browser browser, Dashboard page) {
        this.browser = browser;
        this.page = page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?view=environments", "?view=deployments", "?view=incidents", "story", "?from=wrong"})
    void nobodyIsKeptFromAnyViewLightOrDark(String search) {
        show(search);
        browser.run("document.querySelectorAll('details').forEach(details => { details.open = true; })");
        page.assertAccessible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?view=environments", "?view=deployments", "?view=incidents", "story"})
    void aTelephoneShowsEveryViewWithoutScrollingSideways(String search) {
        show(search);

        browser.resize(360, 780);
        browser.run("document.querySelectorAll('details').forEach(details => { details.open = true; })");

        page.fits();
        assertThat(browser.run("return [...document.querySelectorAll('.dora-records .dora-name')].filter(name =>"
                        + " name.scrollWidth > name.clientWidth || name.scrollHeight > name.clientHeight).length"))
                .as("names that are cut")
                .isEqualTo(0L);
    }

    @Test
    void figuresStayWholeWhereThereIsNoRoom() {
        page.open("?period=30d");
        page.charts().keySet().forEach(page::figures);

        browser.resize(360, 780);

        assertThat((List<?>) browser.run("""
                return [...document.querySelectorAll('.dora-table :is(td, thead th)')].filter((cell) => {
                    const text = document.createRange();
                    text.selectNodeContents(cell);
                    const lines = new Set([...text.getClientRects()].map(({ top }) => Math.round(top)));
                    return !cell.innerText.includes(' ') && lines.size > 1;
                }).map((cell) => cell.innerText);
                """)).isEmpty();
    }

    private void show(String search) {
        if (search.equals("story")) {
            page.open("?view=deployments&failed=true");
            browser.await(".dora-content tbody a").click();
            browser.await("[data-section=changes]");
            page.ready();
        } else {
            page.begin(search);
            browser.waitFor("return ['ready', 'error'].includes(document.getElementById('dora').dataset.state)");
        }
    }

    @Test
    void aScreenShowsTheNamesOfBuildsInFullWithoutScrollingSideways() {
        page.open("?view=deployments");

        assertThat(browser.run("return [...document.querySelectorAll('.dora-scroll, td:last-child .dora-name')]"
                        + ".filter(each => each.scrollWidth > each.clientWidth + 1).length"))
                .isEqualTo(0L);
    }

    @Test
    void chartsAreDrawnAnewInTheDark() {
        page.open("");
        page.charts();
        Object light = colourOfAxis();

        browser.emulate("screen", "dark");

        browser.waitFor("return Chart.getChart(document.querySelector('.dora-chart canvas')).options.color !== '"
                + light + "'");
        assertThat(page.charts()).hasSize(9);
    }

    private Object colourOfAxis() {
        return browser.run("return Chart.getChart(document.querySelector('.dora-chart canvas')).options.color");
    }

    @Test
    void everythingIsReachedByKeyboard() {
        page.open("");
        browser.run("document.activeElement.blur()");

        assertThat(focus("a", "Deployments")).isTrue();
        browser.press(Keys.ENTER);
        browser.await("#dora[data-state=ready] .dora-pager");
        assertThat(focus("select", "Result")).isTrue();
        browser.press("F");
        browser.awaitText(".dora-content tbody td:nth-child(6)", "Failure");
        assertThat(focus("a", page.rows(".dora-content").get(0).get(0))).isTrue();
        browser.press(Keys.ENTER);
        browser.await("[data-section=way]");
        page.ready();
        assertThat(focus("a", "Overview")).isTrue();
        browser.press(Keys.ENTER);
        browser.await(".dora-figures");
        page.ready();
        assertThat(focus("summary", "Figures as a table")).isTrue();
        browser.press(Keys.ENTER);
        browser.await(".dora-figures table");
        assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
    }

    /** Goes on with the tabulator until an element has the focus. */
    private boolean focus(String tag, String words) {
        for (int presses = 0; presses < 100; presses++) {
            browser.press(Keys.TAB);
            WebElement focused = browser.focused();
            String text =
                    tag.equals("select") ? focused.findElement(By.xpath("..")).getText() : focused.getText();
            if (focused.getTagName().equals(tag) && text.startsWith(words)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void paperHasTheFiguresAndNothingToClick() {
        page.open("");
        page.charts();

        browser.emulate("print", "light");

        assertThat(browser.all(".dora-card")).allMatch(WebElement::isDisplayed);
        assertThat(browser.all(".dora-chart canvas")).hasSize(9).allMatch(WebElement::isDisplayed);
        assertThat(browser.all("#dora :is(select, button, .dora-tabs, .dora-on-screen)"))
                .noneMatch(WebElement::isDisplayed);
        assertThat(browser.printedPages()).isBetween(2, 5);
    }

    @Test
    void paperHasNothingOfWhatJenkinsShowsAroundThePage() {
        page.open("");
        browser.run("""
                const add = (parent, name, text) => parent.appendChild(Object.assign(document.createElement(name), {
                    textContent: text, className: 'frame',
                }));
                const dashboard = document.getElementById('dora');
                document.body.id = 'jenkins';
                add(document.body, 'header', 'Jenkins');
                const body = add(document.body, 'div', '');
                add(body, 'div', 'Build Queue');
                add(body, 'main', '').append(dashboard);
                add(document.body, 'footer', 'REST API');
                """);

        browser.emulate("print", "light");

        assertThat(browser.await(".dora-card").isDisplayed()).isTrue();
        assertThat(browser.all(".frame"))
                .filteredOn(WebElement::isDisplayed)
                .extracting(WebElement::getText)
                .allMatch(text -> text.startsWith("DORA metrics"));
    }

    @Test
    void paperHasARowForEachDeployment() {
        page.open("?view=deployments&period=30d");
        browser.resize(720, 1000);

        browser.emulate("print", "light");

        assertThat(browser.await(".dora-records thead th").isDisplayed()).isTrue();
        assertThat(browser.run("return [...document.querySelectorAll('.dora-scroll')]"
                        + ".filter(each => each.scrollWidth > each.clientWidth).length"))
                .isEqualTo(0L);
        assertThat(browser.printedPages()).isLessThan(10);
    }
}
