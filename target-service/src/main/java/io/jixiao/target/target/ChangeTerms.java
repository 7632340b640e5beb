package io.jixiao.target.target;

import java.time.LocalDate;

/// Why, from when and by which document a target is to change.
///
/// @param documentNumber 指标文/调整文号; blank where no money changes
public record ChangeTerms(String reason, LocalDate effectiveOn, String documentNumber) {}
