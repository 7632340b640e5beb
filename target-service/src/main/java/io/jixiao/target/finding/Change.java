package io.jixiao.target.finding;

/// One step of a mend: a value to put at a place, as RFC 6902 `add` does, in the body of a draft.
///
/// @param place JSON pointer into the body, `/indicators/3/printed`
public record Change(String place, String value) {}
