package io.jixiao.target.form;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.project.Projects;
import io.jixiao.target.target.TargetKey;

/// Forms of the published projects.
public final class FormSamples {

    private static final FiscalYear YEAR = FiscalYear.of(2023);

    private FormSamples() {}

    /// 招商经费: four output and four benefit indicators, and satisfaction.
    public static Document investmentPromotion() {
        var code = ProjectCode.of("13022523P00CXF810004P");
        return PrintForm.target(new TargetKey(code, YEAR), Projects.investmentPromotion());
    }
}
