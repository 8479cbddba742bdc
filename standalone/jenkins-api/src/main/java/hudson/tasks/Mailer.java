package hudson.tasks;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.AbstractProject;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;

public class Mailer extends Notifier {
    public static DescriptorImpl descriptor() {
        throw new UnsupportedOperationException();
    }

    public static @NonNull InternetAddress stringToAddress(@NonNull String strAddress, @NonNull String charset)
            throws AddressException, UnsupportedEncodingException {
        throw new UnsupportedOperationException();
    }

    public static final class DescriptorImpl extends BuildStepDescriptor<Publisher> {
        @Override
        @SuppressWarnings("rawtypes")
        public boolean isApplicable(Class<? extends AbstractProject> jobType) {
            throw new UnsupportedOperationException();
        }

        public Session createSession() {
            throw new UnsupportedOperationException();
        }
    }
}
