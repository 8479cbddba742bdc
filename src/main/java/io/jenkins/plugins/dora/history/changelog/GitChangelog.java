package io.jenkins.plugins.dora.history.changelog;

import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.store.journal.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the raw format of {@code git log}: header lines, the message indented, then a line for each file. */
final class GitChangelog {
    /** Most changelogs are shorter, and there may be a hundred thousand of them. */
    private static final int BUFFER_BYTES = 8 * 1024;

    /** How changelogs of former years begin, with or without commits. */
    private static final String HEADLINE = "Changes in branch ";

    private static final String COMMIT = "commit ";
    private static final String PARENT = "parent ";
    private static final String AUTHOR = "author ";
    private static final String COMMITTER = "committer ";
    private static final Pattern IDENTITY = Pattern.compile("\\w+ ([^<]*)<.*> (.*)");

    private final Consumer<Commit> commits;
    private @Nullable Commit commit;
    private boolean blank = true;
    private boolean recognised;
    private boolean damaged;

    private GitChangelog(Consumer<Commit> commits) {
        this.commits = commits;
    }

    /**
     * Hands out the commits of a changelog.
     *
     * @return why there may be more of them; empty if there are not
     */
    static Optional<SkipReason> read(InputStream in, Consumer<Commit> commits) throws IOException {
        GitChangelog changelog = new GitChangelog(commits);
        LineReader lines = new LineReader(in, BUFFER_BYTES);
        for (Optional<LineReader.Line> line = lines.read(); line.isPresent(); line = lines.read()) {
            changelog.read(line.get());
        }
        return changelog.finish();
    }

    private void read(LineReader.Line line) {
        byte[] bytes = line.bytes();
        if (line.isBlank()) {
            return;
        }
        blank = false;
        damaged |= !line.ended() || hasZero(bytes);
        if (bytes[0] != ' ') {
            readHeader(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** Whether the line has what a disk leaves of a file that was never written, and git never writes. */
    private static boolean hasZero(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private void readHeader(String line) {
        if (line.startsWith(COMMIT)) {
            handOut();
            recognised = true;
            commit = new Commit();
            commit.id(line.substring(COMMIT.length()).split(" ", 2)[0]);
        } else if (commit != null) {
            readHeader(line, commit);
        } else {
            recognised |= line.startsWith(HEADLINE);
        }
    }

    private static void readHeader(String line, Commit commit) {
        if (line.startsWith(PARENT)) {
            // Git itself writes all parents on one line, JGit each on its own.
            commit.addParents(line.substring(PARENT.length()).strip().split(" +").length);
        } else if (line.startsWith(AUTHOR)) {
            Matcher identity = IDENTITY.matcher(line);
            if (identity.matches()) {
                commit.author(identity.group(1));
            }
        } else if (line.startsWith(COMMITTER)) {
            Matcher identity = IDENTITY.matcher(line);
            if (identity.matches()) {
                commit.committedAt(CommitDate.parse(identity.group(2)));
            }
        } else if (line.startsWith(":")) {
            // A file that was renamed or copied has two paths.
            String[] columns = line.strip().split("\t");
            for (int i = 1; i < columns.length; i++) {
                commit.addPath(QuotedPath.read(columns[i]));
            }
        }
    }

    private void handOut() {
        if (commit != null) {
            commits.accept(commit);
        }
    }

    private Optional<SkipReason> finish() {
        handOut();
        if (damaged) {
            return Optional.of(SkipReason.DAMAGED_CHANGELOG);
        }
        return blank || recognised ? Optional.empty() : Optional.of(SkipReason.UNKNOWN_CHANGELOG);
    }
}
