package io.jenkins.plugins.dora.page;

import hudson.model.Item;
import hudson.security.ACL;
import hudson.security.ACLContext;
import java.util.Optional;
import java.util.function.Function;
import jenkins.model.Jenkins;

/**
 * Tells which jobs the current user may read.
 *
 * <p>Of a job that is gone, the nearest folder that still exists decides; where none does, only who administers
 * Jenkins may.
 */
final class JobReader {
    private final Function<String, Optional<Boolean>> items;

    JobReader() {
        this(JobReader::mayReadItem);
    }

    /**
     * @param items tells from a full name whether that item may be read; empty where there is none
     */
    JobReader(Function<String, Optional<Boolean>> items) {
        this.items = items;
    }

    boolean mayRead(String job) {
        for (int end = job.length(); end > 0; end = job.lastIndexOf('/', end - 1)) {
            Optional<Boolean> answer = items.apply(job.substring(0, end));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return false;
    }

    private static Optional<Boolean> mayReadItem(String name) {
        return find(name).map(item -> item.hasPermission(Item.READ));
    }

    /** Finds an item whether or not the user knows of it: one that is hidden must not pass for one that is gone. */
    @SuppressWarnings("try") // the context is only there to be closed
    private static Optional<Item> find(String name) {
        try (ACLContext everything = ACL.as2(ACL.SYSTEM2)) {
            return Optional.ofNullable(Jenkins.get().getItemByFullName(name));
        }
    }
}
