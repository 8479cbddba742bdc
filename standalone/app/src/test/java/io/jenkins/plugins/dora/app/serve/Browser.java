package io.jenkins.plugins.dora.app.serve;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium that this machine has installed, with an empty profile. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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

    void open(String address) {
        driver.get(address);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** Waits until as many elements as {@code count} match {@code selector} and returns them. */
    List<WebElement> await(String selector, int count) {
        return new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> count + " of " + selector + "; the console says " + console())
                .until(page -> {
                    List<WebElement> found = page.findElements(By.cssSelector(selector));
                    return found.size() == count ? found : null;
                });
    }

    /** Waits until the first element that matches {@code selector} begins with {@code text}. */
    void awaitText(String selector, String text) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(NoSuchElementException.class, StaleElementReferenceException.class)
                .withMessage(() -> text + " in " + selector)
                .until(page ->
                        page.findElement(By.cssSelector(selector)).getText().startsWith(text));
    }

    /** Chooses an option of the select that has a label. */
    void choose(String label, String option) {
        By select = By.xpath("//label[starts-with(., '" + label + "')]/select");
        new Select(driver.findElement(select)).selectByVisibleText(option);
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Returns everything that the page and the browser wrote to the console so far and was not returned before. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
