package io.jenkins.plugins.dora.page.access;

import hudson.model.Item;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.security.Permission;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * Tells from the full name of a job whether the current user has a permission on it, and may read every folder above it.
 *
 * <p>An authorization strategy may grant a job within a folder that it hides; Jenkins itself leads nobody there. Of a job
 * that is gone, the nearest folder that still exists decides; where none does, only who administers Jenkins may.
 */
@Restricted(NoExternalUse.class)
public final class JobAccess implements Predicate<String> {
    private final Function<String, Optional<Boolean>> items;

    /**
     * @param items whether the permission is granted on the item with a full name; empty where there is none
     */
    JobAccess(Function<String, Optional<Boolean>> items) {
        this.items = items;
    }

    /** Asks for {@code permission}, and for the right to read every folder above. */
    public static Predicate<String> of(Permission permission) {
        return of(permission, Item.READ);
    }

    /** Asks for {@code permission} on the job and on every folder above it. */
    public static Predicate<String> throughout(Permission permission) {
        return of(permission, permission);
    }

    private static Predicate<String> of(Permission permission, Permission above) {
        return Jenkins.get().hasPermission(Jenkins.ADMINISTER)
                ? job -> true
                : new JobAccess(
                        name -> find(name).map(item -> item.hasPermission(permission) && isReachable(item, above)));
    }

    @Override
    public boolean test(String job) {
        for (int end = job.length(); end > 0; end = job.lastIndexOf('/', end - 1)) {
            Optional<Boolean> answer = items.apply(job.substring(0, end));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return false;
    }

    /** Finds an item whether or not the user knows of it: one that is hidden must not pass for one that is gone. */
    @SuppressWarnings("try") // the context is only there to be closed
    private static Optional<Item> find(String name) {
        try (ACLContext everything = ACL.as2(ACL.SYSTEM2)) {
            return Optional.ofNullable(Jenkins.get().getItemByFullName(name));
        }
    }

    private static boolean isReachable(Item item, Permission above) {
        return !(item.getParent() instanceof Item folder)
                || (folder.hasPermission(above) && isReachable(folder, above));
    }
}
