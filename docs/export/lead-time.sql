-- Lead time for changes: from the commit to the finish of the first part of its release.
-- percentile_cont gives the same, but DuckDB rounds it differently in the last digit.
WITH question AS (
    SELECT DATE '2026-01-01' AS from_day, DATE '2026-04-01' AS to_day, 'PRODUCTION' AS tier, '' AS application, '' AS team
),
scope AS (
    SELECT c.lead_time_seconds AS seconds
    FROM changes c
    JOIN question q ON c.tier = q.tier AND q.application IN ('', c.application)
    JOIN deployments d ON d.id = c.release
    WHERE c.counts_in_lead_time AND c.deployed_day >= q.from_day AND c.deployed_day < q.to_day
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
        CAST(0.5 AS DOUBLE PRECISION) * last_place AS median_place,
        CAST(0.95 AS DOUBLE PRECISION) * last_place AS p95_place
    FROM ordered
),
nearest AS (
    SELECT
        count(*) AS changes,
        max(median_place) AS median_place,
        max(seconds) FILTER (WHERE place <= median_place) AS median_below,
        min(seconds) FILTER (WHERE place >= median_place) AS median_above,
        max(p95_place) AS p95_place,
        max(seconds) FILTER (WHERE place <= p95_place) AS p95_below,
        min(seconds) FILTER (WHERE place >= p95_place) AS p95_above
    FROM ranked
)
SELECT
    changes,
    median_below + (median_place - floor(median_place)) * (median_above - median_below) AS median_seconds,
    p95_below + (p95_place - floor(p95_place)) * (p95_above - p95_below) AS p95_seconds
FROM nearest;
