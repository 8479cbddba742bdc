package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.report.table.MetricTable.Bucket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The share of one part of the work in the metrics of all applications together, and of teams. */
final class PartialMetrics implements Serializable {
    /**
     * The team, tier and days that metrics are of.
     *
     * @param team the team; null for all applications together
     * @param tier the tier of the environments
     * @param from the first day
     * @param to the day after the last
     */
    record Key(@Nullable String team, EnvironmentTier tier, LocalDate from, LocalDate to) implements Serializable {
        /** Returns the same team and tier, on any days. */
        Key ofAnyTime() {
            return new Key(team, tier, LocalDate.MIN, LocalDate.MAX);
        }

        Bucket bucket(MetricSum sum, boolean hasFailureSignal, ZoneId zone) {
            return new Bucket(
                    Optional.empty(),
                    Optional.ofNullable(team),
                    tier,
                    new Period(from, to, zone),
                    sum.metrics(hasFailureSignal));
        }
    }

    private static final long serialVersionUID = 1;

    private final Map<Key, MetricSum> sums = new HashMap<>();

    void add(Bucket bucket) {
        Key key = new Key(
                bucket.team().orElse(null),
                bucket.tier(),
                bucket.days().from(),
                bucket.days().to());
        sums.merge(key, new MetricSum(bucket.metrics()), MetricSum::plus);
    }

    Map<Key, MetricSum> sums() {
        return sums;
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static PartialMetrics of(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (PartialMetrics) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
