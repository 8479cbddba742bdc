package io.jenkins.plugins.dora.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewPageTest {
    private final Set<String> items = Set.of("shop", "team/cart");

    @Test
    void jobIsInAViewByItselfOrWithAFolderAboveIt() {
        assertThat(ViewPage.isIn(items, "shop")).isTrue();
        assertThat(ViewPage.isIn(items, "team/cart/main")).isTrue();
    }

    @Test
    void nameThatOnlyBeginsAlikeIsNot() {
        assertThat(ViewPage.isIn(items, "shopping")).isFalse();
        assertThat(ViewPage.isIn(items, "team")).isFalse();
        assertThat(ViewPage.isIn(items, "team/other")).isFalse();
    }
}
