package io.jenkins.plugins.dora.bench.fleet;

import io.jenkins.plugins.dora.bench.Stores;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;

/**
 * The table of what {@link FleetBenchmark} measured.
 *
 * @param results of all benchmarks
 * @param directory where the stores are
 */
public record FleetTable(Collection<RunResult> results, Path directory) {
    private static final double MILLIS = 1e3;
    private static final double MEGABYTE = 1e6;

    /** Returns the lines of the table. */
    public List<String> lines() {
        try {
            Path original = Stores.of(FleetBenchmark.DEPLOYMENTS, directory);
            int events;
            try (EventStore store = EventStore.openReadOnly(original)) {
                events = store.snapshot().inOrder().size()
                        + store.snapshot().incidents().size();
            }
            return List.of(
                    String.format(
                            Locale.ROOT,
                            "| %d controllers with %,d deployments each | |",
                            Fleet.CONTROLLERS,
                            FleetBenchmark.DEPLOYMENTS),
                    "| --- | ---: |",
                    row("open all as one store, and assess", "%,.0f ms", millis("openAll")),
                    row("heap after that", "%,.0f MB", heap(original) / MEGABYTE),
                    row("collect the events of one", "%,.0f events per second", events * MILLIS / millis("collectOne")),
                    row("copy the files of one", "%,.0f events per second", events * MILLIS / millis("copyOne")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String title, String format, double value) {
        return "| " + title + " | " + String.format(Locale.ROOT, format, value) + " |";
    }

    private double millis(String benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith(".FleetBenchmark." + benchmark))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double heap(Path original) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Fleet.class.getName(),
                        original.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Double.parseDouble(output.strip());
    }
}
