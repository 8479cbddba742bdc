package io.jenkins.plugins.dora.app.browser;

import io.jenkins.plugins.dora.app.demo.DemoStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Hands the dashboard of the made-up team to tests, started for the first and closed after the last. */
final class ServedDemo implements ParameterResolver, BeforeEachCallback, AfterEachCallback {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Served.class || type == Dashboard.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Served.class ? served(context) : dashboard(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (isQuiet(context)) {
            Browser browser = OneBrowser.of(context);
            browser.console();
            browser.requests();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (isQuiet(context)) {
            dashboard(context).assertQuiet();
        }
    }

    private static boolean isQuiet(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Demo.class)
                .orElseThrow()
                .quiet();
    }

    private static Dashboard dashboard(ExtensionContext context) {
        return new Dashboard(OneBrowser.of(context), served(context));
    }

    private static Served served(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(ServedDemo.class))
                .computeIfAbsent(Started.class, key -> Started.now(), Started.class)
                .served();
    }

    private record Started(DemoStore demo, Served served) implements AutoCloseable {
        static Started now() {
            try {
                DemoStore demo = DemoStore.create(Served.CLOCK);
                return new Started(demo, Served.of(demo.directory()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            served.close();
            demo.close();
        }
    }
}
