package io.jixiao.target.duty.rest;

import io.jixiao.kernel.DataScope;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.target.duty.Delegation;
import io.jixiao.target.duty.Delegations;
import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.People;
import io.jixiao.target.duty.Person;
import io.jixiao.target.duty.Post;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The caller's own posts from the roles of the token, and those lent to them today.
@ApplicationScoped
class CallersPosts implements People {

    private static final Map<String, Duty> DUTIES =
            Map.of(
                    Roles.UNIT, Duty.UNIT,
                    Roles.DEPARTMENT, Duty.DEPARTMENT,
                    Roles.FINANCE_SECTION, Duty.FINANCE_SECTION,
                    Roles.FINANCE_PERFORMANCE, Duty.FINANCE_PERFORMANCE);

    private final CurrentCaller current;
    private final Delegations delegations;
    private final BusinessClock clock;

    CallersPosts(CurrentCaller current, Delegations delegations, BusinessClock clock) {
        this.current = current;
        this.delegations = delegations;
        this.clock = clock;
    }

    @Override
    public Person person() {
        var caller = current.get();
        var posts = new ArrayList<Post>();
        DUTIES.forEach(
                (role, duty) -> {
                    if (caller.is(role)) {
                        posts.add(Post.own(duty, caller.scope()));
                    }
                });
        lent().stream().map(Delegation::post).forEach(posts::add);
        return new Person(caller.subject(), caller.name(), posts);
    }

    @Override
    public DataScope scope() {
        var spans = new ArrayList<>(current.get().scope().spans());
        lent().forEach(each -> spans.addAll(each.scope().spans()));
        return new DataScope(spans);
    }

    private List<Delegation> lent() {
        return delegations.inForce(current.get().subject(), clock.today());
    }
}
