package io.jenkins.plugins.dora.page.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RulesFormTest {
    private static final String YAML =
            "dora: {rules: [{jobs: deploy, application: shop, version: \"1\", environment: live}]}";
    private static final Profile CONFIGURED = ProfileYaml.parse(YAML, ZoneOffset.UTC);

    @Test
    void configuredRulesCountUnlessOthersArePasted() {
        assertThat(RulesForm.of("configured", "dora: nonsense", CONFIGURED).profile())
                .contains(CONFIGURED);
        assertThat(RulesForm.of(null, null, CONFIGURED).profile()).contains(CONFIGURED);
    }

    @Test
    void pastedRulesAreInTheConfiguredZone() {
        RulesForm form = RulesForm.of("pasted", YAML, Profile.defaults(ZoneOffset.ofHours(2)));

        assertThat(form.isPasted()).isTrue();
        assertThat(form.text()).isEqualTo(YAML);
        assertThat(form.profile().map(Profile::timeZone)).contains(ZoneOffset.ofHours(2));
        assertThat(form.profile().map(profile -> profile.rules().rules().size()))
                .contains(1);
    }

    @Test
    void mistakesAreKeptWithTheText() {
        RulesForm form = RulesForm.of("pasted", "dora: {rule: []}", CONFIGURED);

        assertThat(form.profile()).isEmpty();
        assertThat(form.text()).isEqualTo("dora: {rule: []}");
        assertThat(form.getProblems()).singleElement().asString().contains("rule: is unknown");
    }

    @Test
    void profileNeedNotHaveRulesSinceJobsMayHaveTheirOwn() {
        assertThat(RulesForm.of("configured", "", Profile.defaults(ZoneOffset.UTC))
                        .profile())
                .contains(Profile.defaults(ZoneOffset.UTC));
        assertThat(RulesForm.of("pasted", "dora: {rules: []}", CONFIGURED).getProblems())
                .isEmpty();
    }
}
