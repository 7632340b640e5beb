package io.jixiao.target.target.rest;

import io.jixiao.kit.identity.Caller;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.target.target.Duty;
import io.jixiao.target.target.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;

/// The caller as the flow knows people: by what their post is.
@ApplicationScoped
class People {

    private static final Map<String, Duty> DUTIES =
            Map.of(
                    Roles.UNIT, Duty.UNIT,
                    Roles.DEPARTMENT, Duty.DEPARTMENT,
                    Roles.FINANCE_SECTION, Duty.FINANCE_SECTION,
                    Roles.FINANCE_PERFORMANCE, Duty.FINANCE_PERFORMANCE);

    private final CurrentCaller current;

    People(CurrentCaller current) {
        this.current = current;
    }

    Caller caller() {
        return current.get();
    }

    Person person() {
        var caller = current.get();
        var duties = EnumSet.noneOf(Duty.class);
        DUTIES.forEach(
                (role, duty) -> {
                    if (caller.is(role)) {
                        duties.add(duty);
                    }
                });
        return new Person(caller.subject(), caller.name(), duties);
    }
}
