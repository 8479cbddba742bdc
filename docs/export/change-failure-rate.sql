-- Change failure rate: releases that failed, of those that could.
WITH question AS (
    SELECT DATE '2026-01-01' AS from_day, DATE '2026-04-01' AS to_day, 'PRODUCTION' AS tier, '' AS application, '' AS team
),
scope AS (
    SELECT d.release_failed
    FROM deployments d
    JOIN question q ON d.tier = q.tier AND q.application IN ('', d.application)
    WHERE d.could_fail AND d.finished_day >= q.from_day AND d.finished_day < q.to_day
    AND (q.team = '' OR EXISTS (
        SELECT 1 FROM teams t
        WHERE t.team = q.team AND t.application = d.application AND t.owner IS NOT DISTINCT FROM d.owner
    ))
),
counted AS (
    SELECT count(*) AS could_fail, count(*) FILTER (WHERE release_failed) AS failed FROM scope
)
SELECT
    could_fail,
    failed,
    CAST(100 AS DOUBLE PRECISION) * failed / NULLIF(could_fail, 0) AS percent
FROM counted;
