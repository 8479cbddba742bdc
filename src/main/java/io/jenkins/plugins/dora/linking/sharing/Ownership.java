package io.jenkins.plugins.dora.linking.sharing;

import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.snapshot.ApplicationRows;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.name.Applications;
import io.jenkins.plugins.dora.snapshot.name.Names;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Decides for a recorder which application a name stands for: one that it shares with those who recorded it, else one of its
 * own.
 */
public final class Ownership {
    private final Snapshot snapshot;
    private final Recorder recorder;
    private final String name;
    private final Map<String, Optional<String>> owners = new HashMap<>();
    private final Map<String, ApplicationRows> timelines = new HashMap<>();

    /**
     * @param snapshot everything that was recorded
     * @param recorder what the recorder sees and shares
     * @param name full name of the job or folder under which the recorder keeps apart what it does not share
     */
    public Ownership(Snapshot snapshot, Recorder recorder, String name) {
        this.snapshot = snapshot;
        this.recorder = recorder;
        this.name = name;
    }

    /** Returns what the recorder may see of everything that was recorded, under the names that it uses. */
    public Snapshot seen() {
        return recorder == Recorder.ADMINISTRATOR
                ? snapshot
                : snapshot.with(application -> timelines.computeIfAbsent(application, this::timeline));
    }

    private ApplicationRows timeline(String application) {
        ApplicationRows timeline = snapshot.timeline(application, ownerOf(application));
        return snapshot.only(timeline, snapshot.names().jobs(timeline.jobs().stream(), recorder::sees));
    }

    private Optional<String> job(int number) {
        return snapshot.names().job(number);
    }

    /** Returns the owner of what the recorder records of an application; empty if it shares the one generally known. */
    public Optional<String> ownerOf(String application) {
        return owners.computeIfAbsent(application, this::findOwner);
    }

    private Optional<String> findOwner(String application) {
        Applications applications = snapshot.names().applications();
        if (recorder.owns(application) || isFree(applications.find(application, Optional.empty()))) {
            return Optional.empty();
        }
        OptionalInt shared =
                applications.all(application).filter(this::isShared).findFirst();
        return shared.isPresent()
                ? applications.owner(shared.getAsInt())
                : Optional.of(unused(applications, application));
    }

    /** Returns a name that nobody else keeps the application apart under, such as a job that is gone. */
    private String unused(Applications applications, String application) {
        String unused = name;
        for (int count = 2; !isFree(applications.find(application, Optional.of(unused))); count++) {
            unused = name + ' ' + count;
        }
        return unused;
    }

    /** Whether nobody recorded deployments or versions of an application, or all of them were taken back. */
    private boolean isFree(int number) {
        return number < 0 || snapshot.timelines().get(number).jobs().isEmpty();
    }

    private boolean isShared(int number) {
        return snapshot.timelines().get(number).jobs().stream().anyMatch(job -> recorder.shares(job(job - 1)));
    }

    /**
     * Returns the owner of an incident that the recorder reports. Unlike a deployment, an incident does not claim an
     * application that was never deployed.
     */
    public Optional<String> ownerOfIncident(String application) {
        boolean isNobodys = !recorder.owns(application)
                && isFree(snapshot.names().applications().find(application, Optional.empty()))
                && !recorder.shares(Optional.empty());
        return isNobodys ? Optional.of(name) : ownerOf(application);
    }

    /** Whether the recorder shares the application that is meant where it records an incident. */
    public boolean shares(String application) {
        int number = snapshot.names().applications().find(application, ownerOf(application));
        return recorder.owns(application) || number >= 0 && isShared(number);
    }

    /** Whether the recorder may resolve or replace an incident. */
    public boolean mayChange(Incident incident) {
        int number = snapshot.names().applications().find(incident.application(), incident.owner());
        return incident.owner().isEmpty() && recorder.owns(incident.application())
                || number >= 0 && isShared(number)
                || isFree(number) && recorder.shares(ownerOf(incident));
    }

    /** Returns the job that keeps an incident apart, as it is called now. */
    private Optional<String> ownerOf(Incident incident) {
        int owner = snapshot.incidentOwner(incident.id());
        return owner == Names.NO_JOB ? incident.owner() : job(owner);
    }
}
