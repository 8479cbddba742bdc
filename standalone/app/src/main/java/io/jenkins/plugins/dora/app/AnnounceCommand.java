package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.announcement.format.TextFormat;
import io.jenkins.plugins.dora.announcement.message.Announcement;
import io.jenkins.plugins.dora.announcement.sending.Announcer;
import io.jenkins.plugins.dora.announcement.sending.HttpCourier;
import io.jenkins.plugins.dora.app.format.Terminal;
import io.jenkins.plugins.dora.app.input.SecretsFile;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.notification.Channel;
import io.jenkins.plugins.dora.profile.notification.Notification;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.Retention;
import io.jenkins.plugins.dora.store.journal.OpeningProgress;
import io.jenkins.plugins.dora.store.union.Part;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dora announce}: sends the notifications that are due. */
@Command(
        name = "announce",
        mixinStandardHelpOptions = true,
        versionProvider = DoraVersion.class,
        description = {
            "Sends the notifications of the profile that are due. To be run every few minutes, by cron for example.",
            "",
            "The store is only read. What was said is kept in --state, so that each thing is said once."
                    + " Mail is sent only by Jenkins."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dora announce --store S --profile dora.yaml --dry-run",
            "  */5 * * * *  dora announce --store S --profile dora.yaml --secrets secrets.txt",
            "",
            "Exit codes: 0 everything that is due was sent; 1 a message did not arrive, or the store or the state",
            "cannot be read; 2 the arguments are invalid."
        })
final class AnnounceCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions storeOptions;

    @Mixin
    private ProfileOptions profileOptions;

    @Option(
            names = "--secrets",
            paramLabel = "FILE",
            description = "The addresses and keys that the profile names by their ids, each a line ID=SECRET.")
    private @Nullable Path secrets;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Where it is kept what was said; created if it is not there."
                    + " Default: announcements in the directory of the (first) store.")
    private @Nullable Path state;

    @Option(
            names = "--page",
            paramLabel = "URL",
            defaultValue = "",
            description = "The address of the page that messages link to, such as https://ci.example.org/dora/."
                    + " Default: no links.")
    private String page;

    @Option(names = "--dry-run", description = "Print what would be sent now; send and remember nothing.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        requirePage();
        Profile profile = sendable(profileOptions.profile());
        List<Part> parts = storeOptions.parts();
        SecretsFile file = secrets == null ? SecretsFile.NONE : SecretsFile.read(secrets);
        Clock clock = Clock.system(profile.timeZone());
        Announcer announcer =
                new Announcer(directory(parts), new HttpCourier(HttpClient::newBuilder, file::find, clock), clock);
        try (Records records = new Records(parts, profile, clock)) {
            int exit = dryRun ? print(announcer, profile, records) : send(announcer, profile, records);
            records.requireReadable();
            return exit;
        }
    }

    private int send(Announcer announcer, Profile profile, Announcer.Recorded recorded)
            throws IOException, InterruptedException {
        announcer.run(profile, recorded, page);
        announcer
                .troubles(profile.notifications(), Duration.ZERO)
                .forEach(trouble -> warn(trouble.notification() + " has been failing since " + trouble.since() + ": "
                        + trouble.reason()));
        return announcer.troubles(profile.notifications(), Duration.ZERO).isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private int print(Announcer announcer, Profile profile, Announcer.Recorded recorded) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Notification> byName = profile.notifications().stream()
                .collect(Collectors.toMap(Notification::name, notification -> notification));
        for (Announcement announcement : announcer.preview(profile, recorded, page)) {
            Notification notification = byName.get(announcement.notification());
            out.println("To " + notification.name() + " (" + notification.to().channel() + "):");
            out.println(TextFormat.text(announcement).indent(2));
        }
        out.flush();
        return ExitCode.OK;
    }

    private Path directory(List<Part> parts) throws IOException {
        if (state != null) {
            return state;
        }
        Path first = parts.get(0).directory();
        if (Files.notExists(first)) {
            throw new NoSuchFileException(first.toString());
        }
        return first.resolve("announcements");
    }

    private void requirePage() {
        if (!page.isEmpty() && !page.matches("https?://\\S+") || page.contains("?")) {
            throw new ParameterException(spec.commandLine(), "--page: no address with http or https: " + page);
        }
    }

    /** Leaves out what only Jenkins can send. */
    private Profile sendable(Profile profile) {
        List<Notification> sendable = profile.notifications().stream()
                .filter(notification -> notification.to().channel() != Channel.MAIL)
                .toList();
        profile.notifications().stream()
                .filter(notification -> !sendable.contains(notification))
                .forEach(notification -> warn(notification.name() + ": mail is sent only by Jenkins"));
        return profile.toBuilder().notifications(sendable).build();
    }

    private void warn(String line) {
        spec.commandLine().getErr().println("dora: " + Terminal.printable(line));
        spec.commandLine().getErr().flush();
    }

    /** Opens the stores only when they are needed: mostly no check is due. */
    private static final class Records implements Announcer.Recorded, Closeable {
        private final List<Part> parts;
        private final Profile profile;
        private final Clock clock;
        private @Nullable EventStore events;
        private @Nullable Reporter reporter;
        private @Nullable IOException failure;

        Records(List<Part> parts, Profile profile, Clock clock) {
            this.parts = parts;
            this.profile = profile;
            this.clock = clock;
        }

        @Override
        public Reporter reporter() throws IOException {
            Reporter known = reporter;
            if (known == null) {
                known = open();
                reporter = known;
            }
            return known;
        }

        private Reporter open() throws IOException {
            Retention retention = Retention.ofMonths(profile.retentionMonths(), clock);
            try {
                EventStore opened = EventStore.openReadOnly(parts, retention, OpeningProgress.UNHEARD);
                events = opened;
                return new Reporter(opened.snapshot(), profile);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        /** @throws IOException if the stores could not be read */
        void requireReadable() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public void close() throws IOException {
            if (events != null) {
                events.close();
            }
        }
    }
}
