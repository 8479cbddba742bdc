package io.jenkins.plugins.dora.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The examples of {@code docs/recording.md}, by their headings. */
final class DocumentedExamples {
    private final String document;

    DocumentedExamples() throws IOException {
        document = Files.readString(Path.of(System.getProperty("basedir", "."), "docs", "recording.md"));
    }

    /** Returns the blocks below a heading that are written in a language, such as {@code groovy}. */
    List<String> below(String heading, String language) {
        List<String> blocks = Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(section(heading))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(blocks).as(language + " below " + heading).isNotEmpty();
        return blocks;
    }

    private String section(String heading) {
        int start = document.indexOf("\n### " + heading + "\n");
        assertThat(start).as(heading).isPositive();
        int end = document.indexOf("\n##", start + 1);
        return document.substring(start, end);
    }
}
