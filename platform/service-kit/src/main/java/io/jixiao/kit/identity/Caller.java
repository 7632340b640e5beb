package io.jixiao.kit.identity;

import io.jixiao.kernel.DataScope;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import java.util.Optional;
import java.util.Set;

/// Who calls.
///
/// @param subject the token's `sub`: the same person or machine, always
/// @param name for people to read
/// @param source what a treasury token may push payments as
public record Caller(
        String subject, String name, Set<String> roles, DataScope scope, Optional<String> source) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean sees(String mofDivCode, String unitCode) {
        return scope.covers(mofDivCode, unitCode);
    }

    /// Refuses a write outside the caller's scope.
    public void requireScope(String mofDivCode, String unitCode) {
        if (!sees(mofDivCode, unitCode)) {
            throw Problem.forbidden(Fault.of("scope.outside", "unit", mofDivCode + "/" + unitCode));
        }
    }
}
