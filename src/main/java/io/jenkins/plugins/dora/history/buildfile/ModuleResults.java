package io.jenkins.plugins.dora.history.buildfile;

import io.jenkins.plugins.dora.history.JobDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Knows how the modules of Maven projects ended, which Jenkins does not write into the build of the project: a module may
 * be unstable where that is said to have succeeded.
 *
 * <p>As in Jenkins, a module's last build before the next build of the project counts, unless that did not run or was
 * aborted. Safe for use by several threads.
 */
final class ModuleResults {
    /** From the best to the worst. */
    private static final List<String> RESULTS = List.of("SUCCESS", "UNSTABLE", "FAILURE", "NOT_BUILT", "ABORTED");

    private static final int WORST_OF_MODULES = RESULTS.indexOf("FAILURE");
    private static final String NUMBER = "[1-9]\\d{0,8}";

    private final Map<Path, int[]> numbers = new ConcurrentSkipListMap<>();
    private final Function<Path, Optional<String>> resultIn;

    /** @param resultIn reads the name of the result from the file of a build */
    ModuleResults(Function<Path, Optional<String>> resultIn) {
        this.resultIn = resultIn;
    }

    /** Returns the name of the result of a build of {@code project} with its modules; that of the project is {@code own}. */
    String combine(JobDirectory project, int number, String own) {
        if (project.modules().isEmpty()) {
            return own;
        }
        int next = Arrays.stream(numbersIn(project.builds()))
                .filter(other -> other > number)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return project.modules().stream()
                .flatMap(module -> resultOf(module, number, next).stream())
                .filter(result -> RESULTS.indexOf(result) <= WORST_OF_MODULES)
                .reduce(own, (one, other) -> RESULTS.indexOf(other) > RESULTS.indexOf(one) ? other : one);
    }

    private Optional<String> resultOf(Path module, int from, int before) {
        return Arrays.stream(numbersIn(module)).filter(number -> number >= from && number < before).max().stream()
                .mapToObj(number -> module.resolve(String.valueOf(number)).resolve("build.xml"))
                .findFirst()
                .flatMap(resultIn);
    }

    private int[] numbersIn(Path builds) {
        return numbers.computeIfAbsent(builds, directory -> {
            try (Stream<Path> entries = Files.list(directory)) {
                return entries.map(entry -> entry.toFile().getName())
                        .filter(name -> name.matches(NUMBER))
                        .mapToInt(Integer::parseInt)
                        .sorted()
                        .toArray();
            } catch (IOException e) {
                return new int[0];
            }
        });
    }
}
