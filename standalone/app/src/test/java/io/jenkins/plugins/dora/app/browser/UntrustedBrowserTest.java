package io.jenkins.plugins.dora.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page makes of addresses that somebody else wrote, and of answers that are none of the REST API's. */
@Demo
class UntrustedBrowserTest {
    /** What a job could archive: a story whose texts are attributes that run a script without a click. */
    private static final String STORY = """
            {"application": "shop", "version": "1", "environment": "production", "result": "SUCCESS", "kind": "CHANGE",
             "finishedAt": "2026-01-20T10:00:00Z", "startedAt": "2026-01-20T09:00:00Z", "recordedAt": "2026-01-20T10:00:00Z",
             "durationSeconds": 60, "source": "step", "repairs": [], "releaseParts": [], "failures": [], "waypoints": [], "changes": [],
             "changesFrom": "NONE", "baseline": true, "failed": false, "build": null, "previous": null, "next": null,
             "revision": {"onfocus": "window.pwned = 'focus'", "autofocus": "", "tabindex": "0",
                          "oncontentvisibilityautostatechange": "window.pwned = 'seen'",
                          "style": "display: block; content-visibility: auto"}}""";

    private final Browser browser;
    private final Served served;

    UntrustedBrowserTest(Browser browser, Served served) {
        this.browser = browser;
        this.served = served;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../job/evil/lastSuccessfulBuild/artifact/story.json?",
                "..\\..\\job\\evil\\lastSuccessfulBuild\\artifact\\story.json?",
                "../../job/evil/lastSuccessfulBuild/artifact/story.json#"
            })
    void aLinkLeadsToNoFileOfSomebodyElse(String deployment) throws IOException {
        try (SameOrigin jenkins =
                new SameOrigin(served, Map.of("/job/evil/lastSuccessfulBuild/artifact/story.json", STORY))) {
            browser.requests();

            browser.open(jenkins.address() + "?view=deployments&deployment="
                    + URLEncoder.encode(deployment, StandardCharsets.UTF_8));

            browser.await("#dora:is([data-state=ready], [data-state=error])");
            assertThat(browser.run("return window.pwned")).isNull();
            assertThat(browser.requests()).noneMatch(request -> request.contains("/artifact/story.json"));
            browser.awaitText(".dora-notice", "This address does not exist");
        }
    }

    @Test
    void anObjectInPlaceOfATextIsShownAsText() throws IOException {
        try (SameOrigin jenkins = new SameOrigin(served, Map.of("/dora/deployments/evil/api/json", STORY))) {
            browser.open(jenkins.address() + "?view=deployments&deployment=evil");

            browser.await("#dora:is([data-state=ready], [data-state=error])");
            browser.run("document.querySelectorAll('#dora *').forEach((element) => element.focus())");
            assertThat(browser.run("return window.pwned")).isNull();
            assertThat(browser.all("#dora [onfocus], #dora [autofocus], #dora [style]"))
                    .isEmpty();
            browser.awaitText("[data-section=deployment]", "\"onfocus\":\"window.pwned");
        }
    }

    /** Draws each answer of the demo with every field replaced in turn, as a real browser builds it. */
    @ParameterizedTest
    @ValueSource(strings = {"environments", "deployments", "incidents", "story"})
    void whateverStandsInAnAnswerIsShownAsText(String view) throws IOException {
        try (SameOrigin jenkins = new SameOrigin(served, Map.of())) {
            browser.open(jenkins.address());
            browser.await("#dora[data-state=ready]");

            assertThat((List<?>) browser.runAsync(SWEEP, view)).isEmpty();
            assertThat(browser.run("return window.pwned")).isNull();
        }
    }

    private static final String SWEEP = """
            const [name, done] = arguments;
            const hostile = [
              { onfocus: 'window.pwned = 1', autofocus: '', tabindex: 0, href: 'javascript:window.pwned = 2' },
              '<img src=x onerror="window.pwned = 3">',
              'javascript:window.pwned = 4',
              [['<svg onload="window.pwned = 5">']],
              null,
            ];
            const pathsOf = (value, path = []) => [path, ...(value && typeof value === 'object'
              ? Object.keys(value).slice(0, Array.isArray(value) ? 2 : 99)
                  .flatMap((key) => pathsOf(value[key], [...path, key])) : [])];
            const replaced = (value, [key, ...rest], other) => key === undefined ? other
              : Object.assign(Array.isArray(value) ? [...value] : { ...value },
                  { [key]: replaced(value[key], rest, other) });
            (async () => {
              const ask = (path) => fetch('/dora/' + path).then((answer) => answer.json());
              const { view } = await import(`/assets/js/views/${name}.js`);
              const { el } = await import('/assets/js/core/dom.js');
              const { Format } = await import('/assets/js/core/format.js');
              const { DEFAULTS } = await import('/assets/js/core/state.js');
              const list = await ask('deployments/api/json?period=12months&failed=true&limit=2');
              const answer = await ask(name === 'story' ? `deployments/${list.deployments[0].key}/api/json`
                : name === 'environments' ? 'environments/api/json' : `${name}/api/json?period=12months&limit=2`);
              const page = { format: new Format('en'), mayRecord: true, rootUrl: '/', scopeName: '', state: DEFAULTS,
                choices: { applications: ['shop'], environments: ['production'] }, api: { base: 'dora/' },
                report: { targets: [], choices: { metrics: [] } },
                link: (changes, ...children) => el('a', children) };
              const found = [];
              let drawn = 0;
              for (const path of pathsOf(answer)) {
                for (const other of hostile) {
                  const box = el('div');
                  document.body.append(box);
                  try {
                    box.append(el('div', view.render(replaced(answer, path, other), page)));
                    drawn += 1;
                  } catch (error) {
                    if (!(error instanceof TypeError || error instanceof RangeError)) found.push(String(error));
                  }
                  for (const node of box.querySelectorAll('*')) {
                    node.focus();
                    const bad = [...node.attributes].filter(({ name: each, value }) =>
                      /^(on|style|src|autofocus)/.test(each) || (each === 'href' && !/^https?:/.test(node.href)));
                    if (bad.length > 0 || /^(img|script|iframe|object|embed)$/i.test(node.tagName)) {
                      found.push(`${node.outerHTML.slice(0, 200)} for ${path.join('.')}`);
                    }
                  }
                  box.remove();
                }
              }
              if (drawn < 100) found.push(`only ${drawn} were drawn`);
              done(found.slice(0, 5));
            })().catch((error) => done([String(error)]));
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.body.innerHTML = '<b>';",
                "document.body.setAttribute('onclick', '1');",
                "document.createElement('script').text = '1';",
                "new DOMParser().parseFromString('<b>', 'text/html');",
                "trustedTypes.createPolicy('own', {});"
            })
    void theBrowserItselfMakesNeitherMarkupNorScriptsOfTexts(String attempt) {
        browser.open(served.address());
        browser.await("#dora[data-state=ready]");

        assertThat(browser.run("try { " + attempt + " return 'done'; } catch (error) { return error.name; }"))
                .isEqualTo("TypeError");
        browser.console();
    }
}
