package io.jenkins.plugins.dora.app.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The web jar of Chart.js on the class path. */
final class ChartJs {
    private static final String PROPERTIES = "/META-INF/maven/org.webjars.npm/chart.js/pom.properties";

    private ChartJs() {}

    /**
     * Returns the class path directory of its files, such as {@code /META-INF/resources/webjars/chart.js/4.2.1}.
     *
     * @throws IllegalStateException if the web jar is not on the class path
     */
    static String directory() {
        try (InputStream pom = ChartJs.class.getResourceAsStream(PROPERTIES)) {
            if (pom == null) {
                throw new IllegalStateException("The web jar of Chart.js is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(pom);
            return "/META-INF/resources/webjars/chart.js/" + properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
