package io.jenkins.plugins.dora.profile.benchmark;

/**
 * How the teams of an industry scored in 2025: means from 0 to 10, more is better.
 *
 * <p>Source: the answers of 2025 as <a href="https://dora.dev/quickcheck/">DORA's Quick Check</a> compares with them. It
 * states failures, rework and instability the other way round; here they are 10 less the mean.
 */
public enum Industry {
    ALL("All industries", 5.5, 4.8, 8.1, 7.4, 7.8),
    CONSUMER("Retail/Consumer/e-Commerce", 5.9, 5.3, 8.3, 7.8, 8.0),
    MEDIA_ENTERTAINMENT("Media & Entertainment", 5.8, 5.2, 8.2, 7.6, 8.2),
    NON_PROFIT("Non-profit", 5.9, 4.5, 7.8, 7.5, 7.9),
    TECHNOLOGY("Technology", 5.7, 4.9, 8.1, 7.4, 7.7),
    TELECOMMUNICATIONS("Telecommunications", 5.2, 4.7, 7.6, 7.2, 7.4),
    OTHER("Other", 5.7, 5.0, 8.4, 7.6, 8.0),
    EDUCATION("Education", 5.5, 4.5, 7.3, 6.6, 7.1),
    FINANCIAL_SERVICES("Financial Services", 5.4, 5.1, 8.3, 7.7, 8.1),
    HEALTHCARE_PHARMACEUTICALS("Healthcare & Pharmaceuticals", 5.0, 4.3, 7.5, 7.1, 7.4),
    ENERGY("Energy", 5.4, 4.5, 8.2, 7.2, 7.9),
    GOVERNMENT("Government", 4.8, 4.3, 7.9, 7.0, 7.6),
    INSURANCE("Insurance", 4.8, 4.4, 8.3, 7.5, 8.2),
    INDUSTRIALS_MANUFACTURING("Industrials & Manufacturing", 4.9, 3.7, 8.0, 6.5, 7.6);

    private final String title;
    private final double leadTime;
    private final double deploymentFrequency;
    private final double changeFailures;
    private final double recovery;
    private final double rework;

    Industry(
            String title,
            double leadTime,
            double deploymentFrequency,
            double changeFailures,
            double recovery,
            double rework) {
        this.title = title;
        this.leadTime = leadTime;
        this.deploymentFrequency = deploymentFrequency;
        this.changeFailures = changeFailures;
        this.recovery = recovery;
        this.rework = rework;
    }

    /** Returns its name for people. */
    public String title() {
        return title;
    }

    public double leadTime() {
        return leadTime;
    }

    public double deploymentFrequency() {
        return deploymentFrequency;
    }

    public double changeFailures() {
        return changeFailures;
    }

    public double recovery() {
        return recovery;
    }

    public double rework() {
        return rework;
    }
}
