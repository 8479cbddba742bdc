package io.jenkins.plugins.dora.assessment.finding;

import io.jenkins.plugins.dora.assessment.kind.DeploymentFlags;
import io.jenkins.plugins.dora.assessment.release.Releases;
import io.jenkins.plugins.dora.assessment.release.RepeatedChanges;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The releases as a scope sees them: with the parts that are in it.
 *
 * <p>Which parts belong together is found from everything. The first part in scope stands for the release, and a change
 * counts at the first deployment in scope that brought it.
 */
public final class VisibleReleases {
    private final DeploymentColumns columns;
    private final DeploymentFlags facts;
    private final BitSet counted;
    private final List<ApplicationFindings> applications;

    /** @param facts with the kinds of deployments */
    public VisibleReleases(Findings findings, DeploymentColumns columns, DeploymentFlags facts) {
        this.columns = columns;
        this.facts = facts;
        counted = findings.counted();
        applications = findings.applications();
    }

    /**
     * Returns the releases with their parts in scope.
     *
     * @param scope deployments in order of finish
     * @param whole the releases of everything
     */
    public Releases of(Rows scope, Releases whole) {
        if (whole.isTrivial()) {
            return whole;
        }
        BitSet cut = cutApplications(scope);
        if (cut.isEmpty()) {
            return whole;
        }
        Releases visible = whole.copy(columns.size());
        cut.stream()
                .mapToObj(applications::get)
                .forEach(application -> visible.separate(application.timeline().deployments(), columns));
        Rows successes = scope.filter(row -> cut.get(columns.application(row)) && facts.hasKind(row));
        join(successes, whole, visible);
        repeat(successes, visible);
        return visible;
    }

    /** Returns the numbers of the applications with releases of several parts, some of whose successes are not in scope. */
    private BitSet cutApplications(Rows scope) {
        int[] successes = new int[applications.size()];
        for (int index = 0; index < scope.size(); index++) {
            int row = scope.get(index);
            successes[columns.application(row)] += facts.hasKind(row) ? 1 : 0;
        }
        BitSet cut = new BitSet();
        for (int number = 0; number < successes.length; number++) {
            ApplicationFindings application = applications.get(number);
            cut.set(
                    number,
                    successes[number] > 0
                            && application.hasSeveralEnvironments()
                            && successes[number] < application.successes());
        }
        return cut;
    }

    private static void join(Rows successes, Releases whole, Releases visible) {
        Map<Integer, Integer> firsts = new HashMap<>();
        Map<Integer, Integer> lasts = new HashMap<>();
        for (int index = 0; index < successes.size(); index++) {
            int row = successes.get(index);
            Integer last = lasts.put(whole.first(row), row);
            if (last == null) {
                firsts.put(whole.first(row), row);
            } else {
                visible.join(firsts.get(whole.first(row)), last, row);
            }
        }
    }

    private void repeat(Rows successes, Releases visible) {
        Map<Integer, RepeatedChanges> byApplication = new HashMap<>();
        for (int index = 0; index < successes.size(); index++) {
            int row = successes.get(index);
            byApplication
                    .computeIfAbsent(columns.application(row), number -> new RepeatedChanges(columns, counted, visible))
                    .add(row, facts.tier(row));
        }
    }
}
