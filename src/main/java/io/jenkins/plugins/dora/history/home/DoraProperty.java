package io.jenkins.plugins.dora.history.home;

import io.jenkins.plugins.dora.history.xml.XmlElement;
import io.jenkins.plugins.dora.model.Result;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.ConditionParser;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import io.jenkins.plugins.dora.profile.rule.JobSettings;
import io.jenkins.plugins.dora.profile.rule.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Understands the property in which Jenkins keeps what is set for the deployments of a job or a folder. */
final class DoraProperty {
    private static final String CONFIGURATION = "io.jenkins.plugins.dora.configuration.";
    private static final Set<String> PROPERTIES =
            Set.of(CONFIGURATION + "job.DoraJobProperty", CONFIGURATION + "job.DoraFolderProperty");
    private static final String JOB_RULE = CONFIGURATION + "rules.JobRuleSettings";
    private static final String FOLDER_RULE = CONFIGURATION + "rules.FolderRuleSettings";
    private static final String EVERY_JOB = "**";

    private DoraProperty() {}

    /** Tells whether the property of that name is one. */
    static boolean isCalled(String name) {
        return PROPERTIES.contains(name);
    }

    /**
     * Returns what {@code property} says.
     *
     * @param item full name of the job or folder that has it
     * @throws IllegalArgumentException if something in it is missing or wrong
     */
    static JobSettings settings(XmlElement property, String item) {
        return new JobSettings(
                text(property, "application").map(StatedValues::expression),
                text(property, "version").map(StatedValues::expression),
                property.children("rules")
                        .flatMap(rules -> Stream.concat(
                                rules.children(JOB_RULE).map(rule -> rule(rule, item)),
                                rules.children(FOLDER_RULE).map(rule -> rule(rule, jobsIn(item, rule)))))
                        .toList());
    }

    private static String jobsIn(String folder, XmlElement rule) {
        return folder + '/' + text(rule, "jobs").orElse(EVERY_JOB);
    }

    private static Rule rule(XmlElement rule, String jobs) {
        return new Rule(
                new AntPattern(jobs),
                text(rule, "branches").map(AntPattern::new),
                conditions(rule),
                text(rule, "application").map(StatedValues::expression),
                text(rule, "version").map(StatedValues::expression),
                StatedValues.expression(text(rule, "environment").orElse("")),
                text(rule, "hotfixBranches").map(AntPattern::new),
                text(rule, "unstable")
                        .map(name -> StatedValues.oneOf(Result.class, name))
                        .orElse(Result.SUCCESS),
                text(rule, "stage").map(AntPattern::new));
    }

    private static Map<String, ValuePattern> conditions(XmlElement rule) {
        return ConditionParser.read(rule.children("when")
                .flatMap(when -> when.children("string"))
                .map(XmlElement::text)
                .filter(condition -> !condition.isEmpty())
                .toList());
    }

    private static Optional<String> text(XmlElement element, String field) {
        return element.child(field).map(XmlElement::text).filter(text -> !text.isEmpty());
    }
}
