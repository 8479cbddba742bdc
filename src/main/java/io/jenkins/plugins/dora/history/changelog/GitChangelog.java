package io.jenkins.plugins.dora.history.changelog;

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

    private static final String COMMIT = "commit ";
    private static final String PARENT = "parent ";
    private static final String AUTHOR = "author ";
    private static final String COMMITTER = "committer ";
    private static final Pattern IDENTITY = Pattern.compile("\\w+ ([^<]*)<.*> (.*)");

    private final Consumer<Commit> commits;
    private @Nullable Commit commit;

    private GitChangelog(Consumer<Commit> commits) {
        this.commits = commits;
    }

    static void read(InputStream in, Consumer<Commit> commits) throws IOException {
        GitChangelog changelog = new GitChangelog(commits);
        LineReader lines = new LineReader(in, BUFFER_BYTES);
        for (Optional<LineReader.Line> line = lines.read(); line.isPresent(); line = lines.read()) {
            byte[] bytes = line.get().bytes();
            if (bytes.length > 0 && bytes[0] != ' ') {
                changelog.read(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        changelog.finish();
    }

    private void read(String line) {
        if (line.startsWith(COMMIT)) {
            finish();
            commit = new Commit();
            commit.id(line.substring(COMMIT.length()).split(" ", 2)[0]);
        } else if (commit != null) {
            readHeader(line, commit);
        }
    }

    private static void readHeader(String line, Commit commit) {
        if (line.startsWith(PARENT)) {
            commit.addParents(1);
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
                commit.addPath(columns[i]);
            }
        }
    }

    private void finish() {
        if (commit != null) {
            commits.accept(commit);
        }
    }
}
