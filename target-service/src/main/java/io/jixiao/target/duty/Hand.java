package io.jixiao.target.duty;

/// By whose hand something was done, and for whom: both count where duties must be separate.
///
/// @param by subject of the person
/// @param principal subject of the person acted for; blank where somebody acted for themselves
public record Hand(String by, String principal) {

    public static Hand own(String by) {
        return new Hand(by, "");
    }

    /// Whether one person stands behind both.
    public boolean shares(Hand other) {
        return other.isOf(by) || (!principal.isEmpty() && other.isOf(principal));
    }

    private boolean isOf(String subject) {
        return subject.equals(by) || subject.equals(principal);
    }
}
