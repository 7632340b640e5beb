package io.jixiao.target.target.postgres;

import io.jixiao.kernel.DataScope.Span;
import io.jixiao.target.target.TargetFilter;
import java.util.ArrayList;
import java.util.List;

/// A part of a list's SQL with its values, in order.
///
/// In list order a list is read from one range of an index for each span of the scope and each
/// state, at most a page from each: bounded, whatever is asked for.
record ListSql(String text, List<Object> values) {

    static final String ORDER = "order by fiscal_year, mof_div_code, unit_code, project_code";

    /// The same order in a form no index serves, so that what a search found is sorted instead of
    /// the whole list being walked for it.
    static final String SORTED = "order by fiscal_year + 0, mof_div_code, unit_code, project_code";

    static final String COLUMNS =
            "project_code, fiscal_year, mof_div_code, unit_code, unit_name, name, budget_fen, state,"
                    + " revision";

    /// After every digit and letter, so that a prefix becomes a range.
    private static final String AFTER_ALL = "~";

    ListSql {
        values = List.copyOf(values);
    }

    /// The first rows in list order, whatever they are called.
    static ListSql inOrder(TargetFilter filter, int limit) {
        var branches = new ArrayList<String>();
        var values = new ArrayList<>();
        for (var span : spans(filter.scope().spans())) {
            for (var state : states(filter)) {
                var where = new Conditions();
                where.years(filter);
                where.span(span);
                where.ask(filter);
                if (!state.isEmpty()) {
                    where.add("state = ?", state);
                }
                branches.add(
                        "(select "
                                + COLUMNS
                                + "\nfrom target\nwhere "
                                + where.text()
                                + "\n"
                                + ORDER
                                + "\nlimit ?)");
                values.addAll(where.values);
                values.add(limit);
            }
        }
        values.add(limit);
        var pages = String.join("\nunion\n", branches);
        return new ListSql(
                "select * from (\n" + pages + "\n) pages\n" + ORDER + "\nlimit ?", values);
    }

    /// What is asked for, without the scope.
    static ListSql conditions(TargetFilter filter) {
        var where = new Conditions();
        where.years(filter);
        where.ask(filter);
        if (!filter.states().isEmpty()) {
            where.add("state = any (?)", (Object) states(filter).toArray(String[]::new));
        }
        return new ListSql(where.text(), where.values);
    }

    /// Words somewhere in the name, or in the unit's.
    static ListSql wording(TargetFilter filter) {
        var where = new Conditions();
        if (!filter.text().isEmpty()) {
            where.add("position(lower(?) in lower(name)) > 0", filter.text());
        }
        if (!filter.unitName().isEmpty()) {
            where.add("position(lower(?) in lower(unit_name)) > 0", filter.unitName());
        }
        return new ListSql(where.text(), where.values);
    }

    /// What the index on words can say of the same.
    static ListSql words(TargetFilter filter) {
        var where = new Conditions();
        for (var text : List.of(filter.text(), filter.unitName())) {
            if (!text.isEmpty()) {
                where.add("words @> characters_and_pairs(?)", text);
            }
        }
        return new ListSql(where.text(), where.values);
    }

    private static List<String> states(TargetFilter filter) {
        return filter.states().isEmpty()
                ? List.of("")
                : filter.states().stream().map(Enum::name).sorted().toList();
    }

    /// Without those another one covers.
    private static List<Span> spans(List<Span> given) {
        return given.stream()
                .distinct()
                .filter(
                        each ->
                                given.stream()
                                        .noneMatch(
                                                other ->
                                                        !other.equals(each) && covers(other, each)))
                .toList();
    }

    private static boolean covers(Span wide, Span narrow) {
        return (wide.division().equals("*") || wide.division().equals(narrow.division()))
                && narrow.unitPrefix().startsWith(wide.unitPrefix());
    }

    /// Collects conditions and their values.
    private static final class Conditions {

        private final List<String> parts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void years(TargetFilter filter) {
            filter.years().forEach(year -> add("fiscal_year = ?", year.year()));
        }

        void span(Span span) {
            if (!span.division().equals("*")) {
                add("mof_div_code = ?", span.division());
            }
            prefix("unit_code", span.unitPrefix());
        }

        void ask(TargetFilter filter) {
            prefix("unit_code", filter.unitPrefix());
            prefix("project_code", filter.codePrefix());
            filter.position()
                    .ifPresent(
                            position ->
                                    add(
                                            "(fiscal_year, mof_div_code, unit_code, project_code)"
                                                    + " > (?, ?, ?, ?)",
                                            position.year().year(),
                                            position.unit().mofDivCode(),
                                            position.unit().unitCode(),
                                            position.projectCode().value()));
        }

        void prefix(String column, String prefix) {
            if (!prefix.isEmpty()) {
                add(column + " >= ? and " + column + " < ?", prefix, prefix + AFTER_ALL);
            }
        }

        void add(String part, Object... given) {
            parts.add(part);
            values.addAll(List.of(given));
        }

        String text() {
            return parts.isEmpty() ? "true" : String.join("\nand ", parts);
        }
    }
}
