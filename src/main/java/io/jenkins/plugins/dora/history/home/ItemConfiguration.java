package io.jenkins.plugins.dora.history.home;

import io.jenkins.plugins.dora.history.xml.XmlCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from the {@code config.xml} of a job or folder what its directory does not tell. */
final class ItemConfiguration {
    private static final String ORGANIZATION = "jenkins.branch.OrganizationFolder";
    private static final String PROJECT_NAME = "jenkins.branch.ProjectNameProperty";

    private boolean organization;
    private @Nullable String branch;
    private @Nullable String repository;

    private ItemConfiguration() {}

    /**
     * Reads the file of the job or folder in {@code directory}.
     *
     * @throws IOException if it is missing, damaged or cannot be read
     */
    static ItemConfiguration read(Path directory) throws IOException {
        ItemConfiguration configuration = new ItemConfiguration();
        try (XmlCursor xml = XmlCursor.open(Files.newInputStream(directory.resolve("config.xml")))) {
            configuration.organization = xml.element().equals(ORGANIZATION);
            xml.forEachChild(element -> {
                if (element.equals("properties")) {
                    xml.forEachChild(property -> configuration.readProperty(property, xml));
                }
            });
        }
        return configuration;
    }

    private void readProperty(String property, XmlCursor xml) throws IOException {
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

    /** Tells whether the projects inside are named after repositories. */
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
