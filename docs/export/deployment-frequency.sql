-- Deployment frequency: releases per recorded day. An empty application or team stands for all.
WITH question AS (
    SELECT DATE '2026-01-01' AS from_day, DATE '2026-04-01' AS to_day, 'PRODUCTION' AS tier, '' AS application, '' AS team
),
scope AS (
    SELECT d.finished_day, d.counts_in_frequency
    FROM deployments d
    JOIN question q ON d.tier = q.tier AND q.application IN ('', d.application)
    WHERE (q.team = '' OR EXISTS (
        SELECT 1 FROM teams t
        WHERE t.team = q.team AND t.application = d.application AND t.owner IS NOT DISTINCT FROM d.owner
    ))
),
beginning AS (
    SELECT min(finished_day) AS first_day FROM scope
),
counted AS (
    SELECT
        count(*) FILTER (WHERE s.counts_in_frequency AND s.finished_day >= q.from_day) AS deployments
    FROM scope s
    JOIN question q ON s.finished_day < q.to_day
),
recorded AS (
    SELECT
        q.to_day - q.from_day AS period_days,
        CASE WHEN b.first_day < q.to_day THEN q.to_day - GREATEST(q.from_day, b.first_day) ELSE 0 END AS recorded_days
    FROM question q CROSS JOIN beginning b
)
SELECT
    c.deployments,
    r.recorded_days,
    CASE
        WHEN r.recorded_days > 0
        THEN CAST(c.deployments AS DOUBLE PRECISION) / GREATEST(r.recorded_days, LEAST(7, r.period_days))
    END AS deployments_per_day
FROM counted c CROSS JOIN recorded r;
