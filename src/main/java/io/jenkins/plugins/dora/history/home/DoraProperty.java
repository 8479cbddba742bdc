package io.jenkins.plugins.dora.history.home;

import io.jenkins.plugins.dora.history.xml.XmlElement;
import io.jenkins.plugins.dora.profile.RuleFields;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.ConditionParser;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import io.jenkins.plugins.dora.profile.rule.JobSettings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Understands the property in which Jenkins keeps what is set for the deployments of a job or a folder. */
final class DoraProperty {
    private static final String CONFIGURATION = "io.jenkins.plugins.dora.configuration.";
    private static final Set<String> PROPERTIES =
            Set.of(CONFIGURATION + "job.DoraJobProperty", CONFIGURATION + "job.DoraFolderProperty");
    private static final String JOB_RULE = CONFIGURATION + "rules.JobRuleSettings";
    private static final String FOLDER_RULE = CONFIGURATION + "rules.FolderRuleSettings";

    private DoraProperty() {}

    /** Whether the property of that name is one. */
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
                                rules.children(JOB_RULE).map(rule -> new XmlRule(rule).rule(new AntPattern(item))),
                                rules.children(FOLDER_RULE)
                                        .map(rule ->
                                                new XmlRule(rule).rule(RuleFields.jobsIn(item, text(rule, "jobs"))))))
                        .toList());
    }

    private record XmlRule(XmlElement element) implements RuleFields {
        @Override
        public <T> Optional<T> optional(String field, Function<String, T> reader) {
            return text(element, field).map(reader);
        }

        @Override
        public <T> T required(String field, Function<String, T> reader, T standIn) {
            return reader.apply(text(element, field).orElse(""));
        }

        @Override
        public Map<String, ValuePattern> conditions() {
            return ConditionParser.read(element.children("when")
                    .flatMap(when -> when.children("string"))
                    .map(XmlElement::text)
                    .filter(condition -> !condition.isEmpty())
                    .toList());
        }
    }

    private static Optional<String> text(XmlElement element, String field) {
        return element.child(field).map(XmlElement::text).filter(text -> !text.isEmpty());
    }
}
