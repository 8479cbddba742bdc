package io.jenkins.plugins.dora.history.home;

import io.jenkins.plugins.dora.history.file.HomeFile;
import io.jenkins.plugins.dora.history.xml.XmlCursor;
import io.jenkins.plugins.dora.history.xml.XmlElement;
import io.jenkins.plugins.dora.profile.rule.JobSettings;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@code config.xml} of a job or folder. */
final class ItemConfiguration {
    /** Says nothing. */
    static final ItemConfiguration NONE = new ItemConfiguration();

    private static final String ORGANIZATION = "jenkins.branch.OrganizationFolder";
    private static final String PROJECT_NAME = "jenkins.branch.ProjectNameProperty";
    private static final int MOST_ELEMENTS_OF_SETTINGS = 10_000;

    private boolean organization;
    private @Nullable String branch;
    private @Nullable String repository;
    private @Nullable XmlElement settings;
    private boolean settingsAreTooMany;

    private ItemConfiguration() {}

    /**
     * Reads the file of the job or folder in {@code directory}.
     *
     * @throws NoSuchFileException if there is none
     * @throws IOException if it is damaged or cannot be read
     */
    static ItemConfiguration read(Path directory) throws IOException {
        ItemConfiguration configuration = new ItemConfiguration();
        try (XmlCursor xml = XmlCursor.open(HomeFile.open(in(directory)))) {
            configuration.organization = xml.element().equals(ORGANIZATION);
            xml.forEachChild(element -> {
                if (element.equals("properties")) {
                    xml.forEachChild(property -> configuration.read(property, xml));
                }
            });
        }
        return configuration;
    }

    /** Returns where the configuration of what is in {@code directory} is. */
    static Path in(Path directory) {
        return directory.resolve("config.xml");
    }

    private void read(String property, XmlCursor xml) throws IOException {
        if (DoraProperty.isCalled(property)) {
            settings = xml.tree(MOST_ELEMENTS_OF_SETTINGS).orElse(null);
            settingsAreTooMany = settings == null;
        } else {
            readName(property, xml);
        }
    }

    private void readName(String property, XmlCursor xml) throws IOException {
        xml.forEachChild(field -> {
            if (field.equals("name") && property.equals(PROJECT_NAME)) {
                repository = xml.text();
            } else if (field.equals("branch")) {
                xml.forEachChild(part -> readBranch(part, xml));
            }
        });
    }

    private void readBranch(String part, XmlCursor xml) throws IOException {
        if (part.equals("head")) {
            xml.forEachChild(field -> {
                if (field.equals("name")) {
                    branch = xml.text();
                }
            });
        }
    }

    /**
     * Returns what the job or folder says of its deployments, if it says anything.
     *
     * @param item its full name
     * @throws IllegalArgumentException if something in that is missing or wrong
     */
    Optional<JobSettings> settings(String item) {
        if (settingsAreTooMany) {
            throw new IllegalArgumentException("it is too large");
        }
        return Optional.ofNullable(settings).map(property -> DoraProperty.settings(property, item));
    }

    /** Whether the projects inside are named after repositories. */
    boolean isOrganization() {
        return organization;
    }

    /** Returns the branch that a job is for. */
    Optional<String> branch() {
        return Optional.ofNullable(branch);
    }

    /** Returns the repository that a project in an organization is for. */
    Optional<String> repository() {
        return Optional.ofNullable(repository);
    }
}
