package io.jenkins.plugins.dora.profile.yaml;

import io.jenkins.plugins.dora.profile.Profile;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Profiles as YAML: a mapping with the key {@code dora}, as Configuration as Code has it. */
public final class ProfileYaml {
    private static final int MAX_CHARACTERS = 1_000_000;
    private static final int MAX_NESTING = 20;

    private ProfileYaml() {}

    /**
     * Reads a profile.
     *
     * @param text the YAML, of at most a million characters
     * @param defaultZone the time zone of a profile that names none
     * @throws InvalidProfileException if something in it is unknown, missing or wrong
     */
    public static Profile parse(String text, ZoneId defaultZone) {
        Problems problems = new Problems();
        Profile profile = new Section(compose(text), problems)
                .readWhole(file -> file.require(
                        "dora",
                        file.sectionBy(dora -> ProfileReader.read(dora, defaultZone)),
                        Profile.defaults(defaultZone)));
        problems.refuse();
        return profile;
    }

    private static Node compose(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new InvalidProfileException(List.of("the text has more than " + MAX_CHARACTERS + " characters"));
        }
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_NESTING);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (!(node instanceof MappingNode)) {
                throw new InvalidProfileException(List.of("line 1: dora: is missing"));
            }
            return node;
        } catch (MarkedYAMLException e) {
            throw new InvalidProfileException(
                    List.of("line " + (e.getProblemMark().getLine() + 1) + ": " + e.getProblem()));
        } catch (YAMLException e) {
            throw new InvalidProfileException(
                    List.of(e.getMessage().lines().findFirst().orElse("this is not YAML")));
        }
    }

    /** Writes all of {@code profile}, so that reading it gives an equal one. */
    public static String write(Profile profile) {
        return ProfileWriter.write(profile);
    }
}
