package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.Duration;
import java.time.ZoneId;

/** The choices of a profile that change figures, for tests. */
record Options(
        LeadTimeFrom leadTimeFrom,
        boolean countRedeployments,
        boolean countFailedDeployments,
        boolean countEveryEnvironment,
        int incidentWindowHours,
        IncidentAttribution incidentAttribution) {
    static final Options DEFAULT =
            new Options(LeadTimeFrom.EACH_CHANGE, false, false, false, 48, IncidentAttribution.LATEST);

    Options leadTimeFrom(LeadTimeFrom value) {
        return new Options(
                value,
                countRedeployments,
                countFailedDeployments,
                countEveryEnvironment,
                incidentWindowHours,
                incidentAttribution);
    }

    Options countEveryEnvironment(boolean value) {
        return new Options(
                leadTimeFrom,
                countRedeployments,
                countFailedDeployments,
                value,
                incidentWindowHours,
                incidentAttribution);
    }

    Profile in(ZoneId zone) {
        return Profile.builder(zone)
                .leadTimeFrom(leadTimeFrom)
                .countRedeployments(countRedeployments)
                .countFailedDeployments(countFailedDeployments)
                .incidentWindow(Duration.ofHours(incidentWindowHours))
                .incidentAttribution(incidentAttribution)
                .countEveryEnvironment(countEveryEnvironment)
                .build();
    }
}
