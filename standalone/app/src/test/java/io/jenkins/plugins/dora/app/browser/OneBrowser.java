package io.jenkins.plugins.dora.app.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands one browser to all tests, started for the first and closed after the last. */
final class OneBrowser implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    /** Returns the browser of the test run that a context belongs to. */
    static Browser of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(OneBrowser.class))
                .computeIfAbsent(Started.class, key -> new Started(), Started.class)
                .browser;
    }

    private static final class Started implements AutoCloseable {
        private final Path profile;
        private final Browser browser;

        Started() {
            try {
                profile = Files.createTempDirectory("dora-browser");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            browser = Browser.start(profile);
        }

        @Override
        public void close() throws IOException {
            browser.close();
            FileUtils.deleteDirectory(profile.toFile());
        }
    }
}
