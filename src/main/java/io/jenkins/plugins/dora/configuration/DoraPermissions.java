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
 * <p>None is needed to see what the builds of a job deployed: who may read the job sees that.
 */
public final class DoraPermissions {
    public static final PermissionGroup GROUP =
            new PermissionGroup("DORA", DoraPermissions.class, Messages._DoraPermissions_Title());

    /**
     * To see what no job deployed, where it is granted on the controller, and to read the figures for Prometheus of what it
     * is granted on; who may read a job may do so.
     */
    public static final Permission VIEW = new Permission(
            GROUP, "View", Messages._DoraPermissions_View_Description(), Item.READ, PermissionScope.ITEM);

    /**
     * To record by hand or by a request; who may configure a job may do so there.
     *
     * <p>That gives nobody a new power: whoever configures a job can make it record whatever they like.
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
