package io.jixiao.target.project;

/// How a rate comes about: numerator (分子) ÷ denominator (分母), in words; blank where nobody said.
public record Ratio(String numerator, String denominator) {

    public static final Ratio NONE = new Ratio("", "");

    public boolean isEmpty() {
        return equals(NONE);
    }
}
