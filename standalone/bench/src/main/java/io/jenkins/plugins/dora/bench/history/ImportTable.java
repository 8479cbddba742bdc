package io.jenkins.plugins.dora.bench.history;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/** The table of what {@link ImportBenchmark} measured, a column for each size of home. */
public final class ImportTable {
    private final List<RunResult> results;

    /** @param results of all benchmarks */
    public ImportTable(Collection<RunResult> results) {
        this.results = results.stream()
                .filter(result -> result.getParams().getBenchmark().contains(ImportBenchmark.class.getSimpleName()))
                .sorted(Comparator.comparingInt(ImportTable::builds))
                .toList();
    }

    /** Returns the lines of the table. */
    public List<String> lines() {
        return List.of(
                row("import", result -> number(builds(result)) + " builds"),
                row("---", result -> "---:"),
                row("commits in changelogs", result -> number(MadeUpHome.COMMITS * builds(result))),
                row("time", result -> String.format(Locale.ROOT, "%,.2f s", seconds(result))),
                row("builds per second", result -> number(builds(result) / seconds(result))),
                row(
                        "peak heap, garbage included, of 256 MB",
                        result -> number(result.getSecondaryResults()
                                        .get(PeakHeap.LABEL)
                                        .getScore())
                                + " MB"));
    }

    private String row(String title, Function<RunResult, String> cell) {
        return results.stream().map(cell).collect(Collectors.joining(" | ", "| " + title + " | ", " |"));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static int builds(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("builds"));
    }

    private static double seconds(RunResult result) {
        return result.getPrimaryResult().getScore() / 1e3;
    }
}
