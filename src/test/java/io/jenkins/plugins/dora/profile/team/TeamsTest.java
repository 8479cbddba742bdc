package io.jenkins.plugins.dora.profile.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamsTest {
    private static final Team CHECKOUT = team("checkout", "shop*");
    private static final Team CARE = team("care", "shop");

    @Test
    void applicationMayBelongToSeveralTeams() {
        Teams teams = new Teams(List.of(CHECKOUT, CARE));
        BitSet found = new BitSet();

        teams.addOfApplication("shop", found);
        assertThat(found.stream()).containsExactly(0, 1);
        found.clear();
        teams.addOfApplication("shop-api", found);
        assertThat(found.stream()).containsExactly(0);
        found.clear();
        teams.addOfApplication("mail", found);
        assertThat(found.stream()).isEmpty();
    }

    @Test
    void refusesTwoTeamsOfOneName() {
        assertThatThrownBy(() -> new Teams(List.of(CHECKOUT, team("checkout", "cart"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name \"checkout\" is given twice");
    }

    @Test
    void isEqualToTheSameTeams() {
        assertThat(new Teams(List.of(CHECKOUT))).isEqualTo(new Teams(List.of(team("checkout", "shop*"))));
        assertThat(new Teams(List.of(CHECKOUT))).isNotEqualTo(new Teams(List.of(CARE)));
    }

    private static Team team(String name, String applications) {
        return new Team(name, List.of(new AntPattern(applications)), List.of(), List.of());
    }
}
