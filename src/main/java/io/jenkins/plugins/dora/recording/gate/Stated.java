package io.jenkins.plugins.dora.recording.gate;

import hudson.util.ListBoxModel;
import io.jenkins.plugins.dora.configuration.form.Field;
import io.jenkins.plugins.dora.profile.StatedValues;
import io.jenkins.plugins.dora.target.gate.Criticality;
import org.jspecify.annotations.Nullable;

/** Reads what a Jenkinsfile states; what is wrong is refused by a message that names the field. */
final class Stated {
    private Stated() {}

    static <E extends Enum<E>> E constant(String field, Class<E> type, @Nullable String value) {
        return Field.required(field, value, name -> StatedValues.oneOf(type, name.strip()));
    }

    static Criticality criticality(String field, @Nullable String value) {
        return Field.optional(field, value, name -> StatedValues.oneOf(Criticality.class, name.strip()))
                .orElse(Criticality.UNSTABLE);
    }

    static double number(String field, double value) {
        return Field.read(field, value, number -> StatedValues.number(String.valueOf(number)))
                .doubleValue();
    }

    /** Reads a window such as {@code 30d}. */
    static int days(String field, String value) {
        return Field.required(field, value, text -> {
            String window = text.strip();
            if (!window.endsWith("d")) {
                throw new IllegalArgumentException('"' + window + "\" is not a number of days such as 30d");
            }
            return StatedValues.days(window.substring(0, window.length() - 1));
        });
    }

    /** Returns the choices of a criticality. */
    static ListBoxModel criticalities() {
        ListBoxModel items = new ListBoxModel();
        items.add(Messages.Criticality_Unstable(), Criticality.UNSTABLE.name());
        items.add(Messages.Criticality_Failure(), Criticality.FAILURE.name());
        items.add(Messages.Criticality_Note(), Criticality.NOTE.name());
        return items;
    }
}
