package hudson.scm;

public abstract class ChangeLogSet<T extends ChangeLogSet.Entry> implements Iterable<T> {
    public abstract static class Entry {
        public String getCommitId() {
            throw new UnsupportedOperationException();
        }

        public long getTimestamp() {
            throw new UnsupportedOperationException();
        }
    }
}
