package io.jenkins.plugins.dora.page.history;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.init.InitMilestone;
import hudson.init.Initializer;
import hudson.init.Terminator;
import hudson.model.Computer;
import io.jenkins.plugins.dora.controller.DoraStore;
import io.jenkins.plugins.dora.history.background.HistoryTasks;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import jenkins.YesNoMaybe;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.DoNotUse;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Runs imports, previews and rule suggestions on this controller, and resumes imports after a restart. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public class HistoryService {
    private volatile Executor threads = task -> Computer.threadPoolForRemoting.execute(task);
    private @Nullable HistoryTasks tasks;

    /** Returns the tasks of this controller. */
    static HistoryTasks tasks() {
        return ExtensionList.lookupSingleton(HistoryService.class).get();
    }

    /** Whether past builds are being searched or imported. */
    public static boolean isRunning() {
        return tasks().running().isPresent();
    }

    /** Goes on with an import that the end of Jenkins cut off. */
    @Initializer(after = InitMilestone.JOB_LOADED)
    @Restricted(DoNotUse.class)
    public static void resume() {
        tasks().resume(ZoneId.systemDefault());
    }

    /** Has tasks that begin later run by somebody else. */
    void runBy(Executor other) {
        threads = other;
    }

    /** Stops what is running when Jenkins ends, before the store is closed; an import is resumed when Jenkins is back. */
    @Terminator(attains = DoraStore.NOTHING_LEFT_TO_RECORD)
    @Restricted(DoNotUse.class)
    public static void pause() {
        tasks().close();
    }

    private synchronized HistoryTasks get() {
        if (tasks == null) {
            tasks = new HistoryTasks(
                    Jenkins.get().getRootDir().toPath(),
                    DoraStore.directory().resolve("import.yaml"),
                    () -> DoraStore.get().await(),
                    task -> threads.execute(task),
                    Clock.systemUTC());
        }
        return tasks;
    }
}
