package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of Debian's package, with files of its own, reached from this machine only. */
final class PostgreSql implements AutoCloseable {
    private static final String REQUIRED = "DORA_REQUIRE_POSTGRESQL";
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String USER = "postgres";

    private final Process process;
    private final int port;
    private final Path directory;

    private PostgreSql(Process process, int port, Path directory) {
        this.process = process;
        this.port = port;
        this.directory = directory;
    }

    /** Skips the test where PostgreSQL is not installed, unless it has to be. */
    static void assumeInstalled() throws IOException {
        boolean isInstalled = programs().isPresent();
        if (System.getenv(REQUIRED) != null) {
            assertThat(isInstalled).as("PostgreSQL is installed").isTrue();
        }
        assumeTrue(isInstalled, "PostgreSQL is not installed");
    }

    private static Optional<Path> programs() throws IOException {
        if (Files.notExists(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(programs -> Files.isExecutable(programs.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    static PostgreSql start() throws Exception {
        Path programs = programs().orElseThrow();
        // Not in the directory of a test, which another user may not enter.
        Path directory = Files.createTempDirectory("dora-postgresql");
        run(asUser("chown", "-R", USER, directory.toString()), "/");
        Path data = directory.resolve("data");
        run(
                asPostgres(
                        programs.resolve("initdb").toString(),
                        "--pgdata=" + data,
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--no-sync",
                        "--username=" + USER),
                "/");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Process process = new ProcessBuilder(asPostgres(
                        programs.resolve("postgres").toString(),
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=" + directory,
                        "-c",
                        "fsync=off"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        PostgreSql server = new PostgreSql(process, port, directory);
        server.awaitReady();
        return server;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** Changes the owner as root only; others own their files already. */
    private static List<String> asUser(String... command) {
        return isRoot() ? List.of(command) : List.of("true");
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> asPostgres(String... command) {
        List<String> words = new ArrayList<>(
                isRoot() ? List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups") : List.of());
        words.addAll(List.of(command));
        return words;
    }

    /** Runs a program to its end in a directory, and returns what it printed. */
    static String run(List<String> command, String directory) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(Path.of(directory).toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private void awaitReady() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                connect().close();
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER);
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
