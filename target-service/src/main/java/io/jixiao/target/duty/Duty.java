package io.jixiao.target.duty;

/// What a person's post is in the flow of a target.
public enum Duty {
    UNIT("项目单位"),
    DEPARTMENT("主管部门"),
    FINANCE_SECTION("财政局业务股"),
    FINANCE_PERFORMANCE("财政局绩效股");

    private final String chinese;

    Duty(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
