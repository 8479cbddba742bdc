package io.jenkins.plugins.dora.recording.stated;

import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.model.text.TextKind;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** Reports in a form what the log of a build would report later. */
@Restricted(NoExternalUse.class)
public final class Validation {
    private Validation() {}

    public static FormValidation ofRequired(String value) {
        return value.isBlank() ? FormValidation.error(Messages.Validation_Required()) : FormValidation.ok();
    }

    /** Validates a required text of a kind. */
    public static FormValidation ofText(TextKind kind, String value) {
        return value.isBlank()
                ? ofRequired(value)
                : kind.problem(value)
                        .map(problem -> FormValidation.error(Messages.Validation_Value(problem)))
                        .orElseGet(FormValidation::ok);
    }

    public static FormValidation ofTime(String value) {
        try {
            StatedTexts.time("", value);
            return FormValidation.ok();
        } catch (InvalidEventException e) {
            return FormValidation.error(Messages.Validation_Time());
        }
    }

    /** Offers the constants of {@code type}, and to state none of them. */
    public static ListBoxModel choicesOf(Class<? extends Enum<?>> type, String none) {
        ListBoxModel choices = new ListBoxModel();
        choices.add(none, "");
        addConstants(choices, type);
        return choices;
    }

    /** Offers the constants of {@code type}. */
    public static ListBoxModel choicesOf(Class<? extends Enum<?>> type) {
        ListBoxModel choices = new ListBoxModel();
        addConstants(choices, type);
        return choices;
    }

    private static void addConstants(ListBoxModel choices, Class<? extends Enum<?>> type) {
        for (Enum<?> constant : type.getEnumConstants()) {
            choices.add(constant.name());
        }
    }
}
