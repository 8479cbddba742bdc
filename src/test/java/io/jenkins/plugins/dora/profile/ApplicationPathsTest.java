package io.jenkins.plugins.dora.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationPathsTest {
    private static final List<AntPattern> SHOP = List.of(new AntPattern("shop/**"));
    private static final List<AntPattern> CART = List.of(new AntPattern("cart/**"));
    private static final List<AntPattern> DOCUMENTS = List.of(new AntPattern("**/*.md"));
    private static final List<AntPattern> TESTS = List.of(new AntPattern("**/test/**"));
    private static final ChangeFilter EVERYWHERE =
            new ChangeFilter(SHOP, DOCUMENTS, List.of(ValuePattern.anyCase("dependabot.*")));

    @Test
    void applicationHasItsOwnPathsInsteadOfThoseOfAll() {
        Profile profile = profile(new ApplicationPaths("cart", CART, TESTS));

        assertThat(profile.changeFilterOf("cart"))
                .isEqualTo(new ChangeFilter(CART, TESTS, EVERYWHERE.ignoredAuthors()));
    }

    @Test
    void whatAnApplicationDoesNotSayIsAsForAll() {
        Profile profile = profile(
                new ApplicationPaths("cart", CART, List.of()), new ApplicationPaths("search", List.of(), TESTS));

        assertThat(profile.changeFilterOf("cart"))
                .isEqualTo(new ChangeFilter(CART, DOCUMENTS, EVERYWHERE.ignoredAuthors()));
        assertThat(profile.changeFilterOf("search"))
                .isEqualTo(new ChangeFilter(SHOP, TESTS, EVERYWHERE.ignoredAuthors()));
    }

    @Test
    void otherApplicationsAreAsForAll() {
        Profile profile = profile(new ApplicationPaths("cart", CART, TESTS));

        assertThat(profile.changeFilterOf("shop")).isEqualTo(EVERYWHERE);
        assertThat(profile.changeFilterOf("Cart")).isEqualTo(EVERYWHERE);
    }

    @Test
    void firstOfOneNameDecides() {
        Profile profile =
                profile(new ApplicationPaths("cart", CART, List.of()), new ApplicationPaths("cart", TESTS, List.of()));

        assertThat(profile.changeFilterOf("cart").includedPaths()).isEqualTo(CART);
    }

    private static Profile profile(ApplicationPaths... applications) {
        return Profile.builder(ZoneOffset.UTC)
                .changeFilter(EVERYWHERE)
                .applications(List.of(applications))
                .build();
    }
}
