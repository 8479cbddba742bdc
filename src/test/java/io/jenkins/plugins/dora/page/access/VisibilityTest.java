package io.jenkins.plugins.dora.page.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisibilityTest {
    @Test
    void deploymentsAreSeenWithTheirJob() {
        Visibility visibility = new Visibility("shop/deploy"::equals, true);

        assertThat(visibility.test(Optional.of("shop/deploy"))).isTrue();
        assertThat(visibility.test(Optional.of("cart/deploy"))).isFalse();
    }

    @Test
    void whatNoJobDidIsSeenByWhomItIsAllowed() {
        assertThat(new Visibility(job -> false, true).test(Optional.empty())).isTrue();
        assertThat(new Visibility(job -> true, false).test(Optional.empty())).isFalse();
    }
}
