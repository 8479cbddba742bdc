package io.jenkins.plugins.dora.snapshot.name;

import io.jenkins.plugins.dora.model.text.EnvironmentName;
import io.jenkins.plugins.dora.snapshot.column.Dictionary;
import io.jenkins.plugins.dora.snapshot.column.IntColumn;
import java.util.Arrays;

/**
 * Numbers the spellings of names of environments, and the environments that they stand for. An environment is shown as the
 * first of its deployments has it.
 */
public final class Spellings {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Dictionary.Builder spellings = new Dictionary.Builder();
    private final Dictionary.Builder keys = new Dictionary.Builder();
    private final IntColumn.Builder environments = new IntColumn.Builder();
    private String[] spelled = new String[16];
    private int[] shown = new int[0];
    private int[] firstRank = new int[0];
    private boolean firstHasGone;

    /** Returns the number of the spelling of a name. */
    public int number(String name) {
        String spelling = name.strip();
        int number = spellings.number(spelling);
        if (number == environments.size()) {
            add(spelling, number);
        }
        return number;
    }

    private void add(String spelling, int number) {
        int environment = keys.number(EnvironmentName.key(spelling));
        environments.add(environment);
        if (number == spelled.length) {
            spelled = Arrays.copyOf(spelled, 2 * number);
        }
        spelled[number] = spelling;
        if (environment == shown.length) {
            shown = Arrays.copyOf(shown, environment + 1);
            firstRank = Arrays.copyOf(firstRank, environment + 1);
            shown[environment] = number;
            firstRank[environment] = NEVER;
        }
    }

    /** Hears of a deployment to an environment of that spelling, and which in order of recording it is. */
    public void deployed(int spelling, int rank) {
        int environment = environments.get(spelling);
        if (rank < firstRank[environment]) {
            firstRank[environment] = rank;
            shown[environment] = spelling;
        }
    }

    /** Hears that a deployment does not count any more. */
    public void gone(int spelling, int rank) {
        firstHasGone |= firstRank[environments.get(spelling)] == rank;
    }

    /**
     * Returns the names of environments as they are shown.
     *
     * @param tellAll calls {@link #deployed} for each deployment that counts
     */
    Dictionary shown(Runnable tellAll) {
        if (firstHasGone && environments.size() > shown.length) {
            Arrays.fill(firstRank, NEVER);
            tellAll.run();
            firstHasGone = false;
        }
        Dictionary.Builder names = new Dictionary.Builder();
        for (int spelling : shown) {
            names.number(spelled[spelling]);
        }
        return names.dictionary();
    }

    /** Returns the names of environments as they are compared. */
    Dictionary keys() {
        return keys.dictionary();
    }

    /** Returns the environment of each spelling. */
    public IntColumn environments() {
        return environments.column();
    }
}
