package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.profile.IncidentAttribution;
import io.jenkins.plugins.dora.profile.Profile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which deployments an incident blames, and which repaired it, as the definitions read, for tests. */
final class ReferenceBlame {
    private final ReferencePlaces places;
    private final ReferenceKinds kinds;
    private final Profile profile;
    private final Map<String, List<Deployment>> blamed = new HashMap<>();

    ReferenceBlame(ReferencePlaces places, ReferenceKinds kinds, Profile profile) {
        this.places = places;
        this.kinds = kinds;
        this.profile = profile;
        places.incidents().forEach(incident -> blamed.put(incident.id(), find(incident)));
    }

    List<Deployment> blamed(Incident incident) {
        return blamed.get(incident.id());
    }

    /** A named deployment takes all the blame, or nobody does; else it is the latest change, or all in the window. */
    private List<Deployment> find(Incident incident) {
        Optional<Deployment> named = places.named(incident);
        if (named.isPresent()) {
            return named.flatMap(kinds::meant).stream().toList();
        }
        Set<String> environments = places.environments(incident);
        List<Deployment> suspects = places.deployments().stream()
                .filter(deployment -> isSuspect(deployment, incident))
                .filter(deployment -> environments.contains(ReferencePlaces.folded(deployment.environment())))
                .toList();
        if (profile.incidentAttribution() == IncidentAttribution.ALL_IN_WINDOW) {
            return suspects;
        }
        return suspects.stream()
                .max(Comparator.comparing(Deployment::startedAt)
                        .thenComparing(Deployment::finishedAt)
                        .thenComparing(places::placeOfRecording))
                .stream()
                .toList();
    }

    private boolean isSuspect(Deployment deployment, Incident incident) {
        return kinds.isChange(deployment)
                && deployment.application().equals(incident.application())
                && !deployment.startedAt().isAfter(incident.openedAt())
                && !incident.openedAt().isAfter(deployment.finishedAt().plus(profile.incidentWindow()));
    }

    /** It names a deployment that stands for no change. */
    boolean isOnRollback(Incident incident) {
        return places.named(incident).isPresent() && blamed(incident).isEmpty();
    }

    /** What an incident states that it was fixed by: a success by its id, else the first of a version after each blamed. */
    List<Deployment> fixing(Incident incident) {
        if (incident.fixedBy().isEmpty()) {
            return List.of();
        }
        String named = incident.fixedBy().get();
        Optional<Deployment> byId = places.find(incident.application(), named);
        if (byId.isPresent()) {
            return byId.filter(Deployment::isSuccess).stream().toList();
        }
        return blamed(incident).stream()
                .flatMap(blamed -> firstOfVersionAfter(blamed, named))
                .distinct()
                .toList();
    }

    private Stream<Deployment> firstOfVersionAfter(Deployment blamed, String version) {
        return places.successesAfter(blamed).stream()
                .filter(success -> success.version().equals(version))
                .limit(1);
    }
}
