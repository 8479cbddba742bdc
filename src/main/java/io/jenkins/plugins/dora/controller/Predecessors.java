package io.jenkins.plugins.dora.controller;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.JobMoved;
import io.jenkins.plugins.dora.snapshot.column.Dictionary;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Earlier jobs and folders whose name another one has now; they are kept under names that no job can have. */
public final class Predecessors {
    private Predecessors() {}

    /**
     * Returns how the names of predecessors begin, as they are spelled: Jenkins does not distinguish upper and lower case.
     *
     * @param jobs full names of the jobs that recorded something
     * @param name full name of the job or folder that has it now
     */
    public static Set<String> of(Dictionary jobs, String name) {
        Set<String> spellings = new TreeSet<>();
        for (int number = 0; number < jobs.size(); number++) {
            String job = jobs.name(number);
            boolean isBeneath = job.length() == name.length() || job.startsWith("/", name.length());
            if (isBeneath && job.regionMatches(true, 0, name, 0, name.length())) {
                spellings.add(job.substring(0, name.length()));
            }
        }
        return spellings;
    }

    /** Returns the event that gives a predecessor the name under which it is found from {@code now} on. */
    public static JobMoved setAside(String name, Instant now) {
        // Jenkins allows no colon in a name.
        return new JobMoved(now, name, name + " (until " + now + ')');
    }

    /**
     * Returns what to record of an event that was kept before anybody knew what is recorded: predecessors are set aside by
     * the names that they have, and there may be none.
     *
     * @param jobs full names of the jobs that recorded something
     */
    static List<Event> known(Event kept, Supplier<Dictionary> jobs) {
        if (kept instanceof JobMoved move && move.equals(setAside(move.from(), move.at()))) {
            return of(jobs.get(), move.from()).stream()
                    .map(name -> (Event) setAside(name, move.at()))
                    .toList();
        }
        return List.of(kept);
    }
}
