package io.jenkins.plugins.dora.webhook.alert;

import io.jenkins.plugins.dora.webhook.body.Element;
import io.jenkins.plugins.dora.webhook.body.UnreadableBodyException;
import io.jenkins.plugins.dora.webhook.interpretation.Interpretation;
import io.jenkins.plugins.dora.webhook.statement.IncidentState;
import io.jenkins.plugins.dora.webhook.statement.IncidentStatement;
import io.jenkins.plugins.dora.webhook.statement.StatedNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the list of alerts of a body. Each alert is an incident of its own, and its own status counts, not that of the
 * group.
 *
 * <p>The fingerprint of an alert is the same whenever it fires; with the time it began, it is that of one incident.
 */
final class Alerts {
    private static final List<String> APPLICATION =
            List.of("service", "app", "application", "app_kubernetes_io_name", "namespace", "job");
    private static final List<String> ENVIRONMENT = List.of("environment", "env");

    private final String prefix;
    private final List<String[]> titles;
    private final List<String> addresses;

    /**
     * @param prefix the beginning of all ids
     * @param titles where a title is, the best first
     * @param addresses where an address is, the best first
     */
    Alerts(String prefix, List<String[]> titles, List<String> addresses) {
        this.prefix = prefix;
        this.titles = titles;
        this.addresses = addresses;
    }

    List<Interpretation> in(Element body) {
        List<Interpretation> interpretations = new ArrayList<>();
        body.children("alerts")
                .forEach(alert -> interpretations.add(Interpretation.in(alert, () -> interpretation(alert))));
        if (interpretations.isEmpty()) {
            interpretations.add(Interpretation.ignored("there is no alert in it", body));
        }
        body.text("truncatedAlerts")
                .filter(count -> !count.equals("0"))
                .ifPresent(count -> interpretations.add(Interpretation.ignored(
                        "the sender cut off " + count + (count.equals("1") ? " more alert" : " more alerts")
                                + "; raise its max_alerts",
                        body)));
        return interpretations;
    }

    private Interpretation interpretation(Element alert) {
        String series = prefix + alert.require("fingerprint") + '/';
        Instant startsAt = alert.requireTime("startsAt");
        boolean isResolved = isResolved(alert.require("status"));
        IncidentStatement statement = new IncidentStatement(
                series + startsAt,
                isResolved ? IncidentState.RESOLVED : IncidentState.OPEN,
                isResolved ? alert.requireTime("endsAt") : startsAt,
                Optional.of(startsAt),
                names(alert));
        return Interpretation.of(statement.inSeries(series), alert)
                .unless(Severity.whyNot(alert.text("labels", "severity")));
    }

    private static boolean isResolved(String status) {
        return switch (status) {
            case "resolved" -> true;
            case "firing" -> false;
            default -> throw new UnreadableBodyException("the status of an alert is neither firing nor resolved");
        };
    }

    private StatedNames names(Element alert) {
        return StatedNames.ofIncident(
                label(alert, APPLICATION),
                label(alert, ENVIRONMENT),
                titles.stream().flatMap(keys -> alert.text(keys).stream()).findFirst(),
                first(addresses.stream().map(alert::text)));
    }

    private static Optional<String> label(Element alert, List<String> labels) {
        return first(labels.stream().map(label -> alert.text("labels", label)));
    }

    private static Optional<String> first(Stream<Optional<String>> texts) {
        return texts.flatMap(Optional::stream).findFirst();
    }
}
