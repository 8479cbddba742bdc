package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.model.Incident;
import java.util.Optional;

/** A reason why a deployed change counts as failed. */
public sealed interface FailureCause {
    /** The causes, by the names that the REST API has for them. */
    enum Type {
        INCIDENT,
        UNDONE_BY_ROLLBACK,
        REPAIRED_BY_HOTFIX,
        MARKED,
        ATTEMPT_FAILED
    }

    Type type();

    /** Returns the deployment that undid or repaired it, if that is the cause. */
    default Optional<AssessedDeployment> repair() {
        return Optional.empty();
    }

    /** Returns the incident that it is blamed for, if that is the cause. */
    default Optional<Incident> blamedFor() {
        return Optional.empty();
    }

    /**
     * It is blamed for an incident.
     *
     * @param incident the incident
     */
    record CausedIncident(Incident incident) implements FailureCause {
        @Override
        public Type type() {
            return Type.INCIDENT;
        }

        @Override
        public Optional<Incident> blamedFor() {
            return Optional.of(incident);
        }
    }

    /**
     * A rollback went back to before it.
     *
     * @param rollback the rollback
     */
    record UndoneBy(AssessedDeployment rollback) implements FailureCause {
        @Override
        public Type type() {
            return Type.UNDONE_BY_ROLLBACK;
        }

        @Override
        public Optional<AssessedDeployment> repair() {
            return Optional.of(rollback);
        }
    }

    /**
     * A deployment repaired it: a hotfix that followed it directly, or what was stated to repair it.
     *
     * @param hotfix the deployment that did
     */
    record RepairedBy(AssessedDeployment hotfix) implements FailureCause {
        @Override
        public Type type() {
            return Type.REPAIRED_BY_HOTFIX;
        }

        @Override
        public Optional<AssessedDeployment> repair() {
            return Optional.of(hotfix);
        }
    }

    /** It was stated. */
    record Marked() implements FailureCause {
        @Override
        public Type type() {
            return Type.MARKED;
        }
    }

    /** The attempt itself failed, and the profile counts failed attempts as failed changes. */
    record AttemptFailed() implements FailureCause {
        @Override
        public Type type() {
            return Type.ATTEMPT_FAILED;
        }
    }
}
