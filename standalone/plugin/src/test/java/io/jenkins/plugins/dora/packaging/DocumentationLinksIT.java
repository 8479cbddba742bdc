package io.jenkins.plugins.dora.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link from one page of the documentation to another leads to a file and a heading that exist. */
class DocumentationLinksIT {
    private static final Pattern CODE = Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|src(?:set)?=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

    private final Path root =
            Path.of(System.getProperty("root")).toAbsolutePath().normalize();

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<Path> pages = pages();

        assertThat(pages).hasSizeGreaterThan(10);
        assertThat(pages.stream()
                        .flatMap(page -> links(page)
                                .filter(link -> !leadsSomewhere(page, link))
                                .map(link -> root.relativize(page) + ": " + link)))
                .isEmpty();
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(root);
                Stream<Path> docs = Files.walk(root.resolve("docs"));
                Stream<Path> standalone = Files.walk(root.resolve("standalone"), 2)) {
            return Stream.of(top, docs, standalone)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static Stream<String> links(Path page) {
        return LINK.matcher(withoutCode(page))
                .results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .filter(link -> !link.startsWith("http"));
    }

    private static boolean leadsSomewhere(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    /** Returns the anchors that GitHub gives the headings of a page. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(withoutCode(page))
                .results()
                .map((MatchResult heading) -> heading.group(1)
                        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String withoutCode(Path page) {
        try {
            return CODE.matcher(Files.readString(page)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
