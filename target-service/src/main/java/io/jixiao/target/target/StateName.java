package io.jixiao.target.target;

/// Where a target stands, as the wire and the database call it.
public enum StateName {
    DRAFT("草稿"),
    SUBMITTED("已提交，待主管部门审核"),
    DEPARTMENT_REVIEWED("主管部门已审核，待财政审核"),
    FINANCE_REVIEWED("财政已审核，待批复"),
    APPROVED("已批复"),
    RETURNED("已退回"),
    WITHDRAWN("已撤回"),
    CLOSED("已办结"),
    REVOKED("已撤销");

    private final String chinese;

    StateName(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
