package io.jenkins.plugins.dora.profile;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What counts, in one place; see section "Profile" of the documentation.
 *
 * @param timeZone the zone whose days, weeks and months structure a period
 * @param benchmark the table that turns values into bands
 * @param leadTimeFrom which changes of a deployment have a lead time
 * @param countRedeployments whether deploying the version that is there already counts as a deployment
 * @param countFailedDeployments whether an attempt that failed counts as a failed change
 * @param incidentWindow how long after a deployment an incident is still put down to it
 * @param incidentAttribution to which deployments in the window an incident is put down
 * @param environments how environment names map to tiers
 */
public record Profile(
        ZoneId timeZone,
        Benchmark benchmark,
        LeadTimeFrom leadTimeFrom,
        boolean countRedeployments,
        boolean countFailedDeployments,
        Duration incidentWindow,
        IncidentAttribution incidentAttribution,
        Environments environments) {

    /** Returns the profile of somebody who configured nothing, in {@code timeZone}. */
    public static Profile defaults(ZoneId timeZone) {
        return new Profile(
                timeZone,
                Benchmark.CLASSIC,
                LeadTimeFrom.EACH_CHANGE,
                false,
                false,
                Duration.ofHours(48),
                IncidentAttribution.LATEST,
                Environments.DEFAULT);
    }

    /** Returns this profile with the days of another zone. */
    public Profile in(ZoneId zone) {
        return new Profile(
                zone,
                benchmark,
                leadTimeFrom,
                countRedeployments,
                countFailedDeployments,
                incidentWindow,
                incidentAttribution,
                environments);
    }
}
