package io.jixiao.kit.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/// Which query parameter could not be read: the framework says it is not found, and keeps why.
final class ParameterFaults {

    private ParameterFaults() {}

    /// Empty when the address itself is unknown.
    static Optional<Fault> in(NotFoundException failure, UriInfo uri) {
        if (failure.getCause() == null) {
            return Optional.empty();
        }
        return uri.getQueryParameters().entrySet().stream()
                .flatMap(
                        parameter ->
                                parameter.getValue().stream()
                                        .filter(value -> isBlamed(value, failure))
                                        .map(value -> fault(parameter.getKey(), value)))
                .findFirst();
    }

    private static Fault fault(String name, String value) {
        return Fault.at("/" + name, "parameter.form", "parameter", name, "given", value);
    }

    private static boolean isBlamed(String value, Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(value)) {
                return true;
            }
        }
        return false;
    }
}
