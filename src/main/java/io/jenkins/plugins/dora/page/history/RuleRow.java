package io.jenkins.plugins.dora.page.history;

import io.jenkins.plugins.dora.history.scanning.RuleMatches;
import io.jenkins.plugins.dora.profile.rule.Obstacle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of the table that shows what each rule matched. */
public final class RuleRow {
    private static final int MOST_NAMES = 5;

    private final RuleMatches rule;
    private final ZoneId zone;

    RuleRow(RuleMatches rule, ZoneId zone) {
        this.rule = rule;
        this.zone = zone;
    }

    public String getPattern() {
        return rule.pattern().text();
    }

    /** Returns the project or folder that has the rule. */
    public String getItem() {
        return rule.item().orElseGet(Messages::RuleRow_Everybody);
    }

    public String getJobs() {
        return names(rule.jobs());
    }

    public int getDeployments() {
        return rule.deployments();
    }

    public String getApplications() {
        return names(rule.applications());
    }

    public int getVersions() {
        return rule.versions();
    }

    public String getEnvironments() {
        return names(rule.environments());
    }

    /** Returns the day of the first deployment. */
    public String getFirst() {
        return day(rule.first());
    }

    /** Returns the day of the last deployment. */
    public String getLast() {
        return day(rule.last());
    }

    /** Returns what matched and still is no deployment, such as {@code 3: no version}. */
    public String getNotCounted() {
        Stream<String> missing = rule.missing().entrySet().stream().map(RuleRow::missing);
        Stream<String> obstacles = rule.obstacles().entrySet().stream().map(RuleRow::obstacle);
        Stream<String> notBuilt =
                rule.notBuilt() == 0 ? Stream.empty() : Stream.of(Messages.RuleRow_NotBuilt(rule.notBuilt()));
        return Stream.of(missing, obstacles, notBuilt)
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
    }

    private static String obstacle(Map.Entry<Obstacle, Integer> obstacle) {
        return switch (obstacle.getKey()) {
            case STAGE_UNKNOWN -> Messages.RuleRow_StageUnknown(obstacle.getValue());
            case SEVERAL_ENVIRONMENTS -> Messages.RuleRow_SeveralEnvironments(obstacle.getValue());
        };
    }

    private static String missing(Map.Entry<String, Integer> field) {
        return Messages.RuleRow_Missing(field.getValue(), field.getKey());
    }

    private static String names(Collection<String> names) {
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        int more = names.size() - MOST_NAMES;
        return more > 0 ? Messages.RuleRow_More(first, more) : first;
    }

    private String day(Optional<Instant> time) {
        return time.map(instant -> LocalDate.ofInstant(instant, zone).toString())
                .orElse("");
    }
}
