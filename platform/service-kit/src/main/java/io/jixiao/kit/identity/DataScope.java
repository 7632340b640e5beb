package io.jixiao.kit.identity;

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

    /// For SQL: `scopeCondition` takes these two arrays, in this order.
    public String[] divisions() {
        return spans.stream().map(Span::division).toArray(String[]::new);
    }

    public String[] unitPrefixes() {
        return spans.stream().map(Span::unitPrefix).toArray(String[]::new);
    }

    /// A condition on `alias.mof_div_code` and `alias.unit_code` with two text[] parameters.
    public static String sqlCondition(String alias) {
        return """
        exists (
            select 1
            from unnest(cast(? as text[]), cast(? as text[])) scope (division, prefix)
            where scope.division in ('*', %1$s.mof_div_code)
            and starts_with(%1$s.unit_code, scope.prefix)
        )"""
                .formatted(alias);
    }

    private static Optional<Span> span(String claim) {
        var form = FORM.matcher(claim);
        return form.matches()
                ? Optional.of(new Span(form.group(1), form.group(2)))
                : Optional.empty();
    }
}
