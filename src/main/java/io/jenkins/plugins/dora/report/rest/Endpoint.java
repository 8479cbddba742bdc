package io.jenkins.plugins.dora.report.rest;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The addresses of the REST API. Jenkins and {@code dora serve} answer exactly these, and {@code openapi.yaml} describes them. */
public enum Endpoint {
    REPORT(Method.GET, "api/json"),
    DEPLOYMENTS(Method.GET, "deployments/api/json"),
    DEPLOYMENT(Method.GET, "deployments/{key}/api/json"),
    DEPLOYMENTS_CSV(Method.GET, "deployments.csv"),
    INCIDENTS(Method.GET, "incidents/api/json"),
    ENVIRONMENTS(Method.GET, "environments/api/json"),
    PROMETHEUS(Method.GET, "prometheus"),
    /** On the page of the controller; the other pages answer that they have none. */
    EVENTS(Method.GET, "events"),
    RECORD_DEPLOYMENT(Method.POST, "deployments"),
    RECORD_INCIDENT(Method.POST, "incidents"),
    RESOLVE_INCIDENT(Method.POST, "incidents/{key}/resolve");

    /** The HTTP method of an endpoint. */
    public enum Method {
        GET,
        POST
    }

    private final Method method;
    private final String path;

    Endpoint(Method method, String path) {
        this.method = method;
        this.path = path;
    }

    public Method method() {
        return method;
    }

    /** Returns the path relative to the page; a variable part stands in braces, such as {@code {key}}. */
    public String path() {
        return path;
    }

    /** Returns the paths of all endpoints of a method in one line. */
    static String list(Method method) {
        return Arrays.stream(values())
                .filter(endpoint -> endpoint.method == method)
                .map(endpoint -> endpoint.path.replace('{', '<').replace('}', '>'))
                .collect(Collectors.joining(", "));
    }
}
