-- Time to restore service: of the incidents resolved in the period, and how many were open at its end.
-- percentile_cont gives the same, but DuckDB rounds it differently in the last digit.
WITH question AS (
    SELECT DATE '2026-01-01' AS from_day, DATE '2026-04-01' AS to_day, 'PRODUCTION' AS tier, '' AS application, '' AS team
),
incident AS (
    SELECT i.opened_day, i.resolved_day, i.restore_seconds, q.from_day, q.to_day
    FROM incidents i
    JOIN question q ON i.tier = q.tier AND q.application IN ('', i.application)
    WHERE (q.team = '' OR EXISTS (
        SELECT 1 FROM teams t
        WHERE t.team = q.team AND t.application = i.application AND t.owner IS NOT DISTINCT FROM i.owner
    ))
),
still AS (
    SELECT count(*) AS open_at_end
    FROM incident
    WHERE opened_day < to_day AND (resolved_day IS NULL OR resolved_day >= to_day)
),
scope AS (
    SELECT restore_seconds AS seconds FROM incident WHERE resolved_day >= from_day AND resolved_day < to_day
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
        count(*) AS restored,
        max(median_place) AS median_place,
        max(seconds) FILTER (WHERE place <= median_place) AS median_below,
        min(seconds) FILTER (WHERE place >= median_place) AS median_above
    FROM ranked
)
SELECT
    restored,
    open_at_end,
    median_below + (median_place - floor(median_place)) * (median_above - median_below) AS median_seconds
FROM nearest CROSS JOIN still;
