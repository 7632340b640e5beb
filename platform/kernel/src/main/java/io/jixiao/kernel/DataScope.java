package io.jixiao.kernel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a caller may see and touch: divisions, and inside each a prefix of unit codes in steps of
/// three digits.
public record DataScope(List<Span> spans) {

    public static final DataScope EVERYTHING = new DataScope(List.of(new Span(Span.ANY, "")));
    public static final DataScope NOTHING = new DataScope(List.of());

    private static final Pattern FORM = Pattern.compile("^([0-9]{9}|\\*)/((?:[0-9]{3}){0,5})$");

    /// @param division nine digits, or `*` for every division
    /// @param unitPrefix empty for the whole division
    public record Span(String division, String unitPrefix) {
        static final String ANY = "*";

        boolean covers(String mofDivCode, String unitCode) {
            return (division.equals(ANY) || division.equals(mofDivCode))
                    && unitCode.startsWith(unitPrefix);
        }
    }

    public DataScope {
        spans = List.copyOf(spans);
    }

    /// From claims such as `130225000/480`; what is not of that form grants nothing.
    public static DataScope of(List<String> claims) {
        return new DataScope(
                claims.stream().map(DataScope::span).flatMap(Optional::stream).toList());
    }

    public boolean covers(String mofDivCode, String unitCode) {
        return spans.stream().anyMatch(span -> span.covers(mofDivCode, unitCode));
    }

    /// With [#unitPrefixes()] the two arrays a query filters by.
    public String[] divisions() {
        return spans.stream().map(Span::division).toArray(String[]::new);
    }

    public String[] unitPrefixes() {
        return spans.stream().map(Span::unitPrefix).toArray(String[]::new);
    }

    private static Optional<Span> span(String claim) {
        var form = FORM.matcher(claim);
        return form.matches()
                ? Optional.of(new Span(form.group(1), form.group(2)))
                : Optional.empty();
    }
}
