package io.jixiao.target.target;

/// What a reviewer decided.
///
/// @param grade given by the finance bureau only
/// @param opinion needed when returning
public record Review(Decision decision, Grade grade, String opinion) {

    public enum Decision {
        AGREE,
        RETURN
    }
}
