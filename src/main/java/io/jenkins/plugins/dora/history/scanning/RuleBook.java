package io.jenkins.plugins.dora.history.scanning;

import io.jenkins.plugins.dora.history.JobDirectory;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.rule.JobSettings;
import io.jenkins.plugins.dora.profile.rule.Rule;
import io.jenkins.plugins.dora.profile.rule.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules of a profile and those that jobs and folders have of their own, each with what it matched. */
final class RuleBook {
    private final Rules profile;
    private final List<RuleMatches> ofProfile;
    private final Map<String, List<RuleMatches>> ofItems = new LinkedHashMap<>();

    RuleBook(Rules profile) {
        this.profile = profile;
        ofProfile =
                open(Optional.empty(), profile.rules().stream().map(Rule::jobs).toList());
    }

    /** Returns what is tried for builds of {@code job}: its own rules, those of the folders around it, the profile's. */
    JobRules of(JobDirectory job) {
        Stream<RuleMatches> own =
                job.stated().stream().flatMap(stated -> matchesOf(stated.item(), stated.settings()).stream());
        return new JobRules(
                job,
                job.settings().rulesBefore(profile),
                Stream.concat(own, ofProfile.stream()).toList());
    }

    private List<RuleMatches> matchesOf(String item, JobSettings settings) {
        return ofItems.computeIfAbsent(
                item,
                name -> open(
                        Optional.of(name),
                        settings.rules().stream().map(Rule::jobs).toList()));
    }

    private static List<RuleMatches> open(Optional<String> item, List<AntPattern> rules) {
        return IntStream.range(0, rules.size())
                .mapToObj(index -> new RuleMatches(item, index + 1, rules.get(index)))
                .toList();
    }

    /** Returns what each rule matched: those of the profile, then those of jobs and folders. */
    List<RuleMatches> matches() {
        return Stream.concat(ofProfile.stream(), ofItems.values().stream().flatMap(List::stream))
                .toList();
    }
}
