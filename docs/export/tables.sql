-- The tables, for PostgreSQL and DuckDB. docs/export.md describes the columns.
-- The list of applications of an export is not kept: increment.sql reads it.

CREATE TABLE teams (
    application TEXT NOT NULL,
    owner TEXT,
    team TEXT NOT NULL
);

CREATE TABLE deployments (
    id TEXT NOT NULL,
    application TEXT NOT NULL,
    owner TEXT,
    version TEXT NOT NULL,
    revision TEXT,
    environment TEXT NOT NULL,
    tier TEXT NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_at TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_day DATE NOT NULL,
    duration_seconds DOUBLE PRECISION NOT NULL,
    result TEXT NOT NULL,
    kind TEXT,
    baseline BOOLEAN NOT NULL,
    failed BOOLEAN NOT NULL,
    failure_causes TEXT,
    recovered_at TIMESTAMP WITH TIME ZONE,
    recovery_seconds DOUBLE PRECISION,
    changes BIGINT NOT NULL,
    changes_incomplete BOOLEAN NOT NULL,
    job TEXT,
    build BIGINT,
    source TEXT,
    release TEXT,
    begins_release BOOLEAN NOT NULL,
    counts_in_frequency BOOLEAN NOT NULL,
    could_fail BOOLEAN NOT NULL,
    release_failed BOOLEAN NOT NULL,
    release_recovery_seconds DOUBLE PRECISION
);

CREATE TABLE changes (
    release TEXT NOT NULL,
    deployment TEXT NOT NULL,
    application TEXT NOT NULL,
    environment TEXT NOT NULL,
    tier TEXT NOT NULL,
    id TEXT NOT NULL,
    committed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    built_at TIMESTAMP WITH TIME ZONE,
    in_development_at TIMESTAMP WITH TIME ZONE,
    in_testing_at TIMESTAMP WITH TIME ZONE,
    in_staging_at TIMESTAMP WITH TIME ZONE,
    started_at TIMESTAMP WITH TIME ZONE,
    deployed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deployed_day DATE NOT NULL,
    lead_time_seconds DOUBLE PRECISION,
    counts_in_lead_time BOOLEAN NOT NULL
);

CREATE TABLE failures (
    deployment TEXT NOT NULL,
    application TEXT NOT NULL,
    cause TEXT NOT NULL,
    incident TEXT,
    repaired_by TEXT
);

CREATE TABLE incidents (
    id TEXT NOT NULL,
    application TEXT NOT NULL,
    owner TEXT,
    environment TEXT,
    tier TEXT NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    acknowledged_at TIMESTAMP WITH TIME ZONE,
    resolved_at TIMESTAMP WITH TIME ZONE,
    opened_day DATE NOT NULL,
    resolved_day DATE,
    restore_seconds DOUBLE PRECISION,
    title TEXT,
    source TEXT,
    deployment TEXT,
    fixed_by TEXT
);

CREATE TABLE metrics (
    application TEXT,
    tier TEXT NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    deployments BIGINT NOT NULL,
    recorded_days BIGINT NOT NULL,
    deployments_per_day DOUBLE PRECISION,
    lead_times BIGINT NOT NULL,
    lead_time_median_seconds DOUBLE PRECISION,
    lead_time_p95_seconds DOUBLE PRECISION,
    could_fail BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    change_failure_percent DOUBLE PRECISION,
    recovered BIGINT NOT NULL,
    recovery_median_seconds DOUBLE PRECISION,
    restored BIGINT NOT NULL,
    restore_median_seconds DOUBLE PRECISION,
    successes BIGINT NOT NULL,
    rework BIGINT NOT NULL,
    rework_percent DOUBLE PRECISION,
    attempts BIGINT NOT NULL,
    failed_attempts BIGINT NOT NULL,
    team TEXT
);
