package io.jenkins.plugins.dora.configuration.form;

import hudson.model.Item;
import hudson.util.FormValidation;
import io.jenkins.plugins.dora.model.text.Echo;
import java.util.List;
import java.util.function.Function;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Validates fields of a form, for users who may fill it in. */
@Restricted(NoExternalUse.class)
public final class FormCheck {
    private FormCheck() {}

    /** Validates a field that must have a value by {@code reader}. */
    public static FormValidation required(@Nullable Item item, String value, Function<String, ?> reader) {
        if (!mayConfigure(item)) {
            return FormValidation.ok();
        }
        if (value.isBlank()) {
            return FormValidation.error(Messages.FormCheck_Required());
        }
        try {
            reader.apply(value.strip());
            return FormValidation.ok();
        } catch (IllegalArgumentException e) {
            return FormValidation.error(Echo.message(String.valueOf(e.getMessage())));
        }
    }

    /** Validates a field that may be left empty by {@code reader}. */
    public static FormValidation optional(@Nullable Item item, String value, Function<String, ?> reader) {
        return value.isBlank() ? FormValidation.ok() : required(item, value, reader);
    }

    /** Validates the lines of a field that may be left empty by {@code reader}, for administrators. */
    public static FormValidation lines(String value, Function<String, ?> reader) {
        return optional(
                null,
                value,
                text -> Lines.of(List.of(text)).stream().map(reader).toList());
    }

    /** Returns whether the current user may configure the item; the controller, where there is none. */
    public static boolean mayConfigure(@Nullable Item item) {
        return item == null ? Jenkins.get().hasPermission(Jenkins.ADMINISTER) : item.hasPermission(Item.CONFIGURE);
    }
}
