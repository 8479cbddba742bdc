package io.jenkins.plugins.dora.page.history;

import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.yaml.InvalidProfileException;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The selected rules of an import.
 *
 * @param pasted whether by those in {@code text}, or else by those that are configured
 * @param text a profile in YAML
 * @param problems what is wrong with them
 * @param profile the rules; empty if there are problems
 */
public record RulesForm(boolean pasted, String text, List<String> problems, Optional<Profile> profile) {
    static final RulesForm UNTOUCHED = new RulesForm(false, "", List.of(), Optional.empty());

    /**
     * Reads what was submitted.
     *
     * @param source {@code pasted} or {@code configured}
     * @param rules what is in the text field
     * @param configured what is configured
     */
    static RulesForm of(@Nullable String source, @Nullable String rules, Profile configured) {
        boolean pasted = "pasted".equals(source);
        String text = rules == null ? "" : rules;
        try {
            Profile profile = pasted ? ProfileYaml.parse(text, configured.timeZone()) : configured;
            return new RulesForm(pasted, text, List.of(), Optional.of(profile));
        } catch (InvalidProfileException e) {
            return new RulesForm(pasted, text, e.problems(), Optional.empty());
        }
    }

    /** Returns whether the text field is what counts. */
    public boolean isPasted() {
        return pasted;
    }

    public List<String> getProblems() {
        return problems;
    }
}
