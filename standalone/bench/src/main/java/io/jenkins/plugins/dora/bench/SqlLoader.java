package io.jenkins.plugins.dora.bench;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Gives a database what the plugin found in a store of {@link MadeUpHistory}. */
final class SqlLoader {
    private final Assessment assessment;
    private final SqlTable deployments;
    private final SqlTable changes;
    private final SqlTable incidents;
    private int number;

    private SqlLoader(Assessment assessment, Connection connection, Dialect dialect) throws SQLException {
        this.assessment = assessment;
        deployments = dialect.table(
                connection,
                "deployment",
                "number INTEGER, id TEXT, application TEXT, tier TEXT, version TEXT, result TEXT, finished_at REAL,"
                        + " counted INTEGER, failure INTEGER, success INTEGER, rework INTEGER, can_fail INTEGER,"
                        + " failed INTEGER, recovery REAL");
        changes = dialect.table(connection, "change", "deployment INTEGER, committed_at REAL");
        incidents =
                dialect.table(connection, "incident", "application TEXT, tier TEXT, opened_at REAL, resolved_at REAL");
    }

    /** Returns the file of the database beside the store, which is made if it is not there. */
    static Path load(int size, Path store, Dialect dialect) throws IOException, SQLException {
        Path file = store.resolveSibling(size + "." + dialect.name().toLowerCase(Locale.ROOT));
        if (Files.notExists(file)) {
            Path unfinished = store.resolveSibling(file.getFileName() + ".unfinished");
            Files.deleteIfExists(unfinished);
            try (Connection connection = DriverManager.getConnection(dialect.url(unfinished));
                    EventStore events = EventStore.openReadOnly(store)) {
                Assessment assessment = Assessment.of(events.snapshot(), PluginEngine.PROFILE);
                dialect.prepare(connection);
                new SqlLoader(assessment, connection, dialect).load(size);
                dialect.finish(connection);
            }
            Files.move(unfinished, file);
        }
        return file;
    }

    private void load(int size) throws SQLException, IOException {
        MadeUpHistory.tell(size, event -> {
            if (event instanceof Deployment deployment) {
                add(deployment, assessment.find(deployment.id()).orElseThrow());
            }
        });
        assessment.incidents().forEach(this::add);
        for (SqlTable table : new SqlTable[] {deployments, changes, incidents}) {
            table.close();
        }
    }

    private void add(Deployment deployment, AssessedDeployment assessed) {
        double finishedAt = seconds(deployment.finishedAt());
        boolean success = assessed.kind().isPresent();
        boolean bringsChanges = assessed.kind().filter(Kind::bringsChanges).isPresent();
        deployments.add(
                ++number,
                deployment.id(),
                deployment.application(),
                assessed.tier(),
                deployment.version(),
                deployment.result(),
                finishedAt,
                flag(success && assessed.kind().filter(Kind.REDEPLOY::equals).isEmpty()),
                flag(deployment.result() == Result.FAILURE),
                flag(success),
                flag(assessed.kind().filter(Kind::isRework).isPresent()),
                flag(bringsChanges || assessed.failed()),
                flag(assessed.failed()),
                assessed.recoveryTime().<Object>map(SqlLoader::seconds).orElse(""));
        assessed.leadTimes().forEach(leadTime -> changes.add(number, finishedAt - seconds(leadTime)));
    }

    private void add(AssessedIncident assessed) {
        incidents.add(
                assessed.incident().application(),
                assessed.tier(),
                seconds(assessed.incident().openedAt()),
                assessed.incident().resolvedAt().<Object>map(SqlLoader::seconds).orElse(""));
    }

    private static int flag(boolean value) {
        return value ? 1 : 0;
    }

    private static double seconds(Instant time) {
        return time.toEpochMilli() / 1e3;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
