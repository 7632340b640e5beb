package io.jixiao.target.intake;

import io.jixiao.kernel.FiscalYear;
import java.util.Optional;

/// What the forms do not print: whose they are and of which year.
///
/// @param mofDivCode 财政区划 of every form in the request
/// @param unitCode of the department part, and of forms without a unit line
public record Given(
        FiscalYear year, String mofDivCode, Optional<String> unitCode, Optional<String> unitName) {}
