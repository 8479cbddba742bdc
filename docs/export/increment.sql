-- Applies an increment in CSV to a PostgreSQL database, all or nothing:
--   psql --set ON_ERROR_STOP=1 --dbname DATABASE --file .../docs/export/increment.sql
-- in the directory of the increment. A whole export is applied in the same way to empty tables.
BEGIN;

CREATE TEMPORARY TABLE changed (application TEXT) ON COMMIT DROP;
\copy changed FROM 'applications.csv' (FORMAT csv, HEADER)

DELETE FROM teams WHERE application IN (SELECT application FROM changed);
DELETE FROM deployments WHERE application IN (SELECT application FROM changed);
DELETE FROM changes WHERE application IN (SELECT application FROM changed);
DELETE FROM failures WHERE application IN (SELECT application FROM changed);
DELETE FROM incidents WHERE application IN (SELECT application FROM changed);
DELETE FROM metrics;

\copy teams FROM 'teams.csv' (FORMAT csv, HEADER)
\copy deployments FROM 'deployments.csv' (FORMAT csv, HEADER)
\copy changes FROM 'changes.csv' (FORMAT csv, HEADER)
\copy failures FROM 'failures.csv' (FORMAT csv, HEADER)
\copy incidents FROM 'incidents.csv' (FORMAT csv, HEADER)
\copy metrics FROM 'metrics.csv' (FORMAT csv, HEADER)

COMMIT;
