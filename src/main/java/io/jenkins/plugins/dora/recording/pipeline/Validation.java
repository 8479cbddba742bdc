package io.jenkins.plugins.dora.recording.pipeline;

import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.dora.model.InvalidEventException;

/** Tells in the snippet generator what the log of a build would tell later. */
final class Validation {
    private Validation() {}

    static FormValidation ofRequired(String value) {
        return value.isBlank() ? FormValidation.error(Messages.Validation_Required()) : FormValidation.ok();
    }

    static FormValidation ofTime(String value) {
        try {
            Parameters.time("", value);
            return FormValidation.ok();
        } catch (InvalidEventException e) {
            return FormValidation.error(Messages.Validation_Time());
        }
    }

    /** Offers the constants of {@code type}, and to state none of them. */
    static ListBoxModel choicesOf(Class<? extends Enum<?>> type, String none) {
        ListBoxModel choices = new ListBoxModel();
        choices.add(none, "");
        for (Enum<?> constant : type.getEnumConstants()) {
            choices.add(constant.name());
        }
        return choices;
    }
}
