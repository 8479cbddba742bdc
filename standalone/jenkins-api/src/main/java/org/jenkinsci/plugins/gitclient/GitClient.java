package org.jenkinsci.plugins.gitclient;

import hudson.plugins.git.GitException;
import java.io.IOException;

public interface GitClient {
    <T> T withRepository(RepositoryCallback<T> callable) throws GitException, IOException, InterruptedException;
}
