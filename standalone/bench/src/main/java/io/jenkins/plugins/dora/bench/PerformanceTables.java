package io.jenkins.plugins.dora.bench;

import io.jenkins.plugins.dora.bench.fleet.FleetTable;
import io.jenkins.plugins.dora.bench.history.ImportTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The tables of what was measured, between two comments of the documentation.
 *
 * @param results of the benchmarks
 * @param sizes numbers of deployments, a column each
 * @param heap bytes in use after opening, by number of deployments
 * @param directory where the stores are
 */
record PerformanceTables(Collection<RunResult> results, List<Integer> sizes, Map<Integer, Long> heap, Path directory) {
    private static final String BEGIN = "<!-- The following is written by mvn -f standalone -Pbench verify -->";
    private static final String SCRAPE_EACH_SECOND = "ScrapeEachSecondBenchmark.scrapeBesideRecords";
    private static final String END = "<!-- The end of what is written by it -->";

    void writeInto(Path document) throws IOException {
        String text = Files.readString(document);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(
                document, text.substring(0, begin) + "\n\n" + tables() + '\n' + text.substring(text.indexOf(END)));
    }

    private String tables() {
        List<String> lines = new ArrayList<>();
        lines.add("Measured on " + LocalDate.now() + ": " + machine() + ".");
        lines.add("");
        lines.add(cells("", size -> String.format(Locale.ROOT, "%,d deployments", size)));
        lines.add(cells("---", size -> "---:"));
        lines.add(row("open and assess", "OpeningBenchmark.open", ""));
        lines.add(cells("heap after that", this::megabytes));
        lines.add(row("record one, forced to disk", "RecordingBenchmark.recordOne", ""));
        lines.add(row("record one of a thousand at once", "RecordingBenchmark.recordInBulk", ""));
        lines.add(row("record one, then a report of its application", "RecordingBenchmark.recordOneAndReport", ""));
        lines.add(row("record one, then a verdict of `doraGate`", "GateBenchmark.verdict", ""));
        lines.add(row("– to a build that does not see all", "GateBenchmark.verdictOnSomeRecords", ""));
        lines.add(row("scrape by Prometheus", "ScrapeBenchmark.scrape", ""));
        lines.add(row("record one, then a scrape", "ScrapeBenchmark.scrapeAfterARecord", ""));
        lines.add(row("record one, then render it for a scrape", "ScrapeBenchmark.renderARecord", ""));
        lines.add(row("a scrape each second beside 100 records per second", SCRAPE_EACH_SECOND, ""));
        lines.add(cells("– the longest", size -> longest(SCRAPE_EACH_SECOND, size)));
        lines.add(cells("record one of 100 per second, never scraped", size -> recordingBeside(0, size)));
        lines.add(cells("– beside a scrape each second", size -> recordingBeside(60, size)));
        lines.add(linked("find the changes of a deployment among versions, and record it", "recordDeployment"));
        lines.add(linked("– eight at once, each", "recordDeploymentEightAtOnce"));
        lines.add(linked("record a version of an application with 90,000 of them", "recordVersion"));
        lines.add(linked("– eight at once, each", "recordVersionEightAtOnce"));
        report(lines, "a year of one application by week", "yearOfOneApplication");
        report(lines, "a year of all by week", "yearOfAll");
        report(lines, "five years of all by week", "fiveYearsOfAll");
        report(lines, "five years of all tiers by week", "fiveYearsOfAllInEveryTier");
        report(lines, "first page of an application's deployments", "firstPage");
        lines.add("");
        lines.addAll(new ImportTable(results).lines());
        lines.add("");
        lines.addAll(new FleetTable(results, directory).lines());
        return String.join("\n", lines) + '\n';
    }

    private String linked(String title, String benchmark) {
        return row(title, "LinkedRecordingBenchmark." + benchmark, "");
    }

    private void report(List<String> lines, String title, String benchmark) {
        lines.add(row(title, "ReportBenchmark." + benchmark, "PLUGIN"));
        lines.add(row("– SQLite", "ReportBenchmark." + benchmark, "SQLITE"));
        lines.add(row("– DuckDB", "ReportBenchmark." + benchmark, "DUCKDB"));
    }

    private String row(String title, String benchmark, String engine) {
        return cells(title, size -> milliseconds(benchmark, engine, size));
    }

    private String cells(String title, IntFunction<String> cell) {
        return sizes.stream().map(cell::apply).collect(Collectors.joining(" | ", "| " + title + " | ", " |"));
    }

    private String milliseconds(String benchmark, String engine, int deployments) {
        return cell(
                of(benchmark, deployments)
                        .filter(result -> engine.isEmpty()
                                || engine.equals(result.getParams().getParam("engine"))),
                Result::getScore);
    }

    private String longest(String benchmark, int deployments) {
        return cell(of(benchmark, deployments), result -> result.getStatistics().getMax());
    }

    private String recordingBeside(int scrapesPerMinute, int deployments) {
        return cell(
                of("ScrapeEachSecondBenchmark.recordBesideScrapes", deployments)
                        .filter(result -> String.valueOf(scrapesPerMinute)
                                .equals(result.getParams().getParam("scrapesPerMinute"))),
                Result::getScore);
    }

    private Stream<RunResult> of(String benchmark, int deployments) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith('.' + benchmark))
                .filter(result ->
                        String.valueOf(deployments).equals(result.getParams().getParam("deployments")));
    }

    private static String cell(Stream<RunResult> measured, ToDoubleFunction<Result<?>> milliseconds) {
        return measured.map(result -> format(milliseconds.applyAsDouble(result.getPrimaryResult())))
                .findFirst()
                .orElse("not measured");
    }

    private static String format(double milliseconds) {
        int decimals = milliseconds < 1 ? 3 : milliseconds < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f ms", milliseconds);
    }

    private String megabytes(int deployments) {
        return String.format(Locale.ROOT, "%,.0f MB", heap.get(deployments) / 1e6);
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name") + ' ' + System.getProperty("os.arch") + ", Java "
                + Runtime.version();
    }
}
