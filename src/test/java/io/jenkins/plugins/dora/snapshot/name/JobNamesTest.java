package io.jenkins.plugins.dora.snapshot.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.model.JobMoved;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JobNamesTest {
    private final JobNames jobs = new JobNames();

    @Test
    void moveOfAFolderConcernsWhatIsBeneathIt() {
        number("team/shop", "team", "team-b/shop", "team0", "team/a/b");

        move("team", "group/team");

        assertThat(names()).containsExactly("group/team/shop", "group/team", "team-b/shop", "team0", "group/team/a/b");
        assertThat(jobs.number("team/shop")).isEqualTo(5);
        assertThat(jobs.number("group/team/shop")).isZero();
    }

    @Test
    void jobsThatCameToHaveOneNameMoveTogether() {
        number("a", "b");
        move("a", "b");
        move("b", "c");

        assertThat(names()).containsExactly("c", "c");
        assertThat(jobs.number("c")).isEqualTo(1);
    }

    @Test
    void folderMovesIntoOneOfItsOwnName() {
        number("a/b", "a/a/b");

        move("a", "a/a");

        assertThat(names()).containsExactly("a/a/b", "a/a/a/b");
    }

    @Test
    void movesInAnyOrderGiveTheNamesThatEachJobHasAfterThem() {
        Random random = new Random(7);
        String[] expected =
                Stream.generate(() -> path(random)).distinct().limit(40).toArray(String[]::new);
        number(expected);
        for (int time = 0; time < 2_000; time++) {
            JobMoved move = new JobMoved(Instant.EPOCH, path(random), path(random));
            if (Stream.of(expected).map(move::rename).allMatch(name -> name.length() < 40)) {
                jobs.apply(move);
                Arrays.setAll(expected, number -> move.rename(expected[number]));
            }
        }

        assertThat(names()).containsExactly(expected);
    }

    private static String path(Random random) {
        List<String> parts = random.ints(1 + random.nextInt(3), 0, 4)
                .mapToObj(part -> "abcd".substring(part, part + 1))
                .toList();
        return String.join("/", parts);
    }

    private void number(String... names) {
        Stream.of(names).forEach(jobs::number);
    }

    private void move(String from, String to) {
        jobs.apply(new JobMoved(Instant.EPOCH, from, to));
    }

    private Stream<String> names() {
        return Stream.iterate(0, number -> number + 1)
                .limit(jobs.dictionary().size())
                .map(jobs.dictionary()::name);
    }
}
