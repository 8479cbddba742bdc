package io.jenkins.plugins.dora.app.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A {@link BrowserTest} that looks at the made-up team of {@code dora serve --demo}, {@link Served} once for all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BrowserTest
@ExtendWith(ServedDemo.class)
@interface Demo {
    /** Whether a test fails after which the page has written to the console or has asked another server. */
    boolean quiet() default false;
}
