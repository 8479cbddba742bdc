package io.jenkins.plugins.dora.target.finding;

import io.jenkins.plugins.dora.metrics.ChangeFailures;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import io.jenkins.plugins.dora.model.text.Counted;
import io.jenkins.plugins.dora.target.significance.Significance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One application fails at least twice as often as the others together, {@value #LEAST_FAILED} times or more, and more
 * often than chance makes the worst of so many applications fail.
 */
final class FailingApplication implements FindingRule<FindingRecords> {
    private static final double LEAST_FACTOR = 2;
    private static final int LEAST_FAILED = 5;
    private static final double MOST_FACTOR = 20;
    private static final List<String> TIMES =
            List.of("twice", "three times", "four times", "five times", "six times", "seven times", "eight times");

    @Override
    public Stream<Finding> find(FindingRecords records) {
        Map<String, Ratio> failures = ChangeFailures.byApplication(
                records.measured().in(records.period()).deployments());
        Ratio all = Ratio.sum(failures.values(), Function.identity());
        return failures.entrySet().stream()
                .filter(failing -> failing.getValue().part() >= LEAST_FAILED)
                .filter(failing -> stands(failing.getValue(), all.minus(failing.getValue()), failures.size()))
                .map(failing -> finding(failing.getKey(), failing.getValue(), all.minus(failing.getValue())))
                .max(Comparator.comparingDouble(Finding::size))
                .stream();
    }

    private static boolean stands(Ratio failing, Ratio others, int applications) {
        return factor(failing, others) >= LEAST_FACTOR && Significance.ofWorst(failing, others, applications);
    }

    private static Finding finding(String application, Ratio failing, Ratio others) {
        String often = others.part() == 0 ? " alone fails: " : " fails " + times(factor(failing, others)) + ": ";
        return new Finding(
                Finding.Code.FAILING_APPLICATION,
                application + often + failing.part() + " of " + Counted.of(failing.whole(), "change") + ".",
                Map.of(
                        "failed", (double) failing.part(),
                        "changes", (double) failing.whole(),
                        "othersFailed", (double) others.part(),
                        "othersChanges", (double) others.whole()),
                Map.of("view", List.of("deployments"), "application", List.of(application), "failed", List.of("true")),
                factor(failing, others) / LEAST_FACTOR);
    }

    private static String times(double factor) {
        int rounded = (int) Math.round(factor);
        String times = rounded - 2 < TIMES.size() ? TIMES.get(rounded - 2) : rounded + " times";
        return times + " as often as the others";
    }

    private static double factor(Ratio failing, Ratio others) {
        double percent = others.percent().orElse(100);
        return Math.min(MOST_FACTOR, failing.percent().orElse(0) / percent);
    }
}
