package io.jenkins.plugins.dora.profile.notification;

/** The ways to reach people, each with a format of its own. */
public enum Channel {
    /** Slack, and what takes the same messages, such as Mattermost. */
    SLACK,
    /** Microsoft Teams. */
    TEAMS,
    /** A signed JSON document for other programs. */
    JSON,
    /** Mail, sent by Jenkins. */
    MAIL
}
