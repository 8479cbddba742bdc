-- Failed deployment recovery time: of the failed releases of the period, recovered whenever.
-- percentile_cont gives the same, but DuckDB rounds it differently in the last digit.
WITH question AS (
    SELECT DATE '2026-01-01' AS from_day, DATE '2026-04-01' AS to_day, 'PRODUCTION' AS tier, '' AS application, '' AS team
),
scope AS (
    SELECT d.release_recovery_seconds AS seconds
    FROM deployments d
    JOIN question q ON d.tier = q.tier AND q.application IN ('', d.application)
    WHERE d.release_recovery_seconds IS NOT NULL AND d.finished_day >= q.from_day AND d.finished_day < q.to_day
    AND (q.team = '' OR EXISTS (
        SELECT 1 FROM teams t
        WHERE t.team = q.team AND t.application = d.application AND t.owner IS NOT DISTINCT FROM d.owner
    ))
),
ordered AS (
    SELECT
        seconds,
        row_number() OVER (ORDER BY seconds) - 1 AS place,
        count(*) OVER () - 1 AS last_place
    FROM scope
),
ranked AS (
    SELECT
        seconds,
        place,
        CAST(0.5 AS DOUBLE PRECISION) * last_place AS median_place
    FROM ordered
),
nearest AS (
    SELECT
        count(*) AS recovered,
        max(median_place) AS median_place,
        max(seconds) FILTER (WHERE place <= median_place) AS median_below,
        min(seconds) FILTER (WHERE place >= median_place) AS median_above
    FROM ranked
)
SELECT
    recovered,
    median_below + (median_place - floor(median_place)) * (median_above - median_below) AS median_seconds
FROM nearest;
