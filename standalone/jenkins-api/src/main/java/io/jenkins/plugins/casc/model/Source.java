package io.jenkins.plugins.casc.model;

import java.io.Serializable;

public record Source(String file, int line) implements Serializable {
    private static final long serialVersionUID = 1L;
}
