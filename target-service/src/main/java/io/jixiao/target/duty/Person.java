package io.jixiao.target.duty;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.DataScope;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who acts.
///
/// @param subject identifies the person, always the same
/// @param name for people to read
/// @param posts their own and those lent to them
public record Person(String subject, String name, List<Post> posts) {

    public Person {
        posts = List.copyOf(posts);
    }

    /// With duties of their own, everywhere.
    public static Person of(String subject, String name, Set<Duty> duties) {
        return new Person(
                subject,
                name,
                duties.stream().map(each -> Post.own(each, DataScope.EVERYTHING)).toList());
    }

    /// The same person as far as a unit is concerned.
    public Person at(BudgetUnit unit) {
        return new Person(
                subject,
                name,
                posts.stream()
                        .filter(each -> each.scope().covers(unit.mofDivCode(), unit.unitCode()))
                        .toList());
    }

    public boolean has(Duty duty) {
        return post(duty).isPresent();
    }

    /// One's own duty goes before one that is lent.
    public Optional<Post> post(Duty duty) {
        return posts.stream()
                .filter(each -> each.duty() == duty)
                .min(Comparator.comparing(each -> !each.isOwn()));
    }

    /// What they do in this duty is done by this hand.
    public Hand as(Duty duty) {
        return new Hand(
                subject, post(duty).flatMap(Post::lentBy).map(Post.Principal::subject).orElse(""));
    }
}
