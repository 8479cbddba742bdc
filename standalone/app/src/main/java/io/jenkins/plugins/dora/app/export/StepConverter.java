package io.jenkins.plugins.dora.app.export;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations as Prometheus writes them, such as {@code 1h}. */
public final class StepConverter implements ITypeConverter<Duration> {
    private static final Pattern STEP = Pattern.compile("([1-9][0-9]{0,5})([smhd])");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS, "d", ChronoUnit.DAYS);

    @Override
    public Duration convert(String value) {
        Matcher step = STEP.matcher(value);
        if (!step.matches()) {
            throw new TypeConversionException("'" + value + "' is not a duration such as 30s, 15m, 1h or 1d");
        }
        return Duration.of(Long.parseLong(step.group(1)), UNITS.get(step.group(2)));
    }
}
