package io.jenkins.plugins.dora.webhook.aws;

import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.IncidentState;
import io.jenkins.plugins.dora.webhook.statement.IncidentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of the state of a CloudWatch alarm.
 *
 * <p>An incident goes from ALARM to OK, whatever is between them. One of an alarm is told from the next by when it began;
 * an event without that time is about the open one.
 *
 * @param arn the name of the alarm, unique among all of AWS
 * @param state {@code ALARM}, {@code OK} or {@code INSUFFICIENT_DATA}
 * @param at since when it is in that state
 * @param before the state before that
 * @param alarmSince if that was {@code ALARM}, since when, if the event has that time
 * @param names application and title
 */
record Alarm(String arn, String state, Instant at, String before, Optional<Instant> alarmSince, StatedNames names) {
    private static final String ALARM = "ALARM";

    Interpretation interpretation(Element event) {
        if (state.equals(ALARM)) {
            IncidentStatement open = statement(series() + at, IncidentState.OPEN, Optional.of(at));
            return Interpretation.of(before.equals("OK") ? open : open.ofOpenOne(), event);
        }
        if (!state.equals("OK")) {
            return Interpretation.ignored("the state " + state + " neither begins nor ends an incident", event);
        }
        return Interpretation.of(
                alarmSince
                        .map(since -> statement(series() + since, IncidentState.RESOLVED, alarmSince))
                        .orElseGet(() -> statement(series() + "open", IncidentState.RESOLVED, alarmSince)
                                .ofOpenOne()),
                event);
    }

    private IncidentStatement statement(String id, IncidentState change, Optional<Instant> openedAt) {
        return new IncidentStatement(id, change, at, openedAt, names).inSeries(series());
    }

    private String series() {
        return "aws/" + arn + '/';
    }
}
