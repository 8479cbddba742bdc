package io.jenkins.plugins.dora.bench;

import io.jenkins.plugins.dora.bench.Figures.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A database that was given what the plugin had found: kinds, failures, recoveries and the changes that count. It only has
 * to add up.
 */
final class SqlEngine implements Engine {
    private static final int SECONDS_PER_WEEK = 7 * 24 * 60 * 60;

    private final Connection connection;
    private final Dialect dialect;

    SqlEngine(Dialect dialect, Path file) throws SQLException {
        this.dialect = dialect;
        connection = DriverManager.getConnection(dialect.url(file));
    }

    @Override
    public Figures report(Question question) {
        int weeks = Math.toIntExact(ChronoUnit.WEEKS.between(question.from(), question.to()));
        double[][] columns = new double[8][weeks + 1];
        for (double[] column : columns) {
            Arrays.fill(column, Double.NaN);
        }
        String deployments = where("d.finished_at", question);
        String week =
                "CAST(floor((%s - " + seconds(question.from()) + ") / " + SECONDS_PER_WEEK + ") AS INTEGER) AS week";
        String finishedWeek = week.formatted("d.finished_at");
        fill(
                dialect.totals(
                        "SELECT week, sum(counted), sum(failure), 100.0 * sum(failed) / nullif(sum(can_fail), 0),"
                                + " 100.0 * sum(rework) / nullif(sum(success), 0) FROM (SELECT " + finishedWeek
                                + ", d.* FROM deployment d WHERE " + deployments + ") x"),
                columns,
                0,
                1,
                4,
                7);
        fill(
                dialect.percentiles("SELECT " + finishedWeek + ", d.finished_at - c.committed_at AS seconds"
                        + " FROM deployment d JOIN change c ON c.deployment = d.number"
                        + " WHERE c.committed_at <= d.finished_at AND " + deployments),
                columns,
                2,
                3);
        fill(
                dialect.percentiles("SELECT " + finishedWeek + ", d.recovery AS seconds FROM deployment d"
                        + " WHERE d.recovery IS NOT NULL AND " + deployments),
                columns,
                5);
        fill(
                dialect.percentiles(
                        "SELECT " + week.formatted("d.resolved_at") + ", d.resolved_at - d.opened_at AS seconds"
                                + " FROM incident d WHERE " + where("d.resolved_at", question)),
                columns,
                6);
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row <= weeks; row++) {
            rows.add(new Row(
                    Double.isNaN(columns[0][row]) ? 0 : (int) columns[0][row],
                    Double.isNaN(columns[1][row]) ? 0 : (int) columns[1][row],
                    columns[2][row],
                    columns[3][row],
                    columns[4][row],
                    columns[5][row],
                    columns[6][row],
                    columns[7][row]));
        }
        return new Figures(rows);
    }

    private static String where(String time, Question question) {
        return time + " >= " + seconds(question.from()) + " AND " + time + " < " + seconds(question.to())
                + (question.production() ? " AND d.tier = 'PRODUCTION'" : "")
                + (question.application().isEmpty() ? "" : " AND d.application = '" + question.application() + "'");
    }

    private static long seconds(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    /** Puts the columns of the answer behind the first into those named; the first is the week. */
    private void fill(String query, double[][] columns, int... into) {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            while (answer.next()) {
                int row = answer.getInt(1);
                if (answer.wasNull()) {
                    row = columns[0].length - 1;
                }
                for (int column = 0; column < into.length; column++) {
                    double value = answer.getDouble(column + 2);
                    columns[into[column]][row] = answer.wasNull() ? Double.NaN : value;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public List<String> firstPage(String application) {
        List<String> page = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT id, version, result FROM deployment"
                        + " WHERE application = '" + application + "' AND tier = 'PRODUCTION'"
                        + " ORDER BY finished_at DESC LIMIT 50")) {
            while (answer.next()) {
                page.add(answer.getString(1) + ' ' + answer.getString(2) + ' ' + answer.getString(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return page;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
