package io.jenkins.plugins.dora.assessment.kind;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Findings about each deployment, a byte each: kind, tier, whether it is a baseline, whether it failed. */
public final class DeploymentFlags {
    private static final Kind[] KINDS = Kind.values();
    private static final EnvironmentTier[] TIERS = EnvironmentTier.values();

    private static final int KIND = 0b0000_0111;
    private static final int BASELINE = 0b0000_1000;
    private static final int FAILED = 0b0001_0000;
    private static final int TIER = 5;

    private final byte[] byRow;

    public DeploymentFlags(int rows) {
        this(new byte[rows]);
    }

    private DeploymentFlags(byte[] byRow) {
        this.byRow = byRow;
    }

    /** Returns a copy with room for {@code rows}. */
    public DeploymentFlags copy(int rows) {
        return new DeploymentFlags(Arrays.copyOf(byRow, rows));
    }

    public void setTier(int row, EnvironmentTier tier) {
        byRow[row] = (byte) (tier.ordinal() << TIER);
    }

    void setKind(int row, Kind kind, boolean baseline) {
        byRow[row] |= (byte) (kind.ordinal() + 1 | (baseline ? BASELINE : 0));
    }

    /** Makes a hotfix of a change; any other kind stays. */
    public void repairs(int row) {
        if (isOf(row, Kind.CHANGE)) {
            byRow[row] += (byte) (Kind.HOTFIX.ordinal() - Kind.CHANGE.ordinal());
        }
    }

    public void setFailed(int row) {
        byRow[row] |= FAILED;
    }

    public EnvironmentTier tier(int row) {
        return TIERS[(byRow[row] & 0xFF) >>> TIER];
    }

    /** Returns what picks the deployments of some tiers; it is asked about every deployment there is. */
    public IntPredicate ofTiers(Set<EnvironmentTier> tiers) {
        int chosen = tiers.stream().mapToInt(tier -> 1 << tier.ordinal()).sum();
        return row -> (chosen >>> ((byRow[row] & 0xFF) >>> TIER) & 1) != 0;
    }

    /** Whether the deployment succeeded, and so has a kind. */
    public boolean hasKind(int row) {
        return (byRow[row] & KIND) != 0;
    }

    public boolean isOf(int row, Kind kind) {
        return (byRow[row] & KIND) == kind.ordinal() + 1;
    }

    public Optional<Kind> kind(int row) {
        int kind = byRow[row] & KIND;
        return kind == 0 ? Optional.empty() : Optional.of(KINDS[kind - 1]);
    }

    /** Whether the deployed change can have failed: it succeeded, and is neither a return nor a repetition. */
    public boolean bringsChanges(int row) {
        return hasKind(row) && KINDS[(byRow[row] & KIND) - 1].bringsChanges();
    }

    public boolean isRework(int row) {
        return hasKind(row) && KINDS[(byRow[row] & KIND) - 1].isRework();
    }

    public boolean isBaseline(int row) {
        return (byRow[row] & BASELINE) != 0;
    }

    public boolean hasFailed(int row) {
        return (byRow[row] & FAILED) != 0;
    }
}
