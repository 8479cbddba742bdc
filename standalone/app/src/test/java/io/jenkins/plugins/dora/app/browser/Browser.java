package io.jenkins.plugins.dora.app.browser;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium that this machine has installed, with an empty profile. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern REQUEST =
            Pattern.compile("Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]+)\"");

    // Selenium warns of every browser that is newer than its own copy of a protocol that is not used here.
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Tells whether a browser is installed, or has to be: where DORA_REQUIRE_BROWSER is {@code true}. */
    static boolean isWanted() {
        return "true".equals(System.getenv("DORA_REQUIRE_BROWSER"))
                || (chromium().isPresent() && chromedriver().isPresent());
    }

    private static Optional<File> chromium() {
        return find("chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<File> chromedriver() {
        return find("chromedriver");
    }

    /**
     * Starts the browser.
     *
     * @param profile an empty directory
     */
    static Browser start(Path profile) {
        ChromeOptions options = new ChromeOptions()
                .setBinary(chromium().orElseThrow(() -> new AssertionError("chromium is not installed")))
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--lang=en-US",
                        "--window-size=1280,1000",
                        "--user-data-dir=" + profile);
        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return new Browser(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(
                                chromedriver().orElseThrow(() -> new AssertionError("chromedriver is not installed")))
                        .build(),
                options));
    }

    private static Optional<File> find(String... names) {
        String[] directories = System.getenv("PATH").split(File.pathSeparator);
        return Stream.of(names)
                .flatMap(name -> Stream.of(directories).map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }

    /** Opens an address in the looks of a desktop with a light theme. */
    void open(String address) {
        resize(1280, 1000);
        emulate("screen", "light");
        driver.get(address);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** Gives the page exactly this many pixels. */
    void resize(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Shows the page as on a {@code screen} or in {@code print}, to somebody who prefers {@code light} or {@code dark}. */
    void emulate(String medium, String scheme) {
        Map<String, String> preference = Map.of("name", "prefers-color-scheme", "value", scheme);
        command("Emulation.setEmulatedMedia", Map.of("media", medium, "features", List.of(preference)));
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    /** Waits until as many elements as {@code count} match {@code selector} and returns them. */
    List<WebElement> await(String selector, int count) {
        return waiting(() -> count + " of " + selector).until(page -> {
            List<WebElement> found = page.findElements(By.cssSelector(selector));
            return found.size() == count ? found : null;
        });
    }

    /** Waits until an element matches {@code selector} and returns the first. */
    WebElement await(String selector) {
        return waiting(() -> selector).until(page -> page.findElement(By.cssSelector(selector)));
    }

    /** Waits until the first element that matches {@code selector} contains {@code text}. */
    void awaitText(String selector, String text) {
        waiting(() -> text + " in " + selector)
                .until(page ->
                        page.findElement(By.cssSelector(selector)).getText().contains(text));
    }

    /** Waits until a script returns true. */
    void waitFor(String script) {
        waiting(() -> script).until(page -> Boolean.TRUE.equals(driver.executeScript(script)));
    }

    private WebDriverWait waiting(Supplier<String> what) {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
        wait.ignoring(NoSuchElementException.class, StaleElementReferenceException.class)
                .withMessage(() -> what.get() + "; the console says " + console());
        return wait;
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Chooses an option of the select that has a label; again where the page just replaced its options. */
    void choose(String label, String option) {
        waiting(() -> option + " in " + label).until(page -> {
            select(label).selectByVisibleText(option);
            return true;
        });
    }

    /** Returns the option that is chosen in the select that has a label. */
    String chosen(String label) {
        return select(label).getFirstSelectedOption().getText();
    }

    private Select select(String label) {
        return new Select(driver.findElement(By.xpath("//label[starts-with(., '" + label + "')]/select")));
    }

    /** Presses keys, whatever has the focus. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Returns on how many sheets the page is printed. */
    int printedPages() {
        return new String(
                                Base64.getDecoder()
                                        .decode(driver.print(new PrintOptions()).getContent()),
                                StandardCharsets.ISO_8859_1)
                        .split("/Type\\s*/Page\\b")
                        .length
                - 1;
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Returns what a script hands to the function that is its last argument. */
    Object runAsync(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** Returns what axe-core finds that is serious or critical: the rule, and where it is broken. */
    List<?> seriousViolations() {
        driver.executeScript(axe());
        return (List<?>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run('#dora').then(({ violations }) => done(violations
                    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))));
                """);
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what an address of the page's own server answers. */
    Object fetch(String address) {
        return driver.executeAsyncScript(
                "fetch(arguments[0]).then(answer => answer.text()).then(arguments[1])", address);
    }

    /** Returns everything that the page and the browser wrote to the console so far and was not returned before. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** Returns the addresses of all that pages asked servers for since this was called last. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .flatMap(message -> REQUEST.matcher(message).results())
                .map(request -> request.group(1))
                // Icons within Chromium's own style sheets, and its page of a new tab.
                .filter(request -> !request.startsWith("data:") && !request.startsWith("chrome:"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
