package io.jenkins.plugins.dora.report.link;

import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The query of an address below which the page shows a scope and a period, such as {@code ?from=2026-01-01&to=…}. */
public final class PageLink {
    private PageLink() {}

    /**
     * Returns the query.
     *
     * @param filters values of the page's filters by name, instead of those of {@code scope}
     */
    public static String of(Scope scope, Period period, Map<String, List<String>> filters) {
        Map<String, Collection<String>> values = new TreeMap<>();
        values.put("from", List.of(period.from().toString()));
        values.put("to", List.of(period.to().toString()));
        values.put("application", scope.applications().stream().sorted().toList());
        values.put("environment", scope.environments().stream().sorted().toList());
        values.put("tier", tiers(scope));
        values.put("controller", scope.controllers().stream().sorted().toList());
        values.put("team", scope.teams().stream().sorted().toList());
        values.putAll(filters);
        return values.entrySet().stream()
                .flatMap(named -> named.getValue().stream()
                        .map(value -> named.getKey() + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** Returns the tiers as the page names them: without any it shows production, unless environments are named. */
    private static List<String> tiers(Scope scope) {
        boolean every = scope.tiers().isEmpty() && scope.environments().isEmpty();
        return every
                ? List.of("ALL")
                : scope.tiers().stream().sorted().map(EnvironmentTier::name).toList();
    }
}
