-- Deployment rework rate: rollbacks and hotfixes among the successful releases. It is unknown where nothing that was ever
-- recorded signals a failure.
WITH question AS (
    SELECT DATE '2026-01-01' AS from_day, DATE '2026-04-01' AS to_day, 'PRODUCTION' AS tier, '' AS application, '' AS team
),
scope AS (
    SELECT d.finished_day, d.begins_release, d.kind, d.failed
    FROM deployments d
    JOIN question q ON d.tier = q.tier AND q.application IN ('', d.application)
    WHERE (q.team = '' OR EXISTS (
        SELECT 1 FROM teams t
        WHERE t.team = q.team AND t.application = d.application AND t.owner IS NOT DISTINCT FROM d.owner
    ))
),
signals AS (
    SELECT 1 AS signal FROM scope WHERE failed OR kind IN ('ROLLBACK', 'HOTFIX')
    UNION ALL
    SELECT 1 AS signal
    FROM incidents i
    JOIN question q ON i.tier = q.tier AND q.application IN ('', i.application)
    WHERE (q.team = '' OR EXISTS (
        SELECT 1 FROM teams t
        WHERE t.team = q.team AND t.application = i.application AND t.owner IS NOT DISTINCT FROM i.owner
    ))
),
counted AS (
    SELECT count(*) AS successes, count(*) FILTER (WHERE s.kind IN ('ROLLBACK', 'HOTFIX')) AS rework
    FROM scope s
    JOIN question q ON s.finished_day >= q.from_day AND s.finished_day < q.to_day
    WHERE s.begins_release AND s.kind IS NOT NULL
)
SELECT
    successes,
    rework,
    CASE
        WHEN EXISTS (SELECT 1 FROM signals)
        THEN CAST(100 AS DOUBLE PRECISION) * rework / NULLIF(successes, 0)
    END AS percent
FROM counted;
