package io.jenkins.plugins.dora.snapshot;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.text.Fingerprint;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import io.jenkins.plugins.dora.snapshot.column.SortedRows;
import io.jenkins.plugins.dora.snapshot.name.Controllers;
import io.jenkins.plugins.dora.snapshot.name.Names;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Takes events in the order of their recording and keeps what counts: of each type and id the latest, unless it was taken
 * back.
 *
 * <p>Not safe for use by several threads; the snapshots are.
 */
public final class SnapshotBuilder {
    private final EventReader details;
    private final Names.Builder names;
    private final DeploymentColumns.Builder deployments;
    private final VersionColumns.Builder versions;
    private final RecordedIncidents.Builder incidents = new RecordedIncidents.Builder();
    private final Map<String, JobMoved> moves = new HashMap<>();
    private final List<ApplicationRows.Builder> timelines = new ArrayList<>();
    private final SortedRows all;
    private int nextRank;
    private long unreadable;

    /** Creates a builder for the events of one controller. */
    public SnapshotBuilder(EventReader details) {
        this(details, Controllers.NONE);
    }

    /** @param controllers the controllers whose events are added */
    public SnapshotBuilder(EventReader details, Controllers controllers) {
        this.details = details;
        names = new Names.Builder(controllers);
        deployments = new DeploymentColumns.Builder(names);
        versions = new VersionColumns.Builder(names);
        all = new SortedRows(deployments::compare, deployments.records()::counts);
    }

    /**
     * Lets an event count.
     *
     * @param position where {@link EventReader} finds it
     */
    public void add(PreparedEvent entry, long position) {
        Event event = entry.event();
        if (event instanceof Deployment deployment) {
            add(deployment, entry, position);
        } else if (event instanceof ApplicationVersion version) {
            add(version, entry, position);
        } else if (event instanceof Incident incident) {
            incidents.add(incident, entry.id(), names.job(incident.owner()));
        } else if (event instanceof Removal removal) {
            remove(removal, entry.id());
        } else if (event instanceof JobMoved move && moves.put(move.id(), move) == null) {
            names.apply(move);
        }
    }

    /**
     * Lets an event count; it replaces or removes an earlier one, also if it is left out itself.
     *
     * @param position where {@link EventReader} finds it
     * @param leftOut whether an event does not count, such as one that is too old
     */
    public void add(PreparedEvent entry, long position, Predicate<Event> leftOut) {
        if (leftOut.test(entry.event())) {
            remove(entry);
        } else {
            add(entry, position);
        }
    }

    private void remove(Removal removal, Fingerprint id) {
        if (removal.concerns(Removal.Type.DEPLOYMENT)) {
            removeDeployment(id);
        }
        if (removal.concerns(Removal.Type.VERSION)) {
            removeVersion(id);
        }
        if (removal.concerns(Removal.Type.INCIDENT)) {
            incidents.remove(id);
        }
    }

    /** Lets what was recorded under the type and id of an event count no more, if anything was. */
    public void remove(PreparedEvent entry) {
        Event event = entry.event();
        if (event instanceof Deployment) {
            removeDeployment(entry.id());
        } else if (event instanceof ApplicationVersion) {
            removeVersion(entry.id());
        } else if (event instanceof Incident) {
            incidents.remove(entry.id());
        }
    }

    private void add(Deployment deployment, PreparedEvent entry, long position) {
        int before = removeDeployment(entry.id());
        int row = deployments.add(
                deployment,
                entry,
                position,
                before < 0 ? nextRank++ : deployments.records().rank(before));
        ApplicationRows.Builder timeline = timeline(deployments.application(row));
        timeline.deployments().add(row);
        timeline.rowAdded(deployments.job(row));
        all.add(row);
    }

    /** Returns the row that goes; -1 if there is none. */
    private int removeDeployment(Fingerprint id) {
        int row = deployments.records().find(id);
        if (row >= 0) {
            deployments.remove(row);
            ApplicationRows.Builder timeline = timeline(deployments.application(row));
            timeline.deployments().rowsRemoved();
            timeline.rowRemoved(deployments.job(row));
            all.rowsRemoved();
        }
        return row;
    }

    private void add(ApplicationVersion version, PreparedEvent entry, long position) {
        int before = removeVersion(entry.id());
        int row = versions.add(
                version,
                entry,
                position,
                before < 0 ? nextRank++ : versions.records().rank(before));
        ApplicationRows.Builder timeline = timeline(versions.application(row));
        timeline.versions().add(row);
        timeline.rowAdded(versions.job(row));
    }

    /** Returns the row that goes; -1 if there is none. */
    private int removeVersion(Fingerprint id) {
        int row = versions.records().find(id);
        if (row >= 0) {
            versions.records().remove(row);
            ApplicationRows.Builder timeline = timeline(versions.application(row));
            timeline.versions().rowsRemoved();
            timeline.rowRemoved(versions.job(row));
        }
        return row;
    }

    private ApplicationRows.Builder timeline(int application) {
        while (timelines.size() <= application) {
            timelines.add(new ApplicationRows.Builder(deployments, versions));
        }
        return timelines.get(application);
    }

    /** Counts lines that cannot be read. */
    public void addUnreadable(long lines) {
        unreadable += lines;
    }

    /**
     * Returns the event of a type and id that counts, as it was recorded.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public Optional<Event> find(Class<? extends Event> type, String id) {
        if (type == Deployment.class) {
            int row = deployments.records().find(Fingerprint.of(id));
            return row < 0
                    ? Optional.empty()
                    : Optional.of(details.read(deployments.records().position(row)));
        }
        if (type == ApplicationVersion.class) {
            int row = versions.records().find(Fingerprint.of(id));
            return row < 0
                    ? Optional.empty()
                    : Optional.of(details.read(versions.records().position(row)));
        }
        return type == Incident.class
                ? incidents.find(Fingerprint.of(id)).map(Event.class::cast)
                : Optional.ofNullable(moves.get(id));
    }

    /** Whether a deployment with that id counts. */
    public boolean hasDeployment(String id) {
        return deployments.records().find(Fingerprint.of(id)) >= 0;
    }

    /** Returns what counts now. */
    public Snapshot snapshot() {
        Rows inOrder = all.rows();
        return new Snapshot(
                names.names(() -> deployments.tellSpellings(inOrder)),
                deployments.columns(),
                versions.columns(),
                timelines.stream().map(ApplicationRows.Builder::timeline).toList(),
                inOrder,
                incidents.incidents(),
                unreadable,
                details);
    }
}
