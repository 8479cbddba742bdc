package io.jenkins.plugins.dora.harness;

import hudson.plugins.git.GitSCM;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.jvnet.hudson.test.junit.jupiter.FlagExtension;

/** Lets the builds of a test check out repositories of the controller's disk, which the git plugin refuses by itself. */
@Documented
@ExtendWith(LocalCheckouts.Allowed.class)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LocalCheckouts {
    /** Allows them during a test, and sets back afterwards what was set before. */
    final class Allowed extends FlagExtension<Boolean> {
        Allowed() {
            super(() -> GitSCM.ALLOW_LOCAL_CHECKOUT, allowed -> GitSCM.ALLOW_LOCAL_CHECKOUT = allowed, true);
        }
    }
}
