package io.jenkins.plugins.dora.configuration;

import hudson.init.InitMilestone;
import hudson.init.Initializer;
import hudson.model.Item;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.DoNotUse;

/**
 * The permissions of this plugin, in a group of their own.
 *
 * <p>The deployments of a job need no permission of their own: a user who may read the job sees them.
 */
public final class DoraPermissions {
    public static final PermissionGroup GROUP =
            new PermissionGroup("DORA", DoraPermissions.class, Messages._DoraPermissions_Title());

    /**
     * To see deployments that belong to no job, if granted on the controller, and to read the figures for Prometheus of the
     * item that it is granted on; a user who may read a job may do so for that job.
     */
    public static final Permission VIEW = new Permission(
            GROUP, "View", Messages._DoraPermissions_View_Description(), Item.READ, PermissionScope.ITEM);

    /**
     * To record by hand or by a request; who may configure a job may do so there.
     *
     * <p>This grants no new power: a user who may configure a job can already make it record anything.
     */
    public static final Permission RECORD = new Permission(
            GROUP, "Record", Messages._DoraPermissions_Record_Description(), Item.CONFIGURE, PermissionScope.ITEM);

    private DoraPermissions() {}

    /** Loads this class before Jenkins reads who has which permission. */
    @Initializer(before = InitMilestone.SYSTEM_CONFIG_LOADED)
    @Restricted(DoNotUse.class)
    public static void register() {
        GROUP.getId();
    }
}
