package io.jixiao.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/// 项目编码, 21 characters: division, year set up, class letter, twelve opaque ones.
///
/// `13022523P004089100032`. A project lives for years, so what identifies a promise is the pair
/// (code, fiscal year).
public record ProjectCode(String value) implements Comparable<ProjectCode> {

    public static final String PATTERN = "^[0-9]{6}[0-9]{2}[A-Z][0-9A-Z]{12}$";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    public ProjectCode {
        if (!FORM.matcher(value).matches()) {
            throw RuleViolation.of("project-code.form", "code", value);
        }
    }

    /// Accepts lower case and blanks around it, as people type.
    public static ProjectCode of(String printed) {
        return new ProjectCode(printed.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(ProjectCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
