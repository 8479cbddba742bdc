package io.jenkins.plugins.dora.controller.forwarding;

import hudson.Extension;
import hudson.model.AsyncPeriodicWork;
import hudson.model.TaskListener;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.YesNoMaybe;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Sends every minute what was recorded, in a thread of its own; never in a build. */
@Extension(dynamicLoadable = YesNoMaybe.YES)
@Restricted(NoExternalUse.class)
public final class ForwardTimer extends AsyncPeriodicWork {
    private static final Logger LOGGER = Logger.getLogger(ForwardTimer.class.getName());

    public ForwardTimer() {
        super("DORA metrics forwards");
    }

    @Override
    public long getRecurrencePeriod() {
        return TimeUnit.MINUTES.toMillis(1);
    }

    @Override
    protected void execute(TaskListener listener) throws InterruptedException {
        try {
            ControllerForwards.get().run();
        } catch (StoreOpeningException e) {
            LOGGER.log(Level.FINE, "Nothing is sent while the store is being opened", e);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "Cannot send events now", e);
        }
    }
}
