package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.app.input.InputFile;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.yaml.InvalidProfileException;
import io.jenkins.plugins.dora.profile.yaml.ProfileYaml;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for the profile; several commands have them. */
final class ProfileOptions {
    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "The profile, as YAML with the key \"dora\". Default: the default profile.")
    private @Nullable Path file;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone of days, such as Europe/Berlin or UTC."
                    + " Default: that of the profile, else the zone of this machine.")
    private @Nullable ZoneId zone;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    /**
     * Returns what counts.
     *
     * @throws IOException if the file cannot be read
     * @throws ParameterException if it is no profile
     */
    Profile profile() throws IOException {
        ZoneId machine = ZoneId.systemDefault();
        Profile profile = file == null ? Profile.defaults(machine) : parse(file, machine);
        return Optional.ofNullable(zone).map(profile::in).orElse(profile);
    }

    private Profile parse(Path path, ZoneId machine) throws IOException {
        String yaml = InputFile.text(path);
        try {
            return ProfileYaml.parse(yaml, machine);
        } catch (InvalidProfileException e) {
            throw new ParameterException(
                    command.commandLine(),
                    "--profile: " + path + "\n"
                            + String.join("\n", e.problems()).indent(2).stripTrailing(),
                    e);
        }
    }
}
