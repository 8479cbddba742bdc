package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.finding.Milestone;
import io.jenkins.plugins.dora.assessment.finding.Milestone.Place;
import java.util.Arrays;

/**
 * The points between which the stages of the lead time of a deployment lie. Places are numbers, {@link Place#ordinal()}.
 *
 * <p>One object goes through many deployments; not safe for use by several threads.
 */
public final class StagePoints {
    /** The place of a change that passed its points in another order. */
    public static final int NOWHERE = -1;

    private static final int COMMIT = Place.COMMIT.ordinal();
    private static final int BUILD = Place.BUILD.ordinal();

    private final AssessedDeployments deployments;
    private final long[] passed = new long[Place.values().length];
    private int destination;
    private int first;
    private int firstAfterBuild;

    /** Begins with none of {@code deployments}. */
    public StagePoints(AssessedDeployments deployments) {
        this.deployments = deployments;
    }

    /** Takes the points of the deployment at an index. */
    public void take(int index) {
        deployments.passed(index, passed);
        destination = Place.of(deployments.tier(index)).ordinal();
        passed[destination] = deployments.startedAt(index);
        first = next(COMMIT);
        firstAfterBuild = first == BUILD ? next(BUILD) : first;
    }

    /**
     * Returns the first place behind the commit of a change: the build of its version is none for a change committed after
     * it. {@link #NOWHERE} if the change was committed after a later point.
     */
    public int firstAfter(long committedAt) {
        if (committedAt <= passed[first]) {
            return first;
        }
        return committedAt <= passed[firstAfterBuild] ? firstAfterBuild : NOWHERE;
    }

    /** Returns the first place behind {@code place} that was passed; the last of them is the destination. */
    int next(int place) {
        int next = place + 1;
        while (passed[next] == Milestone.NEVER) {
            next++;
        }
        return next;
    }

    int first() {
        return first;
    }

    int firstAfterBuild() {
        return firstAfterBuild;
    }

    /** Returns the place of the deployment itself. */
    public int destination() {
        return destination;
    }

    /** Returns when a place was passed, the destination at the start of the deployment; {@link Milestone#NEVER} if it was not. */
    public long at(int place) {
        return passed[place];
    }

    /**
     * Returns when a change passed its points, by place: those that its stages lie between, {@link Milestone#NEVER} for
     * others.
     */
    public long[] passedBy(long committedAt) {
        long[] points = passed.clone();
        int place = firstAfter(committedAt);
        Arrays.fill(points, 0, place == NOWHERE ? points.length : place, Milestone.NEVER);
        return points;
    }
}
