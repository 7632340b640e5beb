package io.jixiao.kit.problem;

import java.util.List;
import java.util.Map;

/// An answer other than success, thrown at an edge and rendered in the caller's language.
@SuppressWarnings("serial") // never serialised
public final class Problem extends RuntimeException {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;

    private final int status;
    private final List<Fault> faults;
    private final Map<String, String> headers;

    private Problem(int status, List<Fault> faults, Map<String, String> headers) {
        super(status + " " + faults);
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a problem says what is wrong: " + status);
        }
        this.status = status;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    public static Problem of(int status, Fault... faults) {
        return new Problem(status, List.of(faults), Map.of());
    }

    public static Problem badRequest(Fault... faults) {
        return of(400, faults);
    }

    public static Problem forbidden(Fault fault) {
        return of(403, fault);
    }

    /// Also the answer for what the caller may not see: it must not tell that it exists.
    public static Problem notFound(String code, Object... namesAndValues) {
        return of(404, Fault.of(code, namesAndValues));
    }

    public static Problem conflict(Fault... faults) {
        return of(409, faults);
    }

    public static Problem unprocessable(List<Fault> faults) {
        return new Problem(UNPROCESSABLE, faults, Map.of());
    }

    public static Problem tooManyRequests(String code, long retryAfterSeconds) {
        return new Problem(
                TOO_MANY_REQUESTS,
                List.of(Fault.of(code, "seconds", retryAfterSeconds)),
                Map.of("Retry-After", Long.toString(retryAfterSeconds)));
    }

    public int status() {
        return status;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
