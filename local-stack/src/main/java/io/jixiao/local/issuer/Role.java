package io.jixiao.local.issuer;

import java.util.Arrays;
import java.util.Optional;

/// The roles of the system, each with the scope of its demonstration user.
///
/// The scopes are those of the sample: 乐亭县 130225000, department 480, unit 480002.
public enum Role {
    UNIT("unit", "项目单位", "130225000/480002"),
    DEPARTMENT("department", "主管部门", "130225000/480"),
    FINANCE_SECTION("finance-section", "财政业务股", "130225000/"),
    FINANCE_PERFORMANCE("finance-performance", "财政绩效股", "130225000/"),
    TREASURY("treasury", "国库", "130225000/"),
    AUDITOR("auditor", "审计", "130225000/"),
    ADMIN("admin", "系统管理员", "*/");

    private final String claim;
    private final String chinese;
    private final String scope;

    Role(String claim, String chinese, String scope) {
        this.claim = claim;
        this.chinese = chinese;
        this.scope = scope;
    }

    /// The role's name inside a token.
    public String claim() {
        return claim;
    }

    public String chinese() {
        return chinese;
    }

    /// `mofDivCode/unit-code prefix`; `*` stands for every division, an empty prefix for all units.
    public String scope() {
        return scope;
    }

    public static Optional<Role> named(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
    }
}
