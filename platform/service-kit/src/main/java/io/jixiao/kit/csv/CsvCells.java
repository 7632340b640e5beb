package io.jixiao.kit.csv;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The cells of one row by field, and what is wrong with those that were read; empty cells are
/// absent.
public record CsvCells(Map<String, String> values, Faults faults) {

    static CsvCells of(Map<String, String> values) {
        return new CsvCells(Map.copyOf(values), new Faults());
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    public @Nullable String text(String field) {
        return values.get(field);
    }

    public @Nullable Integer whole(String field) {
        return faults.optional(place(field), text(field), CsvCells::integer);
    }

    public @Nullable LocalDate date(String field) {
        return faults.optional(place(field), text(field), Fields::day);
    }

    private static Integer integer(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException _) {
            throw RuleViolation.of("number.form", "given", text);
        }
    }

    /// `original.payCertNo` is what JSON has at `/original/payCertNo`.
    private static String place(String field) {
        return "/" + field.replace('.', '/');
    }
}
