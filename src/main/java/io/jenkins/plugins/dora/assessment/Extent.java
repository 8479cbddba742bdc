package io.jenkins.plugins.dora.assessment;

/** The records that an assessment is limited to, in addition to its jobs. */
public interface Extent {
    /** Every record. */
    Extent WHOLE = new Extent() {
        @Override
        public boolean hasApplication(int number) {
            return true;
        }

        @Override
        public boolean hasDeployment(int row) {
            return true;
        }

        @Override
        public boolean hasIncident(AssessedIncident incident) {
            return true;
        }
    };

    /** Whether it has deployments of an application, seen from any job. */
    boolean hasApplication(int number);

    boolean hasDeployment(int row);

    boolean hasIncident(AssessedIncident incident);

    /** Returns the records that both have. */
    default Extent and(Extent other) {
        if (other == WHOLE) {
            return this;
        }
        Extent one = this;
        return one == WHOLE
                ? other
                : new Extent() {
                    @Override
                    public boolean hasApplication(int number) {
                        return one.hasApplication(number) && other.hasApplication(number);
                    }

                    @Override
                    public boolean hasDeployment(int row) {
                        return one.hasDeployment(row) && other.hasDeployment(row);
                    }

                    @Override
                    public boolean hasIncident(AssessedIncident incident) {
                        return one.hasIncident(incident) && other.hasIncident(incident);
                    }
                };
    }
}
