package io.jenkins.plugins.dora.app.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test class whose methods look at a page with the one {@link Browser} of the test run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "io.jenkins.plugins.dora.app.browser.Browser#isWanted",
        disabledReason = "no browser to look at the dashboard with: install chromium and chromium-driver")
@Timeout(180)
@ExtendWith(OneBrowser.class)
@interface BrowserTest {}
