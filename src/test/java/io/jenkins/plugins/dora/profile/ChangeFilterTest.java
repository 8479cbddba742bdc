package io.jenkins.plugins.dora.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeFilterTest {
    private static final List<AntPattern> SHOP = List.of(new AntPattern("shop/**"));
    private static final List<AntPattern> DOCUMENTS = List.of(new AntPattern("**/*.md"));

    @Test
    void everythingCountsWithoutPatterns() {
        assertThat(ChangeFilter.EVERYTHING.counts("dependabot[bot]", List.of("README.md")))
                .isTrue();
    }

    @Test
    void asksForNoMoreThanItsPatternsNeed() {
        ChangeFilter byPath = new ChangeFilter(List.of(), DOCUMENTS, List.of());
        ChangeFilter byAuthor = new ChangeFilter(List.of(), List.of(), List.of(ValuePattern.exact("Ann")));

        assertThat(ChangeFilter.EVERYTHING.asksForPaths()).isFalse();
        assertThat(ChangeFilter.EVERYTHING.asksForAuthors()).isFalse();
        assertThat(new ChangeFilter(SHOP, List.of(), List.of()).asksForPaths()).isTrue();
        assertThat(byPath.asksForPaths()).isTrue();
        assertThat(byPath.asksForAuthors()).isFalse();
        assertThat(byAuthor.asksForAuthors()).isTrue();
        assertThat(byAuthor.asksForPaths()).isFalse();
    }

    @Test
    void commitThatTouchesAnIncludedPathCounts() {
        ChangeFilter filter = new ChangeFilter(SHOP, List.of(), List.of());

        assertThat(filter.counts("Ann", List.of("cart/a.java", "shop/b.java"))).isTrue();
        assertThat(filter.counts("Ann", List.of("cart/a.java"))).isFalse();
    }

    @Test
    void commitThatTouchesOnlyExcludedPathsDoesNotCount() {
        ChangeFilter filter = new ChangeFilter(List.of(), DOCUMENTS, List.of());

        assertThat(filter.counts("Ann", List.of("README.md", "docs/use.md"))).isFalse();
        assertThat(filter.counts("Ann", List.of("README.md", "a.java"))).isTrue();
    }

    @Test
    void excludedPathDoesNotIncludeACommit() {
        ChangeFilter filter = new ChangeFilter(SHOP, DOCUMENTS, List.of());

        assertThat(filter.counts("Ann", List.of("shop/README.md", "cart/a.java")))
                .isFalse();
    }

    @Test
    void commitOfUnknownPathsCounts() {
        assertThat(new ChangeFilter(SHOP, DOCUMENTS, List.of()).counts("Ann", List.of()))
                .isTrue();
    }

    @Test
    void commitOfAnIgnoredAuthorDoesNotCount() {
        ChangeFilter filter = new ChangeFilter(List.of(), List.of(), List.of(ValuePattern.anyCase("dependabot.*")));

        assertThat(filter.counts("Dependabot[bot]", List.of("pom.xml"))).isFalse();
        assertThat(filter.counts("not dependabot", List.of("pom.xml"))).isTrue();
    }
}
