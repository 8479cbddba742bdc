package hudson.plugins.git;

public class GitException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
