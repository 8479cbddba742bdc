package io.jenkins.plugins.dora.profile.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.notification.Channel;
import io.jenkins.plugins.dora.profile.notification.DigestTime;
import io.jenkins.plugins.dora.profile.notification.Notification;
import io.jenkins.plugins.dora.profile.notification.Occasion;
import io.jenkins.plugins.dora.profile.notification.Recipient;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationYamlTest {
    @Test
    void everyKeyIsRead() {
        assertThat(read("""
                dora:
                  notifications:
                    - name: team-shop
                      to: {slack: slack-shop}
                      applications: ["shop*"]
                      on: [TARGET_MISSED, DIGEST]
                      digest: "0 9 1 * *"
                """).notifications())
                .containsExactly(new Notification(
                        "team-shop",
                        new Recipient(Channel.SLACK, "slack-shop", "", List.of()),
                        List.of(new AntPattern("shop*")),
                        Set.of(Occasion.TARGET_MISSED, Occasion.DIGEST),
                        new DigestTime("0 9 1 * *")));
    }

    @Test
    void shortestOneIsAboutEverythingOnMondayMorning() {
        assertThat(read("dora: {notifications: [{name: all, to: {mail: [team@example.org]}}]}")
                        .notifications())
                .containsExactly(new Notification(
                        "all",
                        new Recipient(Channel.MAIL, "", "", List.of("team@example.org")),
                        List.of(),
                        Occasion.DEFAULT,
                        DigestTime.DEFAULT));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Profile profile = read("""
                dora:
                  notifications:
                    - {name: a, to: {slack: s}, applications: ["shop*"], on: [WORSE], digest: "0 9 1 * *"}
                    - {name: b, to: {teams: t}}
                    - {name: c, to: {json: j, secret: k}}
                    - {name: d, to: {mail: [one@example.org, two@example.org]}}
                """);

        assertThat(ProfileYaml.parse(ProfileYaml.write(profile), ZoneOffset.UTC))
                .isEqualTo(profile);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{to: {slack: s}}                          | name: is missing",
                "{name: a}                                 | to: is missing",
                "{name: A, to: {slack: s}}                 | name: \"A\" is not small letters",
                "{name: a, to: {}}                         | to: exactly one of slack, teams, json and mail is needed",
                "{name: a, to: {slack: s, teams: t}}       | to: exactly one of slack, teams, json and mail is needed",
                "{name: a, to: {json: j}}                  | to: secret: is missing; json needs it",
                "{name: a, to: {slack: s, secret: k}}      | to: secret: only json is signed",
                "{name: a, to: {mail: [x]}}                | to: mail: \"x\" is not an address such as team@example.org",
                "{name: a, to: {irc: s}}                   | irc: is unknown",
                "{name: a, to: {slack: s}, on: [MOON]}     | on: \"MOON\" is not one of",
                "{name: a, to: {slack: s}, digest: daily}  | digest: \"daily\" has not five fields",
                "{name: a, to: {slack: s}, when: now}      | when: is unknown",
            })
    void mistakesAreNamed(String notification, String problem) {
        InvalidProfileException refusal = catchThrowableOfType(
                InvalidProfileException.class, () -> read("dora: {notifications: [" + notification + "]}"));

        assertThat(refusal.problems()).anySatisfy(line -> assertThat(line).contains(problem));
    }

    @Test
    void nameIsThereOnce() {
        InvalidProfileException refusal = catchThrowableOfType(
                InvalidProfileException.class,
                () -> read("dora: {notifications: [{name: a, to: {slack: s}}, {name: a, to: {teams: t}}]}"));

        assertThat(refusal.problems()).containsExactly("line 1: notifications: the name \"a\" is given twice");
    }

    private static Profile read(String yaml) {
        return ProfileYaml.parse(yaml, ZoneOffset.UTC);
    }
}
