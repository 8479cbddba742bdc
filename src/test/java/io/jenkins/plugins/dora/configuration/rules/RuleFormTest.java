package io.jenkins.plugins.dora.configuration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule that is tried is the rule that will be saved: no field of the form may be left behind. */
class RuleFormTest {
    private static final Pattern FIELD = Pattern.compile("<f:entry field=\"(\\w+)\"");
    private static final Pattern SENT = Pattern.compile(" with=\"([\\w,]+)\"");

    @Test
    void trialIsSentEveryFieldOfTheForm() {
        assertThat(sent()).containsExactlyInAnyOrderElementsOf(fields());
    }

    @Test
    void trialTakesWhatItIsSent() {
        List<Method> trials = Arrays.stream(RuleSettings.DescriptorImpl.class.getMethods())
                .filter(method -> method.getName().equals("doTry"))
                .toList();

        assertThat(trials).extracting(Method::getParameterCount).containsExactly(sent().size());
    }

    private static List<String> fields() {
        return Stream.of(RuleSettings.class, BuildRuleSettings.class)
                .map(RuleFormTest::form)
                .flatMap(form -> FIELD.matcher(form).results())
                .map(field -> field.group(1))
                .toList();
    }

    private static List<String> sent() {
        MatchResult fields =
                SENT.matcher(form(RuleSettings.class)).results().findFirst().orElseThrow();
        return List.of(fields.group(1).split(","));
    }

    private static String form(Class<?> settings) {
        try (InputStream form = settings.getResourceAsStream(settings.getSimpleName() + "/config.jelly")) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
