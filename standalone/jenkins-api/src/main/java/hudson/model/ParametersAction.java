package hudson.model;

import java.util.Iterator;
import java.util.List;

public class ParametersAction implements Action, Iterable<ParameterValue> {
    public ParametersAction(ParameterValue... parameters) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<ParameterValue> iterator() {
        throw new UnsupportedOperationException();
    }

    public List<ParameterValue> getParameters() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getIconFileName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getUrlName() {
        throw new UnsupportedOperationException();
    }
}
