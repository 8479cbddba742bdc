package io.jenkins.plugins.dora.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A job of a {@link GeneratedHome}. */
public record GeneratedJob(String name, Path directory) {
    /** Writes a build. */
    public GeneratedJob build(int number, UnaryOperator<GeneratedBuild> content) {
        content.apply(new GeneratedBuild()).writeTo(builds().resolve(String.valueOf(number)));
        return this;
    }

    /** Writes a build whose {@code build.xml} is {@code xml}. */
    public GeneratedJob build(int number, String xml) {
        return file(number, "build.xml", xml);
    }

    /** Writes a file of a build. */
    public GeneratedJob file(int number, String name, String content) {
        GeneratedHome.write(builds().resolve(String.valueOf(number)).resolve(name), content);
        return this;
    }

    /** Returns the job as the reader hands it out, for tests that do without one. */
    public JobDirectory found() {
        return new JobDirectory(
                name,
                "job/" + name + '/',
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                builds(),
                List.of());
    }

    private Path builds() {
        return directory.resolve("builds");
    }
}
