package io.jenkins.plugins.dora.snapshot;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.snapshot.column.NumberSet;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import io.jenkins.plugins.dora.snapshot.name.Names;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Everything that counts at one moment. */
public final class Snapshot {
    /** A snapshot of a store in which nothing was recorded yet. */
    public static final Snapshot EMPTY = of(List.of(), List.of(), List.of());

    private final Names names;
    private final DeploymentColumns columns;
    private final VersionColumns versionColumns;
    private final List<ApplicationRows> timelines;
    private final Rows inOrder;
    private final RecordedIncidents incidents;
    private final long unreadable;
    private final RecordedEvents events;
    private final Function<String, ApplicationRows> byName;

    Snapshot(
            Names names,
            DeploymentColumns columns,
            VersionColumns versionColumns,
            List<ApplicationRows> timelines,
            Rows inOrder,
            RecordedIncidents incidents,
            long unreadable,
            EventReader reader) {
        this.names = names;
        this.columns = columns;
        this.versionColumns = versionColumns;
        this.timelines = timelines;
        this.inOrder = inOrder;
        this.incidents = incidents;
        this.unreadable = unreadable;
        events = new RecordedEvents(names, columns, versionColumns, reader);
        byName = application -> timeline(application, Optional.empty());
    }

    private Snapshot(Snapshot whole, Function<String, ApplicationRows> byName) {
        names = whole.names;
        columns = whole.columns;
        versionColumns = whole.versionColumns;
        timelines = whole.timelines;
        inOrder = whole.inOrder;
        incidents = whole.incidents;
        unreadable = whole.unreadable;
        events = whole.events;
        this.byName = byName;
    }

    /** Returns this snapshot as it is for those to whom the name of an application stands for another timeline. */
    public Snapshot with(Function<String, ApplicationRows> timelineOfName) {
        return new Snapshot(this, timelineOfName);
    }

    /** Returns a snapshot of events that are all in memory, each list in order of recording. */
    public static Snapshot of(
            List<Deployment> deployments, List<ApplicationVersion> versions, List<Incident> incidents) {
        List<Event> events = new ArrayList<>(deployments);
        events.addAll(versions);
        events.addAll(incidents);
        SnapshotBuilder builder = new SnapshotBuilder(position -> events.get((int) position));
        for (int position = 0; position < events.size(); position++) {
            builder.add(PreparedEvent.of(events.get(position)), position);
        }
        return builder.snapshot();
    }

    public Names names() {
        return names;
    }

    /** Returns the columns of the deployments, from which numbers are computed. */
    public DeploymentColumns columns() {
        return columns;
    }

    /** Returns the columns of the application versions, from which numbers are computed. */
    public VersionColumns versionColumns() {
        return versionColumns;
    }

    /** Returns what counts of each application, by the application's number. */
    public List<ApplicationRows> timelines() {
        return timelines;
    }

    /** Returns what counts of the application generally known by a name; nothing if it never occurred. */
    public ApplicationRows timeline(String application) {
        return byName.apply(application);
    }

    /** Returns what counts of the application of a name and an owner; nothing if it never occurred. */
    public ApplicationRows timeline(String application, Optional<String> owner) {
        int number = names.applications().find(application, owner);
        return number < 0 ? ApplicationRows.EMPTY : timelines.get(number);
    }

    /** Returns the versions of one application that count; none if it never occurred. */
    public RecordedVersions versionsOf(String application) {
        return new RecordedVersions(this, timeline(application).versions());
    }

    /** Returns the row of the application version with an id in {@link #versionColumns}; -1 if there is none. */
    public int findVersion(String id) {
        return versionColumns.find(id);
    }

    /**
     * Returns the part of a timeline that some jobs recorded.
     *
     * @param jobs numbers of the jobs, each plus one, so that 0 stands for no job
     */
    public ApplicationRows only(ApplicationRows timeline, BitSet jobs) {
        NumberSet left = timeline.jobs().in(jobs);
        return left.size() == timeline.jobs().size()
                ? timeline
                : new ApplicationRows(
                        timeline.deployments().filter(row -> jobs.get(columns.job(row) + 1)),
                        timeline.versions().filter(row -> jobs.get(versionColumns.job(row) + 1)),
                        left);
    }

    /** Returns the deployments that count, in order of finish, those of the same moment in order of recording. */
    public Rows inOrder() {
        return inOrder;
    }

    /** Returns the incidents in order of first recording. */
    public List<Incident> incidents() {
        return incidents;
    }

    /** Returns the incident with an id; empty if there is none. */
    public Optional<Incident> incident(String id) {
        return incidents.find(id);
    }

    /** Returns the incident that was recorded last under an id, also if it was taken back since. */
    public Optional<Incident> everReported(String id) {
        return incidents.last(id);
    }

    /** Returns the incidents that were taken back and not reported again, as they were reported last. */
    public List<Incident> takenBackIncidents() {
        return incidents.takenBack();
    }

    /**
     * Returns the number of the job or folder that keeps an incident apart; {@link Names#NO_JOB} if none does.
     *
     * @param index of the incident in {@link #incidents()}
     */
    public int incidentOwner(int index) {
        return incidents.owner(index);
    }

    /** Returns the number of the job or folder that keeps an incident apart; {@link Names#NO_JOB} if none does. */
    public int incidentOwner(String id) {
        return incidents.owner(id);
    }

    /** Returns the number of lines that cannot be read. */
    public long unreadable() {
        return unreadable;
    }

    /** Returns the row of the deployment with an id; empty if there is none. */
    public Optional<RecordedDeployment> find(String id) {
        int row = columns.find(id);
        return row < 0 ? Optional.empty() : Optional.of(new RecordedDeployment(this, row));
    }

    /** Returns the row of the deployment that was recorded last under an id, also if it was taken back since. */
    public Optional<RecordedDeployment> everRecorded(String id) {
        int row = columns.last(id);
        return row < 0 ? Optional.empty() : Optional.of(new RecordedDeployment(this, row));
    }

    /** Returns the deployments in order of first recording, each read from disk when asked for. */
    public List<Deployment> deployments() {
        return events.deployments(inOrder.stream());
    }

    /** Returns the application versions in order of first recording, each read from disk when asked for. */
    public List<ApplicationVersion> versions() {
        return events.versions(timelines.stream().flatMapToInt(timeline -> timeline.versions().stream()));
    }

    /**
     * Returns all that was recorded of a deployment; reads it from disk.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public Deployment deployment(int row) {
        return events.deployment(row);
    }

    /**
     * Returns all that was recorded of an application version; reads it from disk.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public ApplicationVersion version(int row) {
        return events.version(row);
    }
}
