package io.jixiao.target.intake;

/// One value as it was read.
///
/// @param field JSON pointer into the target or the goals, `/indicators/3/printed`
/// @param raw what stands in the cell
public record ReadValue(String field, String raw, Place place, Reason reason) {}
