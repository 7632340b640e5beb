package io.jixiao.target.target;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What a reviewer decided.
///
/// @param grade given by the finance bureau only
/// @param opinion needed when returning
/// @param onIndicators opinions on single indicators, by their id
public record Review(
        Decision decision, Grade grade, String opinion, Map<String, String> onIndicators) {

    public enum Decision {
        AGREE,
        RETURN
    }

    public Review {
        onIndicators = Collections.unmodifiableMap(new TreeMap<>(onIndicators));
    }

    public Review(Decision decision, Grade grade, String opinion) {
        this(decision, grade, opinion, Map.of());
    }

    /// An act that says nothing but that it is done.
    static Review plain() {
        return new Review(Decision.AGREE, Grade.NONE, "");
    }

    static Review plain(String opinion) {
        return new Review(Decision.AGREE, Grade.NONE, opinion);
    }
}
