package io.jenkins.plugins.dora.app.history;

import io.jenkins.plugins.dora.app.format.Terminal;
import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped.Cases;
import io.jenkins.plugins.dora.history.importing.ImportPlan;
import io.jenkins.plugins.dora.history.importing.ImportResult;
import io.jenkins.plugins.dora.history.scanning.RuleMatches;
import io.jenkins.plugins.dora.model.text.Counted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says for people what an import would do or has done. */
public final class PlanText {
    private static final int MOST_NAMES = 5;

    private final ZoneId zone;
    private final StringBuilder text = new StringBuilder();

    /** @param zone where days begin */
    public PlanText(ZoneId zone) {
        this.zone = zone;
    }

    /** Adds what an import would do. */
    public PlanText plan(ImportPlan plan) {
        plan.rules().forEach(this::rule);
        line(
                "%s in %s of %s: %,d already recorded, %,d new",
                Counted.of(plan.deployments(), "deployment"),
                Counted.of(plan.builds(), "build"),
                Counted.of(plan.jobs(), "job"),
                plan.recordedBefore(),
                plan.toRecord());
        if (plan.tooOld() > 0) {
            line("%,d of them too old to be recorded: the profile has retentionMonths", plan.tooOld());
        }
        return this;
    }

    /** Adds what an import has done. */
    public PlanText result(ImportResult result) {
        plan(result.plan());
        line(
                "%s recorded, with %s",
                Counted.of(result.recorded(), "deployment"), Counted.of(result.changes(), "change"));
        if (result.cut() > 0) {
            line(
                    "%,d of them with incomplete changes; the first: %s",
                    result.cut(), result.cutExample().orElse("-"));
        }
        if (result.refused() > 0) {
            line(
                    "%s refused, because a name is too long or the build finished in the future",
                    Counted.of(result.refused(), "deployment"));
        }
        if (result.stopped()) {
            line("Stopped before the end; run the same command to continue");
        }
        return oddities(result.oddities());
    }

    /** Adds what was left out. */
    public PlanText oddities(Map<SkipReason, Cases> oddities) {
        if (!oddities.isEmpty()) {
            line("Left out:");
            oddities.forEach(
                    (oddity, cases) -> line("  %s; the first: %s", oddity.sentence(cases.count()), cases.example()));
        }
        return this;
    }

    private void rule(RuleMatches rule) {
        String of = rule.item().map(item -> " of " + item).orElse("");
        line("Rule %d%s, jobs \"%s\"", rule.number(), of, rule.pattern().text());
        if (rule.jobs().isEmpty()) {
            line("  matched no build");
            return;
        }
        line("  jobs          %s", names(rule.jobs()));
        line("  deployments   %,d, from %s to %s", rule.deployments(), day(rule.first()), day(rule.last()));
        line("  applications  %s, %s", names(rule.applications()), Counted.of(rule.versions(), "version"));
        line("  environments  %s", names(rule.environments()));
        if (rule.notBuilt() > 0) {
            line("  not counted   %s that did not run", Counted.of(rule.notBuilt(), "build"));
        }
        rule.missing()
                .forEach((field, count) ->
                        line("  not counted   %s whose %s is empty", Counted.of(count, "build"), field));
        rule.obstacles()
                .forEach((obstacle, count) ->
                        line("  not counted   %s, because %s", Counted.of(count, "build"), obstacle.sentence()));
    }

    private static String names(Collection<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? first + " and " + (names.size() - MOST_NAMES) + " more" : first;
    }

    private String day(Optional<Instant> time) {
        return time.map(instant -> LocalDate.ofInstant(instant, zone).toString())
                .orElse("-");
    }

    private void line(String format, Object... values) {
        text.append(Terminal.printable(String.format(Locale.ROOT, format, values)))
                .append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
