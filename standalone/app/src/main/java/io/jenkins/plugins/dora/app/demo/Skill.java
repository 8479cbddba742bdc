package io.jenkins.plugins.dora.app.demo;

import java.time.Duration;

/**
 * The delivery performance of a team.
 *
 * @param releaseChance chance that a release begins in an hour of work
 * @param approval how long a version usually waits in testing and again in staging
 * @param failureChance chance that a deployment breaks production
 * @param recovery how long it usually takes to mend that
 */
record Skill(double releaseChance, Duration approval, double failureChance, Duration recovery) {
    private static final Skill AT_FIRST = new Skill(0.04, Duration.ofHours(44), 0.32, Duration.ofHours(22));
    private static final Skill IN_THE_END = new Skill(0.2, Duration.ofMinutes(70), 0.09, Duration.ofMinutes(45));

    /**
     * Returns the skill of a team on its way.
     *
     * @param progress how far it got, from 0 to 1
     */
    static Skill after(double progress) {
        return new Skill(
                between(AT_FIRST.releaseChance, IN_THE_END.releaseChance, progress),
                between(AT_FIRST.approval, IN_THE_END.approval, progress),
                between(AT_FIRST.failureChance, IN_THE_END.failureChance, progress),
                between(AT_FIRST.recovery, IN_THE_END.recovery, progress));
    }

    private static double between(double first, double last, double progress) {
        return first + (last - first) * progress;
    }

    private static Duration between(Duration first, Duration last, double progress) {
        return Duration.ofSeconds(Math.round(between(first.toSeconds(), last.toSeconds(), progress)));
    }
}
