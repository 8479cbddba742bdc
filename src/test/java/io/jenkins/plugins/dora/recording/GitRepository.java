package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A real repository on disk.
 *
 * @param directory where it is
 */
public record GitRepository(Path directory) {
    private static final String DAY = "2026-01-01T";
    /** The author's date is another, so that a test sees which one is taken. */
    private static final String AUTHORED_AT = "2025-01-01T00:00:00Z";

    /** Creates a repository with one commit, of 08:00. */
    public static GitRepository create(Path directory) throws IOException, InterruptedException {
        GitRepository repository = new GitRepository(Files.createDirectories(directory));
        repository.git("00:00", "init", "-q", "--initial-branch=main", ".");
        repository.commit("08:00");
        return repository;
    }

    /** Returns the step that checks the repository out. */
    public String checkout() {
        return checkout("");
    }

    public String checkout(String extension) {
        return "checkout scmGit(branches: [[name: 'main']], extensions: [" + extension
                + "], userRemoteConfigs: [[url: '" + directory.toUri() + "']])\n";
    }

    /** Commits at this time of the day, and returns the id of the commit. */
    public String commit(String time) throws IOException, InterruptedException {
        git(time, "commit", "-q", "--allow-empty", "-m", "commit of " + time);
        return head();
    }

    /** Commits at this time of the day what somebody else wrote, and returns the id of the commit. */
    public String commitOf(String author, String time) throws IOException, InterruptedException {
        git(time, "commit", "-q", "--allow-empty", "--author", author + " <them@example.com>", "-m", "by " + author);
        return head();
    }

    /** Commits so many times at once, all at this time of the day. */
    public void commits(int count, String time) throws IOException, InterruptedException {
        StringBuilder stream = new StringBuilder();
        long second = Instant.parse(DAY + time + ":00Z").getEpochSecond();
        for (int i = 0; i < count; i++) {
            stream.append("commit refs/heads/main\ncommitter someone <someone@example.com> ")
                    .append(second)
                    .append(" +0000\ndata 0\n")
                    .append(i == 0 ? "from refs/heads/main^0\n" : "");
        }
        Path file = Files.writeString(directory.resolve("stream"), stream);
        run(time, ProcessBuilder.Redirect.from(file.toFile()), "fast-import", "--quiet");
        Files.delete(file);
    }

    /** Merges a branch on which something is committed, both at these times of the day. */
    public void merge(String committed, String merged) throws IOException, InterruptedException {
        git(committed, "checkout", "-q", "-b", "feature");
        commit(committed);
        git(merged, "checkout", "-q", "main");
        git(merged, "merge", "-q", "--no-ff", "-m", "merge", "feature");
    }

    public String head() throws IOException, InterruptedException {
        return git("00:00", "rev-parse", "HEAD").strip();
    }

    public String git(String time, String... arguments) throws IOException, InterruptedException {
        return run(time, ProcessBuilder.Redirect.PIPE, arguments);
    }

    private String run(String time, ProcessBuilder.Redirect input, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("git", "-c", "user.name=someone", "-c", "user.email=someone@example.com", "-c", "gc.auto=0"));
        command.addAll(List.of(arguments));
        ProcessBuilder git = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(input)
                .redirectErrorStream(true);
        git.environment().put("GIT_AUTHOR_DATE", AUTHORED_AT);
        git.environment().put("GIT_COMMITTER_DATE", DAY + time + ":00Z");
        Process process = git.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(() -> "git " + String.join(" ", arguments) + "\n" + output)
                .isZero();
        return output;
    }
}
