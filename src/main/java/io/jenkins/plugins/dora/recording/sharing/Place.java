package io.jenkins.plugins.dora.recording.sharing;

import java.util.function.Function;

/**
 * The location of a job, from its full name alone, so that it is known for deleted jobs too.
 *
 * @param project full name of the project whose branch or part the job is; its own, if it is none
 * @param folder full name of the folder around the project, if jobs in it share what they record; else empty
 */
record Place(String project, String folder) {
    /** The kinds of items with the name of a folder. */
    enum Surroundings {
        /** A folder that somebody made for what belongs together. */
        FOLDER,
        /** A project with branches or parts. */
        PROJECT,
        /** Jenkins itself, a folder with all repositories of an organization, or nothing any more. */
        OTHER
    }

    /**
     * Finds the place of a job.
     *
     * @param surroundings looks up what is under a full name; never asked for the empty one
     */
    static Place of(String job, Function<String, Surroundings> surroundings) {
        String around = around(job);
        String project = !around.isEmpty() && surroundings.apply(around) == Surroundings.PROJECT ? around : job;
        String folder = around(project);
        boolean isShared = !folder.isEmpty() && surroundings.apply(folder) == Surroundings.FOLDER;
        return new Place(project, isShared ? folder : "");
    }

    private static String around(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    boolean isOfSameProject(Place other) {
        return project.equals(other.project);
    }

    boolean isInSameFolder(Place other) {
        return !folder.isEmpty() && folder.equals(other.folder);
    }
}
