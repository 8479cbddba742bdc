package io.jenkins.plugins.dora.store.feed;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.model.text.TextKind;
import io.jenkins.plugins.dora.model.value.BuildReference;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A controller whose events are kept in one store with those of others.
 *
 * <p>Its id is in front of the ids and the jobs of its events, so that those of two controllers never collide. Names
 * of applications, versions and environments stay: what several controllers deploy is one application.
 *
 * @param id up to 64 letters, digits, {@code .}, {@code _} and {@code -}, such as {@code eu1}
 * @param root the address of its root, such as {@code https://ci.example.org/}; builds are found below it
 */
public record Controller(String id, String root) {
    /** The form of an id, for messages. */
    public static final String ID_FORM = "up to 64 letters, digits, \".\", \"_\" and \"-\"";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://.*");

    /** @throws IllegalArgumentException if the id is none */
    public Controller {
        if (!isId(id)) {
            throw new IllegalArgumentException("Not the id of a controller: " + id);
        }
    }

    /** Whether a text can be the id of a controller. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Returns an id that several controllers have, in small letters: ids that differ only in case are the same. */
    public static Optional<String> sharedId(Stream<Controller> controllers) {
        Set<String> ids = new HashSet<>();
        return controllers
                .map(controller -> controller.id.toLowerCase(Locale.ROOT))
                .filter(id -> !ids.add(id))
                .findFirst();
    }

    /** Whether an event names a deployment in a way that only the deployments before it make clear. */
    public static boolean mayName(Event event) {
        return event instanceof Deployment deployment && deployment.fixes().isPresent()
                || event instanceof Incident incident && incident.fixedBy().isPresent();
    }

    /**
     * Returns an event of this controller as it is kept with those of others.
     *
     * @param isDeployment whether a deployment is kept under an id; what a deployment or an incident is fixed by may be an id
     *     or a version, and only ids change
     */
    public Event adopt(Event event, Predicate<String> isDeployment) {
        if (event instanceof Deployment deployment) {
            return adopt(deployment, isDeployment);
        }
        if (event instanceof ApplicationVersion version) {
            return adopt(version);
        }
        if (event instanceof Incident incident) {
            return adopt(incident, isDeployment);
        }
        if (event instanceof JobMoved move) {
            return new JobMoved(move.at(), job(move.from()), job(move.to()), move.isTimed());
        }
        Removal removal = (Removal) event;
        return new Removal(removal.at(), id(removal.id()), removal.of());
    }

    private Deployment adopt(Deployment event, Predicate<String> isDeployment) {
        return event.toBuilder()
                .id(id(event.id()))
                .fixes(event.fixes()
                        .map(fixed -> idOrVersion(fixed, isDeployment))
                        .orElse(null))
                .deployedBy(event.build().map(this::build).orElse(null))
                .owner(event.owner().map(this::job).orElse(null))
                .build();
    }

    private ApplicationVersion adopt(ApplicationVersion event) {
        return event.toBuilder()
                .id(id(event.id()))
                .builtBy(event.build().map(this::build).orElse(null))
                .owner(event.owner().map(this::job).orElse(null))
                .build();
    }

    private Incident adopt(Incident event, Predicate<String> isDeployment) {
        return event.toBuilder()
                .id(id(event.id()))
                .deployment(event.deployment().map(this::id).orElse(null))
                .fixedBy(event.fixedBy()
                        .map(fixing -> idOrVersion(fixing, isDeployment))
                        .orElse(null))
                .owner(event.owner().map(this::job).orElse(null))
                .build();
    }

    private String idOrVersion(String text, Predicate<String> isDeployment) {
        return Optional.of(id(text)).filter(isDeployment).orElse(text);
    }

    // Where the id of the controller makes a text too long, it is shortened as one is that was recorded too long.
    private String id(String id) {
        return TextKind.ID.recorded(this.id + ':' + id);
    }

    private String job(String job) {
        return TextKind.JOB.recorded(id + '/' + job);
    }

    private BuildReference build(BuildReference build) {
        return new BuildReference(job(build.job()), build.number(), address(build.url()));
    }

    private String address(String url) {
        if (url.isEmpty() || ABSOLUTE.matcher(url).matches()) {
            return url;
        }
        String address = root + url;
        return address.length() > TextKind.TEXT.longest() ? "" : address;
    }
}
