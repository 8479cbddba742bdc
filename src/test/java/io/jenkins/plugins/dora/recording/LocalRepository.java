package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real git repository on the disk of a test, with the branch {@code main}.
 *
 * @param directory where it is
 */
public record LocalRepository(Path directory) {
    /** Makes an empty repository. */
    public static LocalRepository in(Path directory) throws IOException, InterruptedException {
        LocalRepository repository = new LocalRepository(directory);
        repository.git("init", "--initial-branch=main", ".");
        return repository;
    }

    /** Returns where to clone it from. */
    public String url() {
        return directory.toUri().toString();
    }

    /** Makes a branch that begins where the repository stands, and stands on it. */
    public void branch(String name) throws IOException, InterruptedException {
        git("checkout", "-b", name);
    }

    /** Commits a file; a script can be run. */
    public void commit(String file, String content) throws IOException, InterruptedException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        path.toFile().setExecutable(file.endsWith(".sh"));
        git("add", ".");
        git("commit", "--allow-empty", "-m", "Change " + file);
    }

    /** Calls git, and returns what it says. */
    public String git(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=someone", "-c", "user.email=someone@example.com"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(output).isZero();
        return output;
    }
}
